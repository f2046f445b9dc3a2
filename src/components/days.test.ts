import { expect, it } from 'vitest';
import { weekdayOf } from './days.ts';

it('gives weekdays, of a day that does not exist too', () => {
  expect(['2025-09-28', '2025-10-04', '2025-02-29'].map(weekdayOf)).toEqual([0, 6, 6]);
});
