/** The texts of the interface in the reader’s language. */
import { useSyncExternalStore } from 'react';
import { isLocale, type Locale, preferredLocale } from '#messages/locales.ts';
import type { Area, Messages } from '#messages/messages.ts';
import { fetchArea, onSpoken, spokenLocale, spokenTexts } from '#messages/spoken.ts';

/** The language that the interface speaks. */
export function useLocale(): Locale {
  return useSyncExternalStore(onSpoken, spokenLocale);
}

/** The texts of an area: `common`, or one that `withMessages` has fetched together with the code that says it. */
export function useMessages<A extends Area>(area: A): Messages<A> {
  useLocale();
  return spokenTexts(area);
}

/** Code that comes later, together with the areas of texts that it says: it has them in its first render. */
export async function withMessages<Code>(code: Promise<Code>, ...areas: readonly Area[]): Promise<Code> {
  const [fetched] = await Promise.all([code, ...areas.map(fetchArea)]);
  return fetched;
}

/** The language that the reader has chosen, or that the browser prefers: for `auto`, and where the chosen one is not spoken. */
export function wantedLocale(language: string): Locale {
  return isLocale(language) ? language : preferredLocale(navigator.languages);
}
