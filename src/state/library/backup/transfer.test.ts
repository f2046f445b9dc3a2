/** Transfers: packing and unpacking are inverse, parts may arrive in any order, and damage is detected. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { libraryRecords, normalized } from '#testing/library-records.fixture.ts';
import { missingParts, packTransfer, readFragment, type TransferPart, unpackTransfer } from './transfer.ts';

const partsOf = (fragments: readonly string[]) => fragments.map((one) => readFragment(one)!);
const onlyMarks = (marks: Mark[]) => ({ marks, rules: [], metadata: [] });

describe('a transfer', () => {
  it('unpacks what was packed, with its parts in any order', async () => {
    const states = fc.tuple(libraryRecords, fc.integer({ min: 20, max: 400 }), fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(states, async ([{ marks }, size, numbers]) => {
        const parts = partsOf(await packTransfer(marks, size));
        const shuffled = parts
          .map((part) => ({ part, by: numbers.next().value! }))
          .sort((a, b) => a.by - b.by)
          .map(({ part }) => part);
        expect(missingParts(shuffled)).toEqual([]);
        expect(normalized((await unpackTransfer(shuffled))!)).toEqual(normalized(onlyMarks(marks)));
      }),
      { numRuns: 200 },
    );
  });

  it('of a hundred papers fits into two QR codes', async () => {
    const marks = Array.from({ length: 100 }, (_, at) => ({
      id: `arxiv:2509.${String(20_000 + at * 37)}`,
      read: { is: true, at: 1_759_000_000_000 + at * 7_919 },
      ...(at % 10 === 0 && { starred: { is: true, at: 1_759_000_000_500 + at * 7_919 } }),
    }));
    expect((await packTransfer(marks, 1000)).length).toBeLessThanOrEqual(2);
  });

  it('names missing parts, and refuses a damaged one', async () => {
    const marks = Array.from({ length: 200 }, (_, at) => ({
      id: `arxiv:${at}`,
      read: { is: true, at: at * 997 },
    }));
    const parts = partsOf(await packTransfer(marks, 200));
    expect(parts.length).toBeGreaterThan(3);
    expect(missingParts([parts[2]!, parts[0]!])).toEqual(
      parts.map(({ number }) => number).filter((number) => number !== 1 && number !== 3),
    );
    const damaged = { ...parts[1]!, data: `${parts[1]!.data.slice(1)}A` };
    expect(await unpackTransfer(parts.map((part, at) => (at === 1 ? damaged : part)))).toBe(undefined);
    expect(await unpackTransfer(parts.slice(1))).toBe(undefined);
  });

  it('is not read from other fragments', async () => {
    for (const text of ['', '#main', '#h1.a.2.1.x', '#h1.a.0.1.x', '#h1.a.1.1.', '#h2.a.1.1.x'])
      expect(readFragment(text), text).toBe(undefined);
    const partWith = (data: string): TransferPart[] => [{ name: 'a', number: 1, of: 1, data }];
    await fc.assert(
      fc.asyncProperty(fc.string(), async (data) => {
        expect(await unpackTransfer(partWith(data))).toBe(undefined);
      }),
    );
  });
});
