/** Texts of the palette, in both languages; they come with its code. */
import type { Locale } from './locale.ts';

const zh = {
  label: '命令',
  placeholder: '命令、日期、编号，或要搜的词',
  entries: '可以做的',
  day: (day: string) => `去 ${day}`,
  paper: (name: string) => `打开 ${name}`,
  search: (text: string) => `搜索“${text}”`,
};

const en: typeof zh = {
  label: 'Commands',
  placeholder: 'Command, date, id or words to find',
  entries: 'What can be done',
  day: (day) => `Go to ${day}`,
  paper: (name) => `Open ${name}`,
  search: (text) => `Search “${text}”`,
};

export const paletteWords: Record<Locale, typeof zh> = { zh, en };
