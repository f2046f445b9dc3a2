/** The current place, for components and for code outside of the router. */
import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { BASE_PATH } from './base.ts';
import { type Place, parsePlace } from './place.ts';
import { parseQuery } from './query-text.ts';

/** For code that runs before or outside of the router. */
export function currentPlace(): Place {
  const { pathname, search } = location;
  const path = pathname.startsWith(BASE_PATH) ? `/${pathname.slice(BASE_PATH.length)}` : pathname;
  return parsePlace(path, parseQuery(search));
}

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
