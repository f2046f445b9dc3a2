/** Days that the reader has had and days that they are owed, against a plain set. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOwed, type Visit, withSeen } from './visit.ts';

const DAYS = Array.from({ length: 9 }, (_, at) => `2025-09-0${at + 1}`);

describe('the days that a reader is owed', () => {
  it('are none at the first visit, then those that came and were not opened', () => {
    expect(daysOwed(DAYS, undefined)).toEqual([]);
    const first = withSeen(undefined, ['2025-09-03'], DAYS.slice(0, 4));
    expect(daysOwed(DAYS.slice(0, 4), first)).toEqual([]);
    expect(daysOwed(DAYS.slice(0, 7), first)).toEqual(DAYS.slice(4, 7));
    const later = withSeen(first, ['2025-09-07'], DAYS.slice(0, 7));
    expect(later).toEqual({ upTo: '2025-09-04', days: ['2025-09-07'] });
    expect(daysOwed(DAYS.slice(0, 7), later)).toEqual(['2025-09-05', '2025-09-06']);
  });

  it('are all but those seen, in whatever order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAYS), fc.array(fc.subarray(DAYS)), (upTo, visits) => {
        const visit = visits.reduce<Visit>((before, seen) => withSeen(before, seen, DAYS), {
          upTo,
          days: [],
        });
        const seen = new Set(visits.flat());
        expect(daysOwed(DAYS, visit)).toEqual(DAYS.filter((day) => day > upTo && !seen.has(day)));
      }),
    );
  });
});
