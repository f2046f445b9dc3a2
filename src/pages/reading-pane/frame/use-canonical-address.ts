/** One place, one address: other forms of it (a version, a pasted link, parameters of others) give way to the canonical one. */
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { paperAddress } from '#core/paper/paper-id.ts';
import type { OpenPaper } from '#pages/day/use-day-view.ts';
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
    // Asked for once: a path that the browser spells otherwise must not become a loop.
    if (tried.current === path || plain(path) === plain(`${pathname}${searchStr}`)) return;
    tried.current = path;
    go(canonical, { replace: true });
  }, [place, id, pathname, searchStr, go]);
}

/** Undefined for what has no address of its own: an unknown page, a paper that is not found or not there yet. */
function canonicalPlace(place: Place, id: string | undefined): Place | undefined {
  if (place.at !== 'paper') return place.at === 'unknown' ? undefined : place;
  return id === undefined ? undefined : { ...place, address: paperAddress(id) };
}

function plain(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
