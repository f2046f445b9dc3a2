/** The reader's moves through the table of all papers, for keys, buttons and bars alike. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { type PaperMoves, useShowVariant } from '#app/reader/use-reader-moves.ts';
import type { TableFilters } from '#contract/archive-table.ts';
import type { Sort } from '#state/view/address-words.ts';
import type { AllPlace } from '#state/view/all-place.ts';
import { currentPlace } from '#state/view/current-place.ts';
import type { Place } from '#state/view/place.ts';
import { useGo, useGoBack } from '#state/view/use-go.ts';
import { type AllReading, placeInTable } from './use-all-reading.ts';

export interface AllMoves extends PaperMoves {
  sortBy(sort: Sort | undefined): void;
  filterBy(filters: TableFilters): void;
  /** The focus goes to the row before or behind. */
  walk(by: 1 | -1): void;
}

export function useAllMoves(reading: AllReading, list: RefObject<HTMLElement | null>): AllMoves {
  const { place, list: within, scroller, previous, next, prepare } = reading;
  const go = useGo();
  const goBack = useGoBack();
  const step = (id: string | undefined) =>
    id === undefined ? undefined : () => go(placeInTable(id, within), { replace: true });
  // From the address as it is at the click: the table is not rendered anew when only the address has changed.
  const change = useCallback(
    (wish: Partial<Pick<AllPlace, 'filters'>> & { sort?: Sort | undefined }) => {
      const now = currentPlace();
      const to = changedPlace(now, wish);
      prepare(to);
      go(now.at === 'paper' ? { ...now, within: to } : to, { replace: true });
    },
    [go, prepare],
  );
  const sortBy = useCallback((sort: Sort | undefined) => change({ sort }), [change]);
  const filterBy = useCallback((filters: TableFilters) => change({ filters }), [change]);
  return {
    previous: step(previous),
    next: step(next),
    back: useCallback(() => goBack(within), [goBack, within]),
    sortBy,
    filterBy,
    showVariant: useShowVariant(place),
    walk: (by) => {
      const at = rowToWalkTo(by, scroller);
      if (at < 0 || at >= reading.count) return;
      // The next key may come before the next frame.
      flushSync(() => scroller.reveal(at));
      focusRow(list.current, at);
    },
  };
}

/** What the address asks for, with another order or other filters; `sort: undefined` is the table's own order. */
function changedPlace(now: Place, wish: { filters?: TableFilters; sort?: Sort | undefined }): AllPlace {
  const within = now.at === 'paper' ? now.within : now;
  const { filters, sort } = within?.at === 'all' ? within : { filters: {}, sort: undefined };
  const order = 'sort' in wish ? wish.sort : sort;
  return { at: 'all', filters: wish.filters ?? filters, ...(order && { sort: order }) };
}

/** From the focused row on, else from what is in sight. */
function rowToWalkTo(by: 1 | -1, scroller: AllReading['scroller']): number {
  const focused = document.activeElement?.closest('tr[aria-rowindex]');
  if (focused) return Number(focused.getAttribute('aria-rowindex')) - 2 + by;
  const { seenFirst, seenLast } = scroller.view();
  return by === 1 ? seenFirst : seenLast - 1;
}

/** Back from a paper the focus is on its row, so that the next key goes on from there. */
export function useReturnToRow(
  { place, paper, at, scroller }: AllReading,
  list: RefObject<HTMLElement | null>,
): void {
  const last = useRef(-1);
  const open = place.at === 'paper';
  const id = paper.data?.id;
  useEffect(() => {
    if (open) {
      if (id !== undefined) last.current = at;
    } else if (last.current !== -1) {
      const row = last.current;
      last.current = -1;
      scroller.reveal(row);
      requestAnimationFrame(() => focusRow(list.current, row));
    }
  }, [open, id, at, scroller, list]);
}

function focusRow(list: HTMLElement | null, at: number): void {
  const link = list?.querySelector<HTMLElement>(`tr[aria-rowindex="${at + 2}"] a`);
  link?.focus({ preventScroll: true });
}
