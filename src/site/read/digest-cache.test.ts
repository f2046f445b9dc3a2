import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DigestFile } from '#digest/digest.ts';
import { readDigestFile } from '#digest/read-digest-file.ts';
import { fileDamages } from '#testing/search-inputs.fixture.ts';
import { DigestCache } from './digest-cache.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-digests-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const SAMPLES = readdirSync('digests')
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(join('digests', name))] as const);

/** All samples through a cache, and how many of them had to be parsed. */
function read(version = '1', samples = SAMPLES): { files: DigestFile[]; parsed: number } {
  const cache = new DigestCache(root, version);
  let parsed = 0;
  const files = samples.map(([name, bytes]) =>
    cache.get(name, bytes, () => {
      parsed += 1;
      return readDigestFile(name, bytes);
    }),
  );
  cache.save();
  return { files, parsed };
}

const fresh = SAMPLES.map(([name, bytes]) => readDigestFile(name, bytes));

it('gives what parsing gives, and parses nothing a second time', () => {
  expect(read()).toEqual({ files: fresh, parsed: SAMPLES.length });
  const again = read();
  expect(again.parsed).toBe(0);
  // As text: what a build writes of it must be the same bytes.
  expect(JSON.stringify(again.files)).toBe(JSON.stringify(fresh));
});

it('parses what has changed, and all of it when the code has', () => {
  read();
  const [[name, bytes], ...rest] = SAMPLES as [(typeof SAMPLES)[number], ...typeof SAMPLES];
  const changed = [[name, Buffer.concat([bytes, Buffer.from('\n')])] as const, ...rest];
  expect(read('1', changed).parsed).toBe(1);
  expect(read('2', changed).parsed).toBe(SAMPLES.length);
});

it('gives the same when packs are gone, cut or damaged, and is whole again after that', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fileDamages), { minLength: 1, maxLength: 6 }), (harm) => {
      read();
      for (const [at, damage] of harm) {
        const packs = readdirSync(root).filter((name) => statSync(join(root, name)).size > 1);
        if (packs.length > 0) damage(join(root, packs[at % packs.length]!));
      }
      expect(JSON.stringify(read().files)).toBe(JSON.stringify(fresh));
      expect(read().parsed).toBe(0);
    }),
    { numRuns: 30 },
  );
});

it('forgets a digest that is gone', () => {
  read();
  const some = SAMPLES.slice(0, 1);
  expect(read('1', some).parsed).toBe(0);
  expect(readdirSync(root)).toHaveLength(1);
  expect(read().parsed).toBe(SAMPLES.length - 1);
});
