/** Remembers a query as recent once it has led to a paper, or its hits have been on the screen for a while. */
import { useEffect } from 'react';
import { rememberQuery } from '#state/search/recent-queries.ts';
import type { SearchView } from './use-search-view.ts';

/** Milliseconds of hits on the screen after which their query counts as searched for. */
const DWELL_MS = 3_000;

export function useQueryHistory({ place, list: { text }, search }: SearchView): void {
  const isOpen = place.at === 'paper';
  const hasHits = search.status === 'shown' && search.hits.length > 0;
  useEffect(() => {
    if (isOpen) rememberQuery(text);
    if (isOpen || !hasHits) return;
    const timer = setTimeout(() => rememberQuery(text), DWELL_MS);
    return () => clearTimeout(timer);
  }, [isOpen, hasHits, text]);
}
