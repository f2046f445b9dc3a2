import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBudget } from './check-budget.mjs';

let dist = '';
/** Random text of at least so many kilobytes when compressed. */
const noise = (kb: number) => randomBytes(kb * 1000).toString('base64');

interface Chunk {
  entry?: boolean;
  imports?: string[];
  modules?: string[];
  kb?: number;
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(join(dist, file, '..'), { recursive: true });
  await writeFile(join(dist, file), text);
}

async function writeSite(chunks: Record<string, Chunk>, segments: readonly [days: number, kb: number][]) {
  const list = Object.entries(chunks).map(([file, chunk]) => [
    file,
    { entry: false, imports: [], modules: [], ...chunk },
  ]);
  await write('app/chunks.json', JSON.stringify(Object.fromEntries(list)));
  for (const [file, { kb = 1 }] of Object.entries(chunks)) await write(file, noise(kb));
  await write('data/current.json', '{"manifest":"data/manifest-1.json"}');
  await write('data/manifest-1.json', '{}');
  for (const [at, [days, kb]] of segments.entries()) {
    const digests = Array.from({ length: days }, (_, day) => ({ day: String(day) }));
    await write(`data/segment-${at}.json`, JSON.stringify({ digests, text: noise(kb) }));
  }
}

const LATER: Record<string, Chunk> = {
  'a/markdown.js': { modules: ['src/core/text/scan-text.ts', 'react-markdown', 'micromark'] },
  'a/formula.js': { modules: ['temml'] },
  'a/library.js': { modules: ['dexie'] },
};
const ENTRY: Record<string, Chunk> = { 'a/index.js': { entry: true, imports: ['a/react.js'], kb: 20 } };
const REACT: Record<string, Chunk> = { 'a/react.js': { modules: ['react-dom'], kb: 60 } };
const LANGUAGES: Record<string, Chunk> = {
  'a/en.js': { modules: ['src/messages/en/areas.ts'] },
  'a/zh.js': { modules: ['src/messages/zh/areas.ts'], kb: 5 },
};
const GOOD = { ...ENTRY, ...REACT, ...LATER, ...LANGUAGES };

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'lectern-budget-'));
});
afterEach(() => rm(dist, { recursive: true }));

describe('the first-load budget', () => {
  it('accepts a small site', async () => {
    await writeSite(GOOD, [[3, 40]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([]);
  });

  it('counts what the entry imports, and lazy chunks that every day needs', async () => {
    await writeSite({ ...GOOD, 'a/react.js': { kb: 140 } }, [[3, 40]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([
      expect.stringMatching(/^script of a first visit/),
    ]);
    const table = { 'a/table.js': { modules: ['src/features/digest-table/digest-table.tsx'], kb: 80 } };
    await writeSite({ ...GOOD, ...table }, [[3, 40]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([
      expect.stringMatching(/^script of a first visit/),
    ]);
  });

  it('counts the largest language', async () => {
    await writeSite({ ...GOOD, 'a/en.js': { ...LANGUAGES['a/en.js'], kb: 80 } }, [[3, 40]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([
      expect.stringMatching(/^script of a first visit/),
    ]);
  });

  it('rejects Markdown and formulas in the first load', async () => {
    await writeSite({ ...GOOD, 'a/index.js': { entry: true, imports: ['a/formula.js'] } }, [[3, 40]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([
      expect.stringContaining('temml is in a/formula.js'),
    ]);
  });

  it('counts the chunk for titles with formulas', async () => {
    const formulas = { 'a/title.js': { modules: ['src/ui/title-text/dollar-title.tsx'], kb: 80 } };
    await writeSite({ ...GOOD, ...formulas }, [[3, 40]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([
      expect.stringMatching(/^script of a first visit/),
    ]);
  });

  it('recognises a large day by the size of its segment', async () => {
    await writeSite(GOOD, [
      [1, 30],
      [2, 45],
      [1, 55],
    ]);
    expect(checkBudget(dist, join(dist, 'app')).lines[1]).toMatch(/: 4\d\.\d kB of 60$/);
    expect(checkBudget(dist, join(dist, 'app')).lines[2]).toMatch(/: 5\d\.\d kB of 75$/);
  });

  it('allows a day with a segment of its own to be larger, up to a limit', async () => {
    await writeSite(GOOD, [
      [2, 40],
      [1, 68],
    ]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([]);
    await writeSite(GOOD, [[2, 68]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([
      expect.stringMatching(/^data of a first visit/),
    ]);
    await writeSite(GOOD, [[1, 80]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([
      expect.stringMatching(/^data of the largest day/),
    ]);
  });

  it('fails if there is nothing to measure', async () => {
    expect(checkBudget(dist, join(dist, 'app')).failures.length).toBeGreaterThanOrEqual(3);
    await writeSite({ ...ENTRY, ...REACT }, [[3, 40]]);
    expect(checkBudget(dist, join(dist, 'app')).failures).toEqual([
      expect.stringContaining('no chunk has the texts of a language'),
      expect.stringContaining('scan-text.ts is in no chunk'),
      expect.stringContaining('react-markdown is in no chunk'),
      expect.stringContaining('micromark is in no chunk'),
      expect.stringContaining('temml is in no chunk'),
      expect.stringContaining('dexie is in no chunk'),
    ]);
  });
});
