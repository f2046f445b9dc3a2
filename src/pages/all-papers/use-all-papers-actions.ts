/** What can be done on the page of all papers; the same for keys, buttons and bars. */

import { useCallback } from 'react';
import type { Sort } from '#core/paper/sort.ts';
import type { TableFilters } from '#core/protocol/all-papers-messages.ts';
import { type ReadingActions, useReadingActions } from '#pages/reading-pane/frame/use-reading-actions.ts';
import type { AllPlace } from '#state/url/all-place.ts';
import type { Place } from '#state/url/place.ts';
import { useGo } from '#state/url/use-go.ts';
import { currentPlace } from '#state/url/use-place.ts';
import { type AllPapersView, placeInTable } from './use-all-papers-view.ts';

export interface AllPapersActions extends ReadingActions {
  sortBy(sort: Sort | undefined): void;
  filterBy(filters: TableFilters): void;
}

/** `sort: undefined` asks for the table's own order. */
interface Change {
  filters?: TableFilters;
  sort?: Sort | undefined;
}

export function useAllPapersActions(view: AllPapersView): AllPapersActions {
  const { place, list, previous, next, prepare } = view;
  const go = useGo();
  const step = (id: string | undefined) =>
    id === undefined ? undefined : () => go(placeInTable(id, list), { replace: true });
  // Starts from the current address, so that the table is not rendered again when only the address has changed.
  const change = useCallback(
    (wanted: Change) => {
      const place = currentPlace();
      const changed = changedList(place, wanted);
      prepare(changed);
      go(place.at === 'paper' ? { ...place, within: changed } : changed, { replace: true });
    },
    [go, prepare],
  );
  return {
    ...useReadingActions(place, list),
    previous: step(previous),
    next: step(next),
    sortBy: useCallback((sort) => change({ sort }), [change]),
    filterBy: useCallback((filters) => change({ filters }), [change]),
  };
}

function changedList(place: Place, wanted: Change): AllPlace {
  const list = place.at === 'paper' ? place.within : place;
  const { filters, sort } = list?.at === 'all' ? list : { filters: {}, sort: undefined };
  const order = 'sort' in wanted ? wanted.sort : sort;
  return { at: 'all', filters: wanted.filters ?? filters, ...(order && { sort: order }) };
}
