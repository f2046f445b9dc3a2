/** Interface texts in the current language. */
import { useSyncExternalStore } from 'react';
import { isLocale, type Locale, preferredLocale } from '#messages/locales.ts';
import type { Area, Messages } from '#messages/messages.ts';
import { fetchArea, onSpoken, spokenLocale, spokenTexts } from '#messages/spoken.ts';
import { siteSettings } from '#state/page-settings.ts';

/** The current language of the interface. */
export function useLocale(): Locale {
  return useSyncExternalStore(onSpoken, spokenLocale);
}

/** The texts of an area: `common`, or one that `withMessages` has loaded. */
export function useMessages<A extends Area>(area: A): Messages<A> {
  useLocale();
  return spokenTexts(area);
}

/** Loads lazy code together with the texts that it uses, so that its first render has them. */
export async function withMessages<Code>(code: Promise<Code>, ...areas: readonly Area[]): Promise<Code> {
  const [fetched] = await Promise.all([code, ...areas.map(fetchArea)]);
  return fetched;
}

/** The chosen language if there is one and the interface has it, else the browser's preferred language, else the site's. */
export function wantedLocale(language: string): Locale {
  if (isLocale(language)) return language;
  const fallback = siteSettings.language ?? '';
  return preferredLocale(navigator.languages, isLocale(fallback) ? fallback : undefined);
}
