import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROUTE_SEGMENTS } from '#core/dataset/paths.ts';
import { LOCALE_NAMES } from '#messages/locales.ts';
import { BEGINNING_AREAS, BEGINNINGS, languageFiles, routeFiles } from './route-files.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A chunk as the bundler gives it, as far as it is looked at. */
function chunk(fileName: string, imports: string[], module?: string, css: string[] = []) {
  return {
    type: 'chunk' as const,
    fileName,
    isEntry: fileName === 'entry.js',
    imports,
    moduleIds: module === undefined ? [] : [`${ROOT}/${module}`],
    viteMetadata: { importedCss: new Set(css) },
  };
}

it('names the files of each language', async () => {
  const names = ['areas', ...new Set(Object.values(BEGINNING_AREAS).flat())];
  const chunks = LOCALE_NAMES.flatMap((locale) =>
    names.map((name) => chunk(`${name}-${locale}.js`, [], `src/messages/${locale}/${name}.ts`)),
  );
  const bundle = Object.fromEntries(chunks.map((one) => [one.fileName, one]));
  const languages = await languageFiles(bundle as unknown as Parameters<typeof languageFiles>[0]);
  expect(languages.map(({ locale, first }) => [locale, first])).toEqual(
    LOCALE_NAMES.map((locale) => [locale, `areas-${locale}.js`]),
  );
  expect(languages[0]!.routes.all).toEqual(['all-papers-zh.js']);
  expect(Object.keys(BEGINNING_AREAS)).toEqual(Object.keys(BEGINNINGS));
});

describe('what an address begins with', () => {
  it('is named by modules that are there, for addresses that are', () => {
    for (const [route, modules] of Object.entries(BEGINNINGS)) {
      expect(ROUTE_SEGMENTS).toContain(route);
      for (const module of modules) expect(existsSync(resolve(ROOT, module)), module).toBe(true);
    }
  });

  it('is its chunks with all that they import, each once, without what the entry has', () => {
    const [reader] = BEGINNINGS.search!;
    const chunks = [
      chunk('entry.js', ['first.js'], undefined, ['entry.css']),
      chunk('first.js', []),
      chunk('shared.js', ['first.js'], undefined, ['shared.css']),
      chunk('search.js', ['first.js', 'shared.js', 'shared.js'], reader, ['search.css']),
    ];
    const bundle = Object.fromEntries(chunks.map((one) => [one.fileName, one]));
    expect(routeFiles(bundle as unknown as Parameters<typeof routeFiles>[0])).toMatchObject({
      search: ['shared.js', 'shared.css', 'search.js', 'search.css'],
      all: [],
    });
  });
});
