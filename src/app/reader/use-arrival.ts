/** What happens on arriving at a place: scroll, focus and a word to the screen reader. The list keeps where it was. */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { announce } from '#parts/announce.ts';
import { shownTitle } from '#parts/shown-title.ts';
import { useMessages } from '#parts/use-messages.ts';
import { getPreferences } from '#state/preferences/preferences.ts';
import { sortText } from '#state/view/place.ts';
import type { Reading } from './use-reading.ts';

interface Panes {
  list: RefObject<HTMLElement | null>;
  detail: RefObject<HTMLElement | null>;
}

export function useArrival(reading: Reading, panes: Panes): void {
  useListScroll(reading, panes);
  usePaperArrival(reading, panes);
  useReturn(reading, panes);
}

/** Each list comes back as it was left; the paper beside it stays in sight. */
function useListScroll({ list, rows, ready }: Reading, panes: Panes): void {
  const left = useRef(new Map<string, number>());
  const key = ready ? [list.day, list.source, sortText(list.sort)].join('/') : undefined;
  useLayoutEffect(() => {
    const pane = panes.list.current;
    if (!pane || key === undefined) return;
    const places = left.current;
    pane.scrollTop = places.get(key) ?? 0;
    const onScroll = () => places.set(key, pane.scrollTop);
    pane.addEventListener('scroll', onScroll, { passive: true });
    return () => pane.removeEventListener('scroll', onScroll);
  }, [key, panes.list]);
  void rows;
}

/** A paper begins at its top, with its row in sight; where it fills the screen the focus goes to its heading. */
function usePaperArrival(reading: Reading, panes: Panes): void {
  const { reader } = useMessages();
  const { at, rows } = reading;
  const id = reading.paper.data?.id;
  const arrive = useEffectEvent(() => {
    const pane = panes.detail.current;
    if (!pane || !reading.appearance) return;
    pane.scrollTop = 0;
    if (isNarrow()) focusHeading(pane);
    const title = shownTitle(reading.appearance, getPreferences().titleFirst)?.text ?? reading.appearance.id;
    announce(at === -1 ? title : reader.opened(title, at + 1, rows.length));
  });
  useEffect(() => {
    if (id !== undefined) arrive();
  }, [id]);
  useEffect(() => {
    if (id !== undefined && at !== -1) rowOf(panes.list.current, id)?.scrollIntoView({ block: 'nearest' });
  }, [id, at, panes.list]);
}

/** Back from a paper the focus is on its row, so that the next key goes on from there. */
function useReturn({ place, paper }: Reading, panes: Panes): void {
  const last = useRef<string>(undefined);
  const id = paper.data?.id;
  const open = place.at === 'paper';
  useEffect(() => {
    if (open) {
      last.current = id;
      return;
    }
    if (last.current === undefined) return;
    const row = rowOf(panes.list.current, last.current);
    row?.querySelector('a')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    last.current = undefined;
  }, [open, id, panes.list]);
}

function rowOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`) ?? null;
}

function isNarrow(): boolean {
  return matchMedia('(width < 900px)').matches;
}

/** The heading may still be on its way with the code that shows papers: then the pane itself. */
function focusHeading(pane: HTMLElement): void {
  const heading = pane.querySelector<HTMLElement>('h1, h2');
  const target = heading ?? pane;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
