import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpDigest } from '#build/made-up-digests.ts';
import { packArchive } from '#build/pack-archive.ts';
import { mergeArchive } from '#digest/merge-archive.ts';
import { buildSearch, type SearchMemory } from './build-search.ts';
import { DiskStore } from './disk-store.ts';
import { MemoryStore } from './memory-store.ts';
import { searchInputs } from './search-inputs.ts';

type Files = Map<string, string>;

/** Ten weeks over the turn of a year, so that all tiers come and go. */
const DAYS = Array.from({ length: 70 }, (_, at) => {
  const day = new Date(Date.UTC(2025, 10, 20 + at)).toISOString().slice(0, 10);
  return madeUpDigest(day, 'arxiv', 8, at * 6);
});

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-store-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const newFolder = () => mkdtempSync(join(root, 'cache-'));

/** The index of these days, and the last days of all its segments and of those that had to be read for it. */
function build(
  from: number,
  to: number,
  memory: SearchMemory,
): { files: Files; read: string[]; segments: string[] } {
  const data = packArchive(mergeArchive(DAYS.slice(from, to)), []);
  const files: Files = new Map();
  const read: string[] = [];
  const inputs = searchInputs((name) => data.get(name)!).map((one) => ({
    ...one,
    read: () => {
      read.push(one.to!);
      return one.read();
    },
  }));
  buildSearch(inputs, memory, (name, content) => files.set(name, Buffer.from(content).toString('latin1')));
  return { files, read, segments: inputs.map((one) => one.to!) };
}

const damages: { [what: string]: (path: string, at: number) => void } = {
  gone: (path) => rmSync(path),
  empty: (path) => writeFileSync(path, ''),
  cut: (path, at) => truncateSync(path, at),
  longer: (path) => writeFileSync(path, 'more', { flag: 'a' }),
  changed: (path, at) => {
    const bytes = readFileSync(path);
    bytes[at]! ^= 1;
    writeFileSync(path, bytes);
  },
};

describe('what earlier builds left on disk', () => {
  it('gives the same files as building from nothing, whatever was built before', () => {
    const span = fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 2, maxLength: 4 }), (spans) => {
        const folder = newFolder();
        for (const [week, weeks] of spans) {
          const [from, to] = [week * 7, (week + weeks) * 7 - 1];
          const { files } = build(from, to, new DiskStore(folder, 'now'));
          expect(files).toEqual(build(from, to, new MemoryStore()).files);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('gives them also where a file of it is gone, cut or damaged, and is whole again after that', () => {
    const folder = newFolder();
    const { files } = build(0, 40, new DiskStore(folder, 'now'));
    const names = readdirSync(folder);
    const damage = fc.constantFrom(...Object.keys(damages));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        damage,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (name, what, part) => {
          const path = join(folder, name);
          damages[what]!(path, Math.floor((readFileSync(path).length - 1) * part));
          expect(build(0, 40, new DiskStore(folder, 'now')).files).toEqual(files);
          expect(build(0, 40, new DiskStore(folder, 'now')).read).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
    expect(readdirSync(folder).sort()).toEqual(names.sort());
  });

  it('is of no use to another version of the code', () => {
    const folder = newFolder();
    const { segments } = build(0, 20, new DiskStore(folder, 'before'));
    expect(build(0, 20, new DiskStore(folder, 'now')).read).toEqual(segments);
    expect(build(0, 20, new DiskStore(folder, 'now')).read).toEqual([]);
  });

  it('is all that one more day needs, but for its month', () => {
    const folder = newFolder();
    build(0, 69, new DiskStore(folder, 'now'));
    const { read, segments } = build(0, 70, new DiskStore(folder, 'now'));
    expect(read).toEqual(segments.filter((day) => day.startsWith('2026-01')));
  });

  it('is forgotten when no build has asked for it in a long time', () => {
    const folder = newFolder();
    const { segments } = build(30, 50, new DiskStore(folder, 'now'));
    build(0, 10, new DiskStore(folder, 'now'));
    const longAgo = new Date(Date.now() - 60 * 86_400_000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), longAgo, longAgo);
    build(0, 10, new DiskStore(folder, 'now'));
    new DiskStore(folder, 'now').forgetOld();
    expect(build(0, 10, new DiskStore(folder, 'now')).read).toEqual([]);
    expect(build(30, 50, new DiskStore(folder, 'now')).read).toEqual(segments);
  });
});
