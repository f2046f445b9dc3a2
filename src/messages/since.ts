/** Texts of what came since the last visit, in both languages. */
import type { Locale } from './locale.ts';

const zh = {
  label: '上次以来',
  days: (days: number) => `自上次以来 ${days} 天`,
  skip: '更早的不看了',
};

const en: typeof zh = {
  label: 'Since your last visit',
  days: (days) => `${days} days since your last visit`,
  skip: 'Skip earlier',
};

export const sinceWords: Record<Locale, typeof zh> = { zh, en };
