/** The languages of the interface: a language is one line here, and one folder with the same files as the others. */

import type { Area, Language, Messages } from './messages.ts';

/**
 * `name`: the language in its own words. `tag`: for `lang` attributes and `Intl`. `serves`: the browser's languages that get it, in lower
 * case; each also covers its longer forms, unless another line names one of these (`zh-tw` is not served by `zh`).
 */
export const LOCALES = {
  zh: { name: '简体中文', tag: 'zh-CN', serves: ['zh'], load: () => import('./zh/areas.ts') },
  'zh-Hant': {
    name: '繁體中文',
    tag: 'zh-TW',
    serves: ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo'],
    load: () => import('./zh-Hant/areas.ts'),
  },
  en: { name: 'English', tag: 'en', serves: ['en'], load: () => import('./en/areas.ts') },
} as const;

export type Locale = keyof typeof LOCALES;

/** For readers none of whose languages the interface speaks. */
export const FALLBACK: Locale = 'en';

/** For prerendered pages if the publisher names no language: most digests are read in it. */
export const PRERENDERED: Locale = 'zh';

export const LOCALE_NAMES = Object.keys(LOCALES) as Locale[];

export function isLocale(name: string): name is Locale {
  return Object.hasOwn(LOCALES, name);
}

/** `navigator.languages` → the first of them that the interface speaks (lookup of RFC 4647: subtags go from the end until one is known). */
export function preferredLocale(languages: readonly string[], fallback = FALLBACK): Locale {
  for (const language of languages) {
    const subtags = language.toLowerCase().split('-');
    for (; subtags.length > 0; subtags.pop()) {
      const range = subtags.join('-');
      const found = LOCALE_NAMES.find((name) => (LOCALES[name].serves as readonly string[]).includes(range));
      if (found) return found;
    }
  }
  return fallback;
}

/** The texts of an area in a language. */
export async function messagesOf<A extends Area>(locale: Locale, area: A): Promise<Messages<A>> {
  const { areas }: { areas: Language } = await LOCALES[locale].load();
  return (await areas[area]()).messages;
}
