/** Sets the theme on `<html>`, for the style sheets, and in `theme-color`, for the browser's own interface. */
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
