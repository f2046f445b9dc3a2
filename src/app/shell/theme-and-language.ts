/** Sets theme and language on `<html>`, for style sheets, the browser's own interface and screen readers. */
import { useEffect, useLayoutEffect } from 'react';
import { useLocale, wantedLocale } from '#components/use-messages.ts';
import { LOCALES } from '#messages/locales.ts';
import { speak } from '#messages/spoken.ts';
import { getPreferences, type Preferences, usePreferences } from '#state/preferences/preferences.ts';

/** Background of the page: the browser colours its own bars with it. */
const BACKGROUND = { light: '#fbf8f1', dark: '#161513' } as const;

export function applyTheme(theme: Preferences['theme'] = getPreferences().theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const systemTheme = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = BACKGROUND[theme === 'system' ? systemTheme : theme];
  }
}

export function useThemeAndLanguage(): void {
  const { theme, language } = usePreferences();
  const locale = useLocale();
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    // If its texts fail to load, the page stays in the current language.
    speak(wantedLocale(language)).catch(() => {});
  }, [language]);
  // Before anything is painted: the fonts depend on it.
  useLayoutEffect(() => {
    document.documentElement.lang = LOCALES[locale].tag;
  }, [locale]);
}
