/** Which language the interface speaks: Chinese unless the browser asks for another that we have. */
import { en } from './en.ts';
import { type Messages, zh } from './zh.ts';

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** `navigator.languages` → the first language that we speak; Chinese where none is. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const primary = language.toLowerCase().split('-')[0];
    const known = LOCALES.find((locale) => locale === primary);
    if (known) return known;
  }
  return 'zh';
}

/** The tag for `lang` attributes and `Intl`. */
export function languageTag(locale: Locale): string {
  return locale === 'zh' ? 'zh-CN' : 'en';
}

export function messagesIn(locale: Locale): Messages {
  return locale === 'zh' ? zh : en;
}
