import { expect, it } from 'vitest';
import { grouped, monthIn, shortMonthIn } from './formats.ts';

it('groups the digits of a number as Chinese and English do', () => {
  for (const count of [0, 7, 999, 1000, 54_760, 1_234_567])
    for (const tag of ['zh-CN', 'zh-TW', 'en']) expect(grouped(count)).toBe(count.toLocaleString(tag));
});

it('says months', () => {
  expect(monthIn('zh-CN')('2025-09')).toBe('2025年9月');
  expect(monthIn('en')('2025-09')).toBe('September 2025');
  expect(shortMonthIn('en')('2025-09')).toBe('Sep');
});
