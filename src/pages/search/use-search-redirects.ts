/** Searches that lead to another address by themselves. */
import { type RefObject, useEffect } from 'react';
import { requestFirstHit, useOpensFirstHit } from '#state/url/query-draft.ts';
import { useGo } from '#state/url/use-go.ts';
import { PAGE_SIZE } from './use-hit-page.ts';
import { withPage } from './use-search-actions.ts';
import type { SearchView } from './use-search-view.ts';

/** Enter in the search field opens the first hit as soon as it is known. */
export function useOpenFirstHit({ search, named }: SearchView, pane: RefObject<HTMLElement | null>): void {
  const isWanted = useOpensFirstHit();
  const isKnown = named.length > 0 || (search.status !== 'searching' && search.status !== 'idle');
  useEffect(() => {
    if (!isWanted || !isKnown) return;
    requestFirstHit(false);
    pane.current?.querySelector<HTMLElement>('.paper-offer, .hit [data-entry]')?.click();
  }, [isWanted, isKnown, pane]);
}

/** An estimated count may promise a page that turns out to be empty: the last page with hits takes its place. */
export function useLastPage({ list, search, hits }: SearchView, isOpen: boolean): void {
  const go = useGo();
  const isEmpty = search.status === 'shown' && !search.partial && hits.length === 0;
  const last = Math.max(1, Math.ceil(search.total / PAGE_SIZE));
  useEffect(() => {
    if (!isOpen && isEmpty && list.page !== undefined && list.page > last)
      go(withPage(list, last), { replace: true });
  }, [isOpen, isEmpty, list, last, go]);
}
