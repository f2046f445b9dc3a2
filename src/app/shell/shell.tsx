/** The frame of every page: head, keyboard shortcuts, live region; and internal links, which are followed without a reload. */
import './shell.css';
import './print.css';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useAnnouncement } from '#components/announce.ts';
import { useKeyAction, useKeyListener } from '#components/keys/key-actions.ts';
import { useLocale, useMessages, wantedLocale, withMessages } from '#components/use-messages.ts';
import { LOCALES } from '#messages/locales.ts';
import { speak } from '#messages/spoken.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { useGo } from '#state/url/use-go.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { applyTheme } from './apply-theme.ts';
import { followedPlace } from './follow-link.ts';
import { Masthead } from './masthead.tsx';

const KeySheet = lazyPart(async () => {
  const { KeySheet } = await withMessages(import('./key-sheet.tsx'), 'keys');
  return KeySheet;
});

const Palette = lazyPart(async () => {
  const { Palette } = await withMessages(import('#features/palette/palette.tsx'), 'keys');
  return Palette;
});

export function Shell() {
  const { shell } = useMessages('common');
  const announcement = useAnnouncement();
  const [keysOpen, setKeysOpen] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const showKeys = () => setKeysOpen(true);
  useThemeAndLanguage();
  useKeyListener();
  useKeyAction('help', showKeys);
  useKeyAction('palette', () => setPaletteOpen(true));
  useLinks();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {shell.skip}
      </a>
      <Masthead onKeys={showKeys} />
      <Outlet />
      <Suspense>{keysOpen && <KeySheet onClose={() => setKeysOpen(false)} />}</Suspense>
      <Suspense>{paletteOpen && <Palette onClose={() => setPaletteOpen(false)} />}</Suspense>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}

/** Sets theme and language on `<html>`. */
function useThemeAndLanguage(): void {
  const { theme, language } = usePreferences();
  const locale = useLocale();
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    // If the texts fail to load, the page keeps its language.
    speak(wantedLocale(language)).catch(() => {});
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = LOCALES[locale].tag;
  }, [locale]);
}

/** One listener for all links, because a list can have 900 of them. */
function useLinks(): void {
  const go = useGo();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const place = followedPlace(event);
      if (!place) return;
      event.preventDefault();
      go(place);
    };
    addEventListener('click', onClick);
    return () => removeEventListener('click', onClick);
  }, [go]);
}
