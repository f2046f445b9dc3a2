import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { configJsonSchema } from './config-json-schema.ts';
import { configSchema } from './config-schema.ts';

const PUBLISHED = 'docs/config.schema.json';
const isValid = new Ajv({ strict: false }).compile(configJsonSchema());

describe('the published schema', () => {
  it(`is ${PUBLISHED}; \`npx tsx src/site/config/config-json-schema.ts > ${PUBLISHED}\` writes it anew`, () => {
    expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(configJsonSchema())),
    );
  });

  it.each([
    {},
    { title: 'A' },
    { title: { zh: '晨报', 'zh-Hant': '晨報' } },
    { title: 3 },
    { titel: 'A' },
    { language: 'fr' },
    { base: 'papers' },
    { colors: { accent: '#00509e', paper: { dark: '#000' } } },
    { colors: { acent: '#00509e' } },
    { sources: { arxiv: { pdfHost: 'cn.arxiv.org' } } },
    { sources: { arxiv: { pdfHost: 'https://cn.arxiv.org/' } } },
    { links: [{ text: 'A', href: 'https://a.example' }] },
    { links: [{ text: 'A' }] },
    { prerender: 90 },
    { prerender: 'some' },
    { feeds: [{ title: 'A', query: 'b' }] },
    { offlineDays: 0 },
  ])('takes or refuses %j as the build does', (config) => {
    expect(isValid(config)).toBe(v.is(configSchema, config));
  });

  it('says of every setting what it is', () => {
    const { properties } = configJsonSchema() as { properties: Record<string, { description?: string }> };
    for (const [name, { description }] of Object.entries(properties))
      if (name !== '$schema') expect(description, name).toBeDefined();
  });
});
