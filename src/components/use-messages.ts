/** The interface's words in the reader's language. */
import { useSyncExternalStore } from 'react';
import { type Locale, messagesIn, onMessages, preferredLocale } from '#messages/locale.ts';
import type { Messages } from '#messages/zh.ts';
import { getPreferences, type Preferences, usePreferences } from '#state/preferences/preferences.ts';

export function useLocale(): Locale {
  return localeOf(usePreferences());
}

/** For what comes before the first component. */
export function currentLocale(): Locale {
  return localeOf(getPreferences());
}

export function useMessages(): Messages {
  const locale = useLocale();
  return useSyncExternalStore(onMessages, () => messagesIn(locale));
}

/** Words that come with the code that says them, in both languages at once. */
export function useWords<Words>(words: Record<Locale, Words>): Words {
  return words[useLocale()];
}

/** What the browser prefers: asked by every row, and the same until the browser has another list. */
let preferred: { of: readonly string[]; is: Locale } | undefined;

function localeOf({ language }: Preferences): Locale {
  if (language !== 'auto') return language;
  const { languages } = navigator;
  if (preferred?.of !== languages) preferred = { of: languages, is: preferredLocale(languages) };
  return preferred.is;
}
