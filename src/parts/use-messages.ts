/** The interface's words in the reader's language. */
import { type Locale, messagesIn, preferredLocale } from '#messages/locale.ts';
import type { Messages } from '#messages/zh.ts';
import { usePreferences } from '#state/preferences/preferences.ts';

export function useLocale(): Locale {
  const { language } = usePreferences();
  return language === 'auto' ? preferredLocale(navigator.languages) : language;
}

export function useMessages(): Messages {
  return messagesIn(useLocale());
}
