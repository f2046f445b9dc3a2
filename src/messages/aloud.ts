/** Texts of reading aloud, in both languages; they come with its code. */
import type { Locale } from './locale.ts';

const zh = {
  name: '朗读，读完一篇接着下一篇',
  start: '朗读',
  stop: '停下',
  unheard: '这台设备没有读出声来，这一篇没有标为读过',
};

const en: typeof zh = {
  name: 'Read aloud, paper after paper',
  start: 'Aloud',
  stop: 'Stop',
  unheard: 'This device did not say it, and the paper is not marked as read',
};

export const aloudWords: Record<Locale, typeof zh> = { zh, en };
