/** The place that the address names, for components; it changes with the address and nothing else. */
import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Place, parsePlace, parseQuery } from './place.ts';

export function usePlace(): Place {
  const { pathname, searchStr } = useLocation();
  return useMemo(() => parsePlace(pathname, parseQuery(searchStr)), [pathname, searchStr]);
}
