/** What to do when another paper is on the screen: scroll to its top, announce it, and on a phone move the focus to its heading. */
import { type RefObject, useCallback } from 'react';
import { announce } from '#components/live-region.tsx';
import { shownTitle } from '#components/shown-title.ts';
import { useMessages } from '#components/use-messages.ts';
import { replacePrerendered } from '#state/archive/prerendered.ts';
import { getPreferences } from '#state/preferences/preferences.ts';
import type { OpenPaper } from './open-paper.ts';

export function usePaperArrival(view: OpenPaper, pane: RefObject<HTMLElement | null>): () => void {
  const { reader } = useMessages('common');
  const { index, count, appearance } = view;
  return useCallback(() => {
    if (!pane.current || !appearance) return;
    pane.current.scrollTop = 0;
    replacePrerendered('paper', pane.current);
    if (matchMedia('(width < 900px)').matches) focusHeading(pane.current);
    const title = shownTitle(appearance, getPreferences().titleFirst)?.text ?? appearance.id;
    announce(index === -1 ? title : reader.opened(title, index + 1, count));
  }, [reader, index, count, appearance, pane]);
}

function focusHeading(pane: HTMLElement): void {
  const target = pane.querySelector<HTMLElement>('h1, h2') ?? pane;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
