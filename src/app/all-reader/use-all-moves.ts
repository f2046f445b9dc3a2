/** The reader's moves through the table of all papers, for keys, buttons and bars alike. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { PaperMoves } from '#app/reader/use-reader-moves.ts';
import { appearanceKey } from '#app/reader/use-reading.ts';
import type { TableFilters } from '#contract/archive-table.ts';
import type { Sort } from '#state/view/address-words.ts';
import type { AllPlace } from '#state/view/all-place.ts';
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
  const change = useCallback(
    (to: AllPlace) => {
      prepare(to);
      if (place.at === 'paper') go({ ...place, within: to }, { replace: true });
      else go(to, { replace: true });
    },
    [go, place, prepare],
  );
  const sortBy = useCallback(
    (sort: Sort | undefined) => change({ at: 'all', filters: within.filters, ...(sort && { sort }) }),
    [change, within],
  );
  return {
    previous: step(previous),
    next: step(next),
    back: useCallback(() => goBack(within), [goBack, within]),
    sortBy,
    filterBy: (filters) => change({ ...within, filters }),
    showVariant: (appearance) => {
      if (place.at === 'paper') go({ ...place, on: appearanceKey(appearance) }, { replace: true });
    },
    walk: (by) => {
      const focused = document.activeElement?.closest('tr[aria-rowindex]');
      const { seenFirst, seenLast } = scroller.view();
      const from = focused ? Number(focused.getAttribute('aria-rowindex')) - 2 : undefined;
      focusRow(
        list.current,
        scroller,
        from === undefined ? (by === 1 ? seenFirst : seenLast - 1) : from + by,
      );
    },
  };
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
      focusRow(list.current, scroller, last.current);
      last.current = -1;
    }
  }, [open, id, at, scroller, list]);
}

function focusRow(list: HTMLElement | null, scroller: AllReading['scroller'], at: number): void {
  if (at < 0) return;
  scroller.reveal(at);
  // The row is rendered by then: a change of the scroll is rendered at once.
  requestAnimationFrame(() => {
    const link = list?.querySelector<HTMLElement>(`tr[aria-rowindex="${at + 2}"] a`);
    link?.focus({ preventScroll: true });
  });
}
