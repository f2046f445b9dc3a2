import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayForKey, monthsOf, monthWeeks } from './month-grid.ts';

describe('monthWeeks', () => {
  it('starts weeks on Monday and contains every day once', () => {
    const weeks = monthWeeks('2025-09');
    expect(weeks[0]?.[0]).toBe('2025-09-01');
    expect(weeks.at(-1)?.filter(Boolean)).toEqual(['2025-09-29', '2025-09-30']);
    expect(monthWeeks('2024-02').flat().filter(Boolean)).toHaveLength(29);
  });

  it('puts every day below its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        for (const week of monthWeeks(`${year}-${String(month).padStart(2, '0')}`)) {
          week.forEach((day, column) => {
            if (day) expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(column);
          });
        }
      }),
    );
  });
});

describe('dayForKey', () => {
  const days = ['2025-08-30', '2025-09-01', '2025-09-02', '2025-09-10', '2025-11-05'];

  it('moves among the days with digests', () => {
    expect(dayForKey(days, '2025-09-01', 'ArrowRight')).toBe('2025-09-02');
    expect(dayForKey(days, '2025-09-01', 'ArrowLeft')).toBe('2025-08-30');
    expect(dayForKey(days, '2025-09-01', 'ArrowDown')).toBe('2025-09-10');
    expect(dayForKey(days, '2025-09-10', 'ArrowUp')).toBe('2025-09-02');
    expect(dayForKey(days, '2025-09-02', 'End')).toBe('2025-09-10');
    expect(dayForKey(days, '2025-09-10', 'Home')).toBe('2025-09-01');
  });

  it('moves by month and skips months without digests', () => {
    expect(dayForKey(days, '2025-09-01', 'PageDown')).toBe('2025-11-05');
    expect(dayForKey(days, '2025-11-05', 'PageUp')).toBe('2025-09-10');
    expect(dayForKey(days, '2025-11-05', 'PageDown')).toBeUndefined();
    expect(dayForKey(days, '2025-08-30', 'ArrowLeft')).toBeUndefined();
    expect(dayForKey(days, '2025-08-30', 'a')).toBeUndefined();
  });

  it('lists the months of the days', () => {
    expect(monthsOf(days)).toEqual(['2025-08', '2025-09', '2025-11']);
  });
});
