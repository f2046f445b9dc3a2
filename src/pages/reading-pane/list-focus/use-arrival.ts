/** What happens on arriving at a place: scroll, focus and a word to the screen reader. The list keeps where it was. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { announce } from '#components/announce.ts';
import { shownTitle } from '#components/shown-title.ts';
import { useMessages } from '#components/use-messages.ts';
import type { OpenPaper, Reading } from '#pages/day/use-day-view.ts';
import { getPreferences } from '#state/preferences/preferences.ts';
import { sortText } from '#state/url/address-terms.ts';
import { keepScroll } from './list-scroll.ts';

export interface Panes {
  list: RefObject<HTMLElement | null>;
  detail: RefObject<HTMLElement | null>;
}

/** Keeps the list's scroll and gives what to do when a paper has appeared in the detail pane. */
export function useArrival(reading: Reading, panes: Panes): () => void {
  useListScroll(reading, panes);
  useRowInSight(reading, panes);
  useReturn(reading, panes);
  return usePaperArrival(reading, panes);
}

/** Each list comes back as it was left. */
function useListScroll({ list, ready }: Reading, panes: Panes): void {
  const key = ready
    ? [list.since, list.day, list.source, sortText(list.sort), list.show].join('/')
    : undefined;
  useLayoutEffect(() => {
    const pane = panes.list.current;
    return pane && key !== undefined ? keepScroll(pane, key) : undefined;
  }, [key, panes.list]);
}

/** The row of the open paper stays in sight while the reader goes from one to the next. */
function useRowInSight({ at, paper }: Reading, panes: Panes): void {
  const id = paper.data?.id;
  useEffect(() => {
    if (id !== undefined && at !== -1) rowOf(panes.list.current, id)?.scrollIntoView({ block: 'nearest' });
  }, [id, at, panes.list]);
}

/** A paper begins at its top; where it fills the screen the focus goes to its heading. */
export function usePaperArrival(reading: OpenPaper, panes: Panes): () => void {
  const { reader } = useMessages('common');
  const { at, count, appearance } = reading;
  return useCallback(() => {
    const pane = panes.detail.current;
    if (!pane || !appearance) return;
    pane.scrollTop = 0;
    if (matchMedia('(width < 900px)').matches) focusHeading(pane);
    const title = shownTitle(appearance, getPreferences().titleFirst)?.text ?? appearance.id;
    announce(at === -1 ? title : reader.opened(title, at + 1, count));
  }, [reader, at, count, appearance, panes.detail]);
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

function focusHeading(pane: HTMLElement): void {
  const target = pane.querySelector<HTMLElement>('h1, h2') ?? pane;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
