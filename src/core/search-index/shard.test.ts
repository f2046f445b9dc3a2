import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_COUNT, Shard } from './shard.ts';
import { ShardWriter } from './shard-writer.ts';

const rowNumbers = fc.uniqueArray(fc.oneof(fc.nat(200), fc.nat(100_000)), { maxLength: 60 });
const range = fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: 300 }));

describe('Shard', () => {
  it('returns every key with its rows', () => {
    const entry = fc.tuple(
      fc.string({ unit: 'binary' }),
      fc.array(rowNumbers, { minLength: LIST_COUNT, maxLength: LIST_COUNT }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ([key]) => key, maxLength: 20 }), (entries) => {
        const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
        const writer = new ShardWriter();
        const lists = sorted.map(([, lists]) => lists.map((rows) => [...rows].sort((a, b) => a - b)));
        for (const [at, [key]] of sorted.entries()) writer.add(key, lists[at]!);
        const shard = new Shard(writer.take());
        expect(shard.keys).toEqual(sorted.map(([key]) => key));
        sorted.forEach(([key], at) => {
          expect(shard.find(key)).toBe(at);
          expect(rowsAt(shard, at)).toEqual(lists[at]);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('encodes a dense list as a bitmap', () => {
    fc.assert(
      fc.property(range, ([start, length]) => {
        const dense = Array.from({ length }, (_, at) => start + at);
        const writer = new ShardWriter();
        writer.add('key', [dense, undefined, undefined, [7]]);
        const bytes = writer.take();
        expect(rowsAt(new Shard(bytes), 0)).toEqual([dense, [], [], [7]]);
        expect(writer.length).toBe(0);
      }),
    );
  });

  it('rejects truncated bytes', () => {
    const writer = new ShardWriter();
    writer.add('word', [[1, 5, 900], undefined, [4], undefined]);
    const bytes = writer.take();
    expect(() => new Shard(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
  });
});

function rowsAt(shard: Shard, at: number): number[][] {
  const lists: number[][] = Array.from({ length: LIST_COUNT }, () => []);
  shard.visitRows(at, (row, rank) => lists[rank]!.push(row));
  return lists;
}
