/** The place that the address names, for components; it changes with the address and nothing else. */
import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { BASE_PATH } from './base.ts';
import { type Place, parsePlace } from './place.ts';
import { parseQuery } from './query-text.ts';

export function usePlace(): Place {
  const { pathname, searchStr } = useLocation();
  return useMemo(() => parsePlace(pathname, parseQuery(searchStr)), [pathname, searchStr]);
}

/** The place at the moment of asking, ahead of what is rendered: for keys that follow each other faster than that. */
export function usePlaceNow(): () => Place {
  const router = useRouter();
  return useCallback(() => {
    const { pathname, search } = router.history.location;
    return parsePlace(`/${pathname.slice(BASE_PATH.length)}`, parseQuery(search));
  }, [router]);
}
