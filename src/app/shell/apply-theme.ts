/** The chosen theme on `<html>`, where the tokens and the browser's own bars follow it. */
import { getPreferences, type Preferences } from '#state/preferences/preferences.ts';

const PAPER = { light: '#fbf8f1', dark: '#161513' } as const;

export function applyTheme(theme: Preferences['theme'] = getPreferences().theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = PAPER[theme === 'system' ? own : theme];
  }
}
