/** The reader's moves through the table of all papers, for keys, buttons and bars alike. */
import { type RefObject, useCallback } from 'react';
import type { TableFilters } from '#core/protocol/all-papers-messages.ts';
import { type PaperMoves, useShowVariant } from '#pages/day/use-day-moves.ts';
import { walkRows } from '#pages/reading-pane/list-focus/windowed-rows.ts';
import type { Sort } from '#state/url/address-terms.ts';
import type { AllPlace } from '#state/url/all-place.ts';
import { currentPlace } from '#state/url/current-place.ts';
import type { Place } from '#state/url/place.ts';
import { useGo, useGoBack } from '#state/url/use-go.ts';
import { type AllReading, placeInTable } from './use-all-papers-view.ts';

export interface AllMoves extends PaperMoves {
  sortBy(sort: Sort | undefined): void;
  filterBy(filters: TableFilters): void;
  /** The focus goes to the row before or behind. */
  walk(by: 1 | -1): void;
}

export function useAllMoves(reading: AllReading, list: RefObject<HTMLElement | null>): AllMoves {
  const { place, list: within, previous, next, prepare } = reading;
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
    walk: (by) => walkRows(by, reading, list),
  };
}

/** What the address asks for, with another order or other filters; `sort: undefined` is the table's own order. */
function changedPlace(now: Place, wish: { filters?: TableFilters; sort?: Sort | undefined }): AllPlace {
  const within = now.at === 'paper' ? now.within : now;
  const { filters, sort } = within?.at === 'all' ? within : { filters: {}, sort: undefined };
  const order = 'sort' in wish ? wish.sort : sort;
  return { at: 'all', filters: wish.filters ?? filters, ...(order && { sort: order }) };
}
