/** What happens around a search without being asked: scroll and focus keep their place, counts are said, queries remembered. */

import { useEffect, useLayoutEffect, useRef } from 'react';
import { announce } from '#components/announce.ts';
import { useMessages } from '#components/use-messages.ts';
import { type Panes, usePaperArrival } from '#pages/reading-pane/list-focus/use-arrival.ts';
import { rememberQuery } from '#state/search/recent-queries.ts';
import { placePath } from '#state/url/place.ts';
import type { SearchReading } from './use-search-view.ts';

/** How far each search was scrolled, as long as the page lives. */
const left = new Map<string, number>();
/** While someone types, no count is said. */
const REST_MS = 700;
/** Whoever looks at hits for so long has searched for them. */
const LOOKED_MS = 3_000;

export function useSearchArrival(reading: SearchReading, panes: Panes): () => void {
  useScroll(reading, panes);
  useHitInSight(reading, panes);
  useReturn(reading, panes);
  useCountSaid(reading);
  useRemember(reading);
  return usePaperArrival(reading, panes);
}

/** Each page of hits comes back as it was left; a new one begins at its top. */
function useScroll({ list, search }: SearchReading, panes: Panes): void {
  const key = search.status === 'shown' || search.status === 'idle' ? placePath(list) : undefined;
  const here = useRef(0);
  useLayoutEffect(() => {
    const pane = panes.list.current;
    if (!pane || key === undefined) return;
    const top = left.get(key) ?? 0;
    // Asking the pane where it is would lay out all hits once more for every key.
    if (top !== here.current) pane.scrollTop = top;
    here.current = top;
    const onScroll = () => {
      here.current = pane.scrollTop;
      left.set(key, here.current);
    };
    pane.addEventListener('scroll', onScroll, { passive: true });
    return () => pane.removeEventListener('scroll', onScroll);
  }, [key, panes.list]);
}

/** The open paper's hit stays in sight while the reader goes from one to the next. */
function useHitInSight({ at, paper, place }: SearchReading, panes: Panes): void {
  const id = place.at === 'paper' ? paper.data?.id : undefined;
  useEffect(() => {
    if (id !== undefined && at !== -1) hitOf(panes.list.current, id)?.scrollIntoView({ block: 'nearest' });
  }, [id, at, panes.list]);
}

/** Back from a paper the focus is on its hit, so that the next key goes on from there. */
function useReturn({ place, paper }: SearchReading, panes: Panes): void {
  const last = useRef<string>(undefined);
  const open = place.at === 'paper';
  const id = paper.data?.id;
  useEffect(() => {
    if (open) {
      last.current = id ?? last.current;
    } else if (last.current !== undefined) {
      const hit = hitOf(panes.list.current, last.current);
      hit?.querySelector('a')?.focus({ preventScroll: true });
      hit?.scrollIntoView({ block: 'nearest' });
      last.current = undefined;
    }
  }, [open, id, panes.list]);
}

function useCountSaid({ search: { status, total, approximate, partial }, place }: SearchReading): void {
  const search = useMessages('search');
  const words =
    status === 'shown' && !partial && place.at === 'search'
      ? search.announced(total, approximate)
      : undefined;
  useEffect(() => {
    if (words === undefined) return;
    const timer = setTimeout(() => announce(words), REST_MS);
    return () => clearTimeout(timer);
  }, [words]);
}

/** A query is worth keeping when it led to a paper, or to hits that were looked at. */
function useRemember({ place, list, search }: SearchReading): void {
  const open = place.at === 'paper';
  const looked = search.status === 'shown' && search.hits.length > 0;
  const { text } = list;
  useEffect(() => {
    if (open) rememberQuery(text);
    if (open || !looked) return;
    const timer = setTimeout(() => rememberQuery(text), LOOKED_MS);
    return () => clearTimeout(timer);
  }, [open, looked, text]);
}

function hitOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`li[data-id="${CSS.escape(id)}"]`) ?? null;
}
