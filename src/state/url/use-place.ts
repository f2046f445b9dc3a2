/** The current place for components. */
import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { BASE_PATH } from './base.ts';
import { type Place, parsePlace } from './place.ts';
import { parseQuery } from './query-text.ts';

export function usePlace(): Place {
  const { pathname, searchStr } = useLocation();
  return useMemo(() => parsePlace(pathname, parseQuery(searchStr)), [pathname, searchStr]);
}

/** Returns the place at the time of the call, ahead of the last render: for keys pressed in quick succession. */
export function usePlaceNow(): () => Place {
  const router = useRouter();
  return useCallback(() => {
    const { pathname, search } = router.history.location;
    return parsePlace(`/${pathname.slice(BASE_PATH.length)}`, parseQuery(search));
  }, [router]);
}
