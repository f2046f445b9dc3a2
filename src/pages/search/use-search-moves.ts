/** The reader's moves through a search, for keys, buttons and bars alike. */
import { type RefObject, useCallback, useEffect } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import type { Filters } from '#features/search/search-head.tsx';
import { type PaperMoves, useShowVariant } from '#pages/day/use-day-moves.ts';
import type { Sort } from '#state/url/address-terms.ts';
import { useFirstWanted, wantFirst } from '#state/url/query-draft.ts';
import type { SearchPlace } from '#state/url/search-place.ts';
import { useGo, useGoBack } from '#state/url/use-go.ts';
import { PAGE, placeOfHit, type SearchReading } from './use-search-view.ts';

export interface SearchMoves extends PaperMoves {
  sortBy(sort: Sort | undefined): void;
  filterBy(filters: Filters): void;
  /** Undefined where there is no such page. */
  previousPage: (() => void) | undefined;
  nextPage: (() => void) | undefined;
  /** The focus goes to the hit before or behind. */
  walk(by: 1 | -1): void;
}

export function useSearchMoves(reading: SearchReading, list: RefObject<HTMLElement | null>): SearchMoves {
  const { place, list: within, search, hits, from, at, before, behind } = reading;
  const go = useGo();
  const goBack = useGoBack();
  const { page: here = 1 } = within;
  const change = useCallback(
    (to: SearchPlace) => {
      if (place.at === 'paper') go({ ...place, within: to }, { replace: true });
      else go(to, { replace: true });
    },
    [go, place],
  );
  const step = (by: 1 | -1) => {
    if (at === -1) return undefined;
    const inPage = hits[at - from + by];
    if (inPage) return () => go(placeOfHit(inPage, within), { replace: true });
    const beyond = by === 1 ? behind : before;
    return beyond && (() => go(placeOfHit(beyond, onPage(within, here + by)), { replace: true }));
  };
  const turn = (by: 1 | -1, exists: boolean) =>
    exists ? () => change(onPage(within, here + by)) : undefined;
  return {
    previous: step(-1),
    next: step(1),
    back: useCallback(() => goBack(within), [goBack, within]),
    showVariant: useShowVariant(place),
    sortBy: useCallback(
      (sort: Sort | undefined) => {
        const { sort: _, ...rest } = onPage(within, 1);
        change(sort ? { ...rest, sort } : rest);
      },
      [change, within],
    ),
    filterBy: ({ sources, months }) => {
      const { sources: _, months: __, ...rest } = onPage(within, 1);
      change({
        ...rest,
        ...(sources.length > 0 && { sources }),
        ...(months.length > 0 && { months }),
      });
    },
    previousPage: turn(-1, here > 1),
    nextPage: turn(1, behind !== undefined || search.total > from + PAGE),
    walk: (by) => walkEntries(list.current, by),
  };
}

/** An estimate may promise a page that turns out empty: the last one that there is takes its place. */
export function useLastPage({ list, search, hits }: SearchReading, open: boolean): void {
  const go = useGo();
  const empty = search.status === 'shown' && !search.partial && hits.length === 0;
  const last = Math.max(1, Math.ceil(search.total / PAGE));
  useEffect(() => {
    if (!open && empty && list.page !== undefined && list.page > last)
      go(onPage(list, last), { replace: true });
  }, [open, empty, list, last, go]);
}

/** `o` and Enter at a hit, and Enter in the field as soon as the first hit is known. */
export function useOpenKeys({ search, named }: SearchReading, list: RefObject<HTMLElement | null>): void {
  const wanted = useFirstWanted();
  const ready = named.length > 0 || (search.status !== 'searching' && search.status !== 'idle');
  useKeyAction('open', () => {
    const entry = document.activeElement?.closest<HTMLElement>('#list [data-entry]');
    if (!entry) return false;
    entry.click();
    return true;
  });
  useEffect(() => {
    if (!wanted || !ready) return;
    wantFirst(false);
    list.current?.querySelector<HTMLElement>('.paper-offer, .hit [data-entry]')?.click();
  }, [wanted, ready, list]);
}

function onPage({ page: _, ...rest }: SearchPlace, page: number): SearchPlace {
  return page > 1 ? { ...rest, page } : rest;
}

function walkEntries(list: HTMLElement | null, by: 1 | -1): void {
  const entries = [...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const entry = entries[at === -1 ? (by === 1 ? 0 : entries.length - 1) : at + by];
  entry?.focus({ preventScroll: true });
  (entry?.closest('li') ?? entry)?.scrollIntoView({ block: 'nearest' });
}
