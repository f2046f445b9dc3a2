import { expect, it } from 'vitest';
import { grouped, monthIn, shortMonthIn, weekdayIn } from './formats.ts';

it('groups the digits of a number as both languages do', () => {
  for (const count of [0, 7, 999, 1000, 54_760, 1_234_567])
    for (const language of ['zh-CN', 'en']) expect(grouped(count)).toBe(count.toLocaleString(language));
});

it('says days and months, also a day that its month has not', () => {
  expect([weekdayIn.zh('2025-09-28'), weekdayIn.en('2025-02-29')]).toEqual(['星期日', 'Saturday']);
  expect([monthIn.zh('2025-09'), monthIn.en('2025-09'), shortMonthIn.en('2025-09')]).toEqual([
    '2025年9月',
    'September 2025',
    'Sep',
  ]);
});
