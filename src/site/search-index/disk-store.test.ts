import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSpans, fileDamages, makeSearchInputs } from '#testing/search-inputs.fixture.ts';
import { buildSearch } from './build-index.ts';
import { DiskStore } from './disk-store.ts';
import type { SearchMemory } from './emit.ts';
import { MemoryStore } from './memory-store.ts';

type Files = Map<string, string>;

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
  const files: Files = new Map();
  const read: string[] = [];
  const inputs = makeSearchInputs(from, to).map((one) => ({
    ...one,
    read: () => {
      read.push(one.to!);
      return one.read();
    },
  }));
  buildSearch(inputs, memory, (name, content) => files.set(name, Buffer.from(content).toString('latin1')));
  return { files, read, segments: inputs.map((one) => one.to!) };
}

describe('what earlier builds left on disk', () => {
  it('gives the same files as building from nothing, whatever was built before', () => {
    fc.assert(
      fc.property(buildSpans, (spans) => {
        const folder = newFolder();
        for (const [from, to] of spans) {
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
    fc.assert(
      fc.property(fc.constantFrom(...names), fileDamages, (name, damage) => {
        damage(join(folder, name));
        expect(build(0, 40, new DiskStore(folder, 'now')).files).toEqual(files);
        expect(build(0, 40, new DiskStore(folder, 'now')).read).toEqual([]);
      }),
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
