/** Texts of a list without papers, in both languages: they come with its code. */
import type { Locale } from './locale.ts';

const zh = {
  noDay: '这一天没有日报',
  noDayHint: '存档里没有这一天。可以去最近的一天，或在日历里另选。',
  noArchive: '存档还是空的',
  emptyDay: '这一天没有论文',
  nearest: (day: string) => `去 ${day}`,
};

const en: typeof zh = {
  noDay: 'No digest on this day',
  noDayHint: 'The archive does not have this day. Go to the nearest one, or choose another in the calendar.',
  noArchive: 'The archive is still empty',
  emptyDay: 'No papers on this day',
  nearest: (day) => `Go to ${day}`,
};

export const emptyListWords: Record<Locale, typeof zh> = { zh, en };
