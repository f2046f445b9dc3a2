/** Going from place to place, and back to the list without leaving a trail of papers behind. */
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type PaperPlace, type Place, placePath, type SkimPlace } from './place.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many entries back the list lies that a paper was opened from, or that is skimmed, and its address. */
    list?: { depth: number; path: string };
  }
}

/**
 * To a place. A paper remembers where its list lies in the history; `replace` takes the place of the current entry, as going
 * from paper to paper does, so that the browser's own “back” leads to the list.
 */
export function useGo(): (place: Place, how?: { replace?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (place, { replace = false } = {}) => {
      const path = placePath(place);
      const state = place.at === 'paper' || place.at === 'skim' ? trailOf(router, place, replace) : undefined;
      void router.navigate({ href: path, replace, state: state ? { list: state } : {} });
    },
    [router],
  );
}

/** Back to a list: by the history where its entry is the one behind us, else forward to it. `replace` as in `useGo`. */
export function useGoBack(): (list: Place, how?: { replace?: boolean }) => void {
  const router = useRouter();
  const go = useGo();
  return useCallback(
    (list, how) => {
      const trail = router.state.location.state.list;
      if (trail && trail.path === placePath(list)) router.history.go(-trail.depth);
      else go(list, how);
    },
    [router, go],
  );
}

/** To wherever the reader came from; to this place where they came from outside. */
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

function trailOf(router: ReturnType<typeof useRouter>, place: PaperPlace | SkimPlace, replace: boolean) {
  const { pathname, searchStr, state } = router.state.location;
  const step = replace ? 0 : 1;
  if (place.at === 'skim' && !pathname.startsWith('/skim'))
    return { depth: step, path: `${pathname}${searchStr}` };
  if (place.at === 'skim' || pathname.startsWith('/p/'))
    return state.list && { ...state.list, depth: state.list.depth + step };
  if (place.within) return { depth: step, path: placePath(place.within) };
  return place.from && { depth: step, path: placePath({ at: 'list', ...place.from }) };
}
