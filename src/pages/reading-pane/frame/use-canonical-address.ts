/** One page, one address: an address with a version, a pasted link or foreign parameters is replaced by the canonical one. */
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { paperAddress } from '#core/paper/paper-id.ts';
import type { OpenPaper } from '#pages/reading-pane/paper/open-paper.ts';
import { type Place, placePath } from '#state/url/place.ts';
import { useGo } from '#state/url/use-go.ts';

export function useCanonicalAddress({ place, paper }: OpenPaper): void {
  const { pathname, searchStr } = useLocation();
  const go = useGo();
  const tried = useRef<string>(undefined);
  const id = paper.data?.id;
  useEffect(() => {
    const canonical = canonicalPlace(place, id);
    if (!canonical) return;
    const path = placePath(canonical);
    // Only once: a path that the browser writes in another way must not become a loop.
    if (tried.current === path || decoded(path) === decoded(`${pathname}${searchStr}`)) return;
    tried.current = path;
    go(canonical, { replace: true });
  }, [place, id, pathname, searchStr, go]);
}

/** Undefined for an unknown page, and for a paper that does not exist or is still loading. */
function canonicalPlace(place: Place, id: string | undefined): Place | undefined {
  if (place.at !== 'paper') return place.at === 'unknown' ? undefined : place;
  return id === undefined ? undefined : { ...place, address: paperAddress(id) };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
