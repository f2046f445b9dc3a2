/** Plants one breach of each limit, because a check that measures nothing would pass as well. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStructure } from './check-structure.mjs';
import { measureFunctions, percentile } from './structure/measure-source.mjs';

const CYCLES_REFUSED = {
  suspicious: { noImportCycles: { level: 'error', options: { ignoreTypes: false } } },
};

/** A file of so many lines, without functions. */
const fileOf = (lines: number) => 'export {};\n'.repeat(lines);
/** A function of so many lines. */
const functionOf = (lines: number, name = 'work') => `function ${name}() {${'\n'.repeat(lines - 1)}}\n`;

/** Two files in each tree: a tree that keeps every limit. */
const GOOD: Record<string, string> = {
  'src/core/first.ts': fileOf(20) + functionOf(5),
  'src/core/second.ts': fileOf(20),
  'bench/first.ts': fileOf(20),
  'bench/second.ts': fileOf(20),
  'scripts/first.mjs': fileOf(20),
  'scripts/second.mjs': fileOf(20),
};

let root = '';

async function check(files: Record<string, string>, rules: object = CYCLES_REFUSED) {
  await writeFile(join(root, 'biome.json'), JSON.stringify({ linter: { rules } }));
  for (const [file, text] of Object.entries({ ...GOOD, ...files })) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  return checkStructure(root).failures;
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-structure-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('the structure check', () => {
  it('passes a tree within every limit, and does not count tests and style sheets', async () => {
    const uncounted = Array.from({ length: 17 }, (_, at) => [`src/core/x${at}.test.ts`, functionOf(300)]);
    expect(await check({ ...Object.fromEntries(uncounted), 'src/core/look.css': fileOf(300) })).toEqual([]);
  });

  it('refuses a folder of 17 files', async () => {
    const many = Array.from({ length: 17 }, (_, at) => [`src/state/file-${at}.ts`, fileOf(20)]);
    expect(await check(Object.fromEntries(many))).toEqual(['src/state/ holds 17 files']);
  });

  it('refuses a folder of one file, unless it holds folders', async () => {
    const nested = {
      'src/ui/a.ts': fileOf(20),
      'src/ui/deep/b.ts': fileOf(20),
      'src/ui/deep/c.ts': fileOf(20),
    };
    expect(await check({ ...nested, 'src/state/only.ts': fileOf(20) })).toEqual([
      'src/state/ holds a single file',
    ]);
  });

  it('refuses one file name in two layers, not in two folders of a layer', async () => {
    const twice = { 'src/ui/first.ts': fileOf(20), 'src/ui/other.ts': fileOf(20) };
    const sameLayer = { 'src/core/deep/first.ts': fileOf(20), 'src/core/deep/second.ts': fileOf(20) };
    expect(await check(sameLayer)).toEqual([]);
    expect(await check(twice)).toEqual([
      expect.stringMatching(/^one file name in several layers: .*src\/ui\/first\.ts$/),
    ]);
  });

  it('refuses a file of 251 lines and a p95 above 160', async () => {
    const usual = Array.from({ length: 14 }, (_, at) => [`src/ui/usual-${at}.ts`, fileOf(20)]);
    expect(await check({ ...Object.fromEntries(usual), 'src/ui/long.ts': fileOf(251) })).toEqual([
      'src/ui/long.ts has 251 lines',
    ]);
    const long = { 'src/ui/longer.ts': fileOf(161), 'src/ui/longest.ts': fileOf(161) };
    expect(await check(long)).toContain('the p95 of file lengths is 161 lines');
  });

  it('refuses many files of a few lines', async () => {
    const short = ['ui', 'state'].flatMap((layer) =>
      Array.from({ length: 12 }, (_, index) => [`src/${layer}/${layer}-${index}.ts`, fileOf(14)]),
    );
    expect(await check(Object.fromEntries(short))).toEqual([expect.stringMatching(/^too many short files/)]);
  });

  it('refuses a long function, a component later, and a p95 above 25', async () => {
    const usual = Array.from({ length: 99 }, (_, at) => functionOf(1, `usual${at}`)).join('');
    const files = {
      'src/ui/one.tsx': fileOf(1) + functionOf(90, 'Shown'),
      'src/ui/two.tsx': fileOf(1) + functionOf(91, 'Long'),
      'src/ui/three.ts': functionOf(61),
      'src/ui/usual.ts': usual,
    };
    expect(await check(files)).toEqual([
      'src/ui/three.ts:1 work has 61 lines',
      'src/ui/two.tsx:2 Long has 91 lines',
    ]);
    await rm(join(root, 'src/ui'), { recursive: true });
    expect(await check({ 'src/ui/a.ts': functionOf(26), 'src/ui/b.ts': fileOf(20) })).toContain(
      'the p95 of function lengths is 26 lines',
    );
  });

  it('refuses a lint configuration that lets import cycles pass', async () => {
    const broken = 'biome.json does not refuse every import cycle';
    expect(await check({}, {})).toEqual([broken]);
    expect(await check({}, { suspicious: { noImportCycles: 'error' } })).toEqual([broken]);
  });

  it('fails if it finds nothing to measure', async () => {
    await check({});
    await rm(join(root, 'src'), { recursive: true });
    await mkdir(join(root, 'src'));
    expect(checkStructure(root).failures).toEqual([
      'no source file was found in src/',
      'no function was found',
    ]);
  });
});

describe('the measured functions', () => {
  it('are those with a name, from the first line to the last', () => {
    const text = [
      'function declared() {',
      '  return [1].map((item) => item);',
      '}',
      'const assigned = () => 1;',
      'class Store {',
      '  read() {',
      '  }',
      '  #write = () => {};',
      '}',
      'const table = { entry() {}, other: function () {} };',
      'declare function typed(): void;',
    ].join('\n');
    expect(measureFunctions('a.ts', text).map(({ name, at, lines }) => [name, at, lines])).toEqual([
      ['declared', 'a.ts:1', 3],
      ['assigned', 'a.ts:4', 1],
      ['read', 'a.ts:6', 2],
      ['write', 'a.ts:8', 1],
      ['entry', 'a.ts:10', 1],
      ['other', 'a.ts:10', 1],
    ]);
  });

  it('have a p95 that 95 of 100 do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1);
    expect([percentile(values, 0.95), percentile(values, 0.5), percentile([], 0.95)]).toEqual([95, 50, 0]);
  });
});
