/** Links and codes that carry marks: whatever is packed comes out again, in any order of parts, and damage is noticed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { madeUpRecords, settled } from '#testing/library-records.fixture.ts';
import { type HandOffPart, missingParts, packHandOff, readFragment, unpackHandOff } from './transfer.ts';

const partsOf = (fragments: readonly string[]) => fragments.map((one) => readFragment(one)!);
const alone = (marks: Mark[]) => ({ marks, rules: [], facts: [] });

describe('a hand-off', () => {
  it('brings over what was packed, its parts in any order', async () => {
    const states = fc.tuple(madeUpRecords, fc.integer({ min: 20, max: 400 }), fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(states, async ([{ marks }, size, numbers]) => {
        const parts = partsOf(await packHandOff(marks, size));
        const mixed = parts
          .map((part) => ({ part, by: numbers.next().value! }))
          .sort((a, b) => a.by - b.by)
          .map(({ part }) => part);
        expect(missingParts(mixed)).toEqual([]);
        expect(settled((await unpackHandOff(mixed))!)).toEqual(settled(alone(marks)));
      }),
      { numRuns: 200 },
    );
  });

  it('of a morning fits into few codes', async () => {
    const marks = Array.from({ length: 100 }, (_, at) => ({
      id: `arxiv:2509.${String(20_000 + at * 37)}`,
      read: { is: true, at: 1_759_000_000_000 + at * 7_919 },
      ...(at % 10 === 0 && { starred: { is: true, at: 1_759_000_000_500 + at * 7_919 } }),
    }));
    expect((await packHandOff(marks, 1000)).length).toBeLessThanOrEqual(2);
  });

  it('says which parts are missing, and notices a damaged one', async () => {
    const marks = Array.from({ length: 200 }, (_, at) => ({
      id: `arxiv:${at}`,
      read: { is: true, at: at * 997 },
    }));
    const parts = partsOf(await packHandOff(marks, 200));
    expect(parts.length).toBeGreaterThan(3);
    expect(missingParts([parts[2]!, parts[0]!])).toEqual(
      parts.map(({ number }) => number).filter((number) => number !== 1 && number !== 3),
    );
    const wrong = { ...parts[1]!, data: `${parts[1]!.data.slice(1)}A` };
    expect(await unpackHandOff(parts.map((part, at) => (at === 1 ? wrong : part)))).toBe(undefined);
    expect(await unpackHandOff(parts.slice(1))).toBe(undefined);
  });

  it('is not seen in other fragments', async () => {
    for (const text of ['', '#main', '#h1.a.2.1.x', '#h1.a.0.1.x', '#h1.a.1.1.', '#h2.a.1.1.x'])
      expect(readFragment(text), text).toBe(undefined);
    const made = (data: string): HandOffPart[] => [{ name: 'a', number: 1, of: 1, data }];
    await fc.assert(
      fc.asyncProperty(fc.string(), async (data) => {
        expect(await unpackHandOff(made(data))).toBe(undefined);
      }),
    );
  });
});
