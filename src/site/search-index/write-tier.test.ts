import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchRow } from '#core/query/search-fields.ts';
import { Shard } from '#core/search-index/shard.ts';
import { makeSearchInputs } from '#testing/search-inputs.fixture.ts';
import { writeTier } from './write-tier.ts';

const ROWS = makeSearchInputs(0, 70).flatMap((one) => one.read().map(searchRow));

function write(rows: number, runPairs?: number): { shards: Uint8Array[]; keys: string[] } {
  const shards: Uint8Array[] = [];
  const { shared, keys } = writeTier(ROWS.slice(0, rows), (bytes) => shards.push(bytes), runPairs);
  const firsts: string[] = [];
  for (const [at, key] of keys.entries()) firsts.push((firsts.at(-1) ?? '').slice(0, shared[at]) + key);
  return { shards, keys: firsts };
}

/** Compared much faster than arrays of numbers. */
function asTexts({ shards, keys }: ReturnType<typeof write>): string[] {
  return [...keys, ...shards.map((bytes) => Buffer.from(bytes).toString('latin1'))];
}

it('gives the same shards in one run and in many that are merged', () => {
  const rows = fc.integer({ min: 1, max: ROWS.length });
  fc.assert(
    fc.property(rows, fc.integer({ min: 300, max: 20_000 }), (count, runPairs) => {
      expect(asTexts(write(count, runPairs))).toEqual(asTexts(write(count)));
    }),
    { numRuns: 8 },
  );
});

it('puts every key into the shard where a reader looks for it', () => {
  const { shards, keys } = write(ROWS.length);
  expect(shards.length).toBeGreaterThan(5);
  expect(keys.length).toBe(shards.length);
  for (const [at, bytes] of shards.entries()) {
    const [from, to] = [keys[at]!, keys[at + 1]];
    for (const key of new Shard(bytes).keys) {
      expect(key >= from).toBe(true);
      if (to !== undefined) expect(key < to).toBe(true);
    }
  }
});
