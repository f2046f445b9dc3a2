/** The frame of every page: head, keyboard shortcuts, live region; and internal links, which are followed without a reload. */
import './shell.css';
import './print.css';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useKeyAction, useKeyListener } from '#components/keys/key-actions.ts';
import { LiveRegion } from '#components/live-region.tsx';
import { useMessages, withMessages } from '#components/use-messages.ts';
import { useGo } from '#state/url/use-go.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { followedPlace } from './follow-link.ts';
import { Masthead } from './masthead.tsx';
import { useThemeAndLanguage } from './theme-and-language.ts';

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
      <LiveRegion />
    </div>
  );
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
