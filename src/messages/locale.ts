/** Which language the interface speaks: Chinese unless the browser asks for another that we have. */
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

/** Chinese comes with the page; another language is one more file, asked for when it is first spoken. */
const spoken = new Map<Locale, Messages>([['zh', zh]]);
const listeners = new Set<() => void>();

/** The texts of a language, Chinese ones until they are there. */
export function messagesIn(locale: Locale): Messages {
  return spoken.get(locale) ?? zh;
}

/** Fetches what `messagesIn` lacks. A file that does not come is no failure: the page goes on in Chinese, the next call asks again. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (spoken.has(locale)) return;
  const texts = await import('./en.ts').catch(() => undefined);
  if (!texts) return;
  spoken.set(locale, texts.en);
  for (const listener of listeners) listener();
}

/** Calls back when another language has come. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
