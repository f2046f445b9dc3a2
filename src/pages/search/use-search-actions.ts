/** What can be done on a search's page; the same for keys, buttons and bars. */
import { useCallback } from 'react';
import type { Sort } from '#core/paper/sort.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import type { Filters } from '#features/search/search-head.tsx';
import { type ReadingActions, useReadingActions } from '#pages/reading-pane/frame/use-reading-actions.ts';
import type { SearchPlace } from '#state/url/search-place.ts';
import { useGo } from '#state/url/use-go.ts';
import { PAGE_SIZE } from './use-hit-page.ts';
import { placeOfHit, type SearchView } from './use-search-view.ts';

export interface SearchActions extends ReadingActions {
  sortBy(sort: Sort | undefined): void;
  filterBy(filters: Filters): void;
  /** Undefined where there is no such page. */
  previousPage: (() => void) | undefined;
  nextPage: (() => void) | undefined;
}

export function useSearchActions(view: SearchView): SearchActions {
  const { place, list, search, from, after } = view;
  const go = useGo();
  const { page = 1 } = list;
  const change = useCallback(
    (changed: SearchPlace) =>
      go(place.at === 'paper' ? { ...place, within: changed } : changed, { replace: true }),
    [go, place],
  );
  const step = (by: 1 | -1) => {
    const { hit, within } = neighbour(view, by);
    return hit && (() => go(placeOfHit(hit, within), { replace: true }));
  };
  const turn = (by: 1 | -1, exists: boolean) =>
    exists ? () => change(withPage(list, page + by)) : undefined;
  return {
    ...useReadingActions(place, list),
    previous: step(-1),
    next: step(1),
    sortBy: useCallback((sort) => change(withSort(list, sort)), [change, list]),
    filterBy: (filters) => change(withFilters(list, filters)),
    previousPage: turn(-1, page > 1),
    nextPage: turn(1, after !== undefined || search.total > from + PAGE_SIZE),
  };
}

/** The hit beside the open paper, and the page of hits that it is on. */
function neighbour(view: SearchView, by: 1 | -1): { hit: SearchHit | undefined; within: SearchPlace } {
  const { list, hits, index, from, before, after } = view;
  if (index === -1) return { hit: undefined, within: list };
  const hit = hits[index - from + by];
  if (hit) return { hit, within: list };
  return { hit: by === 1 ? after : before, within: withPage(list, (list.page ?? 1) + by) };
}

/** The same search at another page. */
export function withPage({ page: _, ...rest }: SearchPlace, page: number): SearchPlace {
  return page > 1 ? { ...rest, page } : rest;
}

/** Another order starts at the first page. */
function withSort({ sort: _, page: __, ...rest }: SearchPlace, sort: Sort | undefined): SearchPlace {
  return sort ? { ...rest, sort } : rest;
}

function withFilters(
  { sources: _, months: __, page: ___, ...rest }: SearchPlace,
  { sources, months }: Filters,
): SearchPlace {
  return { ...rest, ...(sources.length > 0 && { sources }), ...(months.length > 0 && { months }) };
}
