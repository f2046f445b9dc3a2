/** What the publisher's pages say is what the code knows. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMON_OPTIONS } from '#site/cli/help.ts';
import { VERBS } from '#site/cli/main.ts';
import { configSchema } from '#site/config/config-schema.ts';

const DOCS = resolve(import.meta.dirname, '../docs');
const read = (name: string) => readFileSync(join(DOCS, name), 'utf8');

it('docs/config.md has a row for every setting, and for no other', () => {
  const rows = [...read('config.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual(Object.keys(configSchema.entries).filter((name) => name !== '$schema'));
});

describe.each(['config.md', 'deploy.md'])('docs/%s', (name) => {
  it('links only files that are there', () => {
    for (const [, target] of read(name).matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(existsSync(join(DOCS, target!)), target).toBe(true);
  });

  it('shows only verbs and options that exist', () => {
    for (const [, verb, words] of read(name).matchAll(
      /lectern (build|serve|init|check|rows|papers)([^\n`]*)/g,
    )) {
      const known = { ...VERBS.find((one) => one.name === verb)!.options, ...COMMON_OPTIONS };
      for (const [, option] of words!.matchAll(/--([\w-]+)/g)) expect(Object.keys(known)).toContain(option);
    }
  });
});
