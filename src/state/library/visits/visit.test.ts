/** Seen and unseen days, compared with a plain set. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSeen, unseenDays, type Visit } from './visit.ts';

const DAYS = Array.from({ length: 9 }, (_, at) => `2025-09-0${at + 1}`);

describe('unseen days', () => {
  it('are none at the first visit, then those that were added and not opened', () => {
    expect(unseenDays(DAYS, undefined)).toEqual([]);
    const first = markSeen(undefined, ['2025-09-03'], DAYS.slice(0, 4));
    expect(unseenDays(DAYS.slice(0, 4), first)).toEqual([]);
    expect(unseenDays(DAYS.slice(0, 7), first)).toEqual(DAYS.slice(4, 7));
    const later = markSeen(first, ['2025-09-07'], DAYS.slice(0, 7));
    expect(later).toEqual({ upTo: '2025-09-04', days: ['2025-09-07'] });
    expect(unseenDays(DAYS.slice(0, 7), later)).toEqual(['2025-09-05', '2025-09-06']);
  });

  it('are all days but the seen ones, in any order of visits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAYS), fc.array(fc.subarray(DAYS)), (upTo, visits) => {
        const visit = visits.reduce<Visit>((before, seen) => markSeen(before, seen, DAYS), {
          upTo,
          days: [],
        });
        const seen = new Set(visits.flat());
        expect(unseenDays(DAYS, visit)).toEqual(DAYS.filter((day) => day > upTo && !seen.has(day)));
      }),
    );
  });
});
