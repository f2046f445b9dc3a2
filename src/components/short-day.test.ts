import { expect, it } from 'vitest';
import { weekdayOf } from './short-day.ts';

it('knows weekdays, also of a day that its month has not', () => {
  expect(['2025-09-28', '2025-10-04', '2025-02-29'].map(weekdayOf)).toEqual([0, 6, 6]);
});
