/** Enter in the search field opens the first hit as soon as it is known. */
import { type RefObject, useEffect } from 'react';
import { useFirstWanted, wantFirst } from '#state/url/query-draft.ts';
import type { SearchView } from './use-search-view.ts';

export function useOpenFirstHit({ search, named }: SearchView, pane: RefObject<HTMLElement | null>): void {
  const isWanted = useFirstWanted();
  const isKnown = named.length > 0 || (search.status !== 'searching' && search.status !== 'idle');
  useEffect(() => {
    if (!isWanted || !isKnown) return;
    wantFirst(false);
    pane.current?.querySelector<HTMLElement>('.paper-offer, .hit [data-entry]')?.click();
  }, [isWanted, isKnown, pane]);
}
