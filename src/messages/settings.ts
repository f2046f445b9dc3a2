/** Texts of the settings, in both languages: they come with its code, so that the first page is lighter without them. */
import type { Locale } from './locale.ts';

const zh = {
  title: '设置',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  language: '界面语言',
  languages: { auto: '跟随浏览器', zh: '中文', en: 'English' },
  notes: '译者的注',
  notesOpen: '默认展开',
  notesHint: '每条译注也可以单独展开；按 n 一起展开或收起。',
  titles: '标题',
  titleLanguages: { zh: '中文在先', en: '英文在先' },
  titlesHint: '没有另一种语言的标题时，显示有的那一种。按 t 切换。',
  stored: '这些选择只存在这台设备上。',
};

const en: typeof zh = {
  title: 'Settings',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languages: { auto: 'As the browser', zh: '中文', en: 'English' },
  notes: 'Translator’s notes',
  notesOpen: 'Unfolded by default',
  notesHint: 'Each note can be unfolded by itself; n unfolds or folds them all.',
  titles: 'Titles',
  titleLanguages: { zh: 'Chinese first', en: 'English first' },
  titlesHint: 'Where a title exists in one language only, that one is shown. t switches.',
  stored: 'These choices stay on this device.',
};

export const settingsWords: Record<Locale, typeof zh> = { zh, en };
