/** Announces to screen readers how many hits a search has, once the reader has stopped typing. */

import { useEffect } from 'react';
import { announce } from '#components/live-region.tsx';
import { useMessages } from '#components/use-messages.ts';
import type { SearchView } from './use-search-view.ts';

/** Milliseconds without another query. */
const PAUSE_MS = 700;

export function useHitCountAnnouncement({ search, place }: SearchView): void {
  const words = useMessages('search');
  const { status, total, approximate, partial } = search;
  const isSettled = status === 'shown' && !partial && place.at === 'search';
  const announcement = isSettled ? words.announced(total, approximate) : undefined;
  useEffect(() => {
    if (announcement === undefined) return;
    const timer = setTimeout(() => announce(announcement), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [announcement]);
}
