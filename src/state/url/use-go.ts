/** Navigation between places. Going from paper to paper adds no history entries, so that “back” leads to the list. */
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type PaperPlace, type Place, placePath, type SkimPlace } from './place.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The list that a paper was opened from: how many history entries back it is, and its path. */
    list?: { depth: number; path: string };
  }
}

/**
 * Navigates to a place. A paper stores in its history entry where its list is. `replace` replaces the current entry.
 */
export function useGo(): (place: Place, how?: { replace?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (place, { replace = false } = {}) => {
      const path = placePath(place);
      const state =
        place.at === 'paper' || place.at === 'skim' ? listEntryOf(router, place, replace) : undefined;
      void router.navigate({ href: path, replace, state: state ? { list: state } : {} });
    },
    [router],
  );
}

/** Returns to a list: back in the history if it was opened from there, else by navigating. `replace` as in `useGo`. */
export function useGoBack(): (list: Place, how?: { replace?: boolean }) => void {
  const router = useRouter();
  const go = useGo();
  return useCallback(
    (list, how) => {
      const entry = router.state.location.state.list;
      if (entry && entry.path === placePath(list)) router.history.go(-entry.depth);
      else go(list, how);
    },
    [router, go],
  );
}

/** Goes back in the history; to `other` if the reader came from outside. */
export function useLeave(): (other: Place) => void {
  const router = useRouter();
  const go = useGo();
  return useCallback(
    (other) => {
      if (router.history.canGoBack()) router.history.back();
      else go(other);
    },
    [router, go],
  );
}

function listEntryOf(router: ReturnType<typeof useRouter>, place: PaperPlace | SkimPlace, replace: boolean) {
  const { pathname, searchStr, state } = router.state.location;
  const step = replace ? 0 : 1;
  if (place.at === 'skim' && !pathname.startsWith('/skim'))
    return { depth: step, path: `${pathname}${searchStr}` };
  if (place.at === 'skim' || pathname.startsWith('/p/'))
    return state.list && { ...state.list, depth: state.list.depth + step };
  if (place.within) return { depth: step, path: placePath(place.within) };
  return place.from && { depth: step, path: placePath({ at: 'list', ...place.from }) };
}
