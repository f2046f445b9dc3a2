/** The current place, for code that runs before or outside of the router. */
import { BASE_PATH } from './base.ts';
import { type Place, parsePlace } from './place.ts';
import { parseQuery } from './query-text.ts';

export function currentPlace(): Place {
  const { pathname, search } = location;
  const path = pathname.startsWith(BASE_PATH) ? `/${pathname.slice(BASE_PATH.length)}` : pathname;
  return parsePlace(path, parseQuery(search));
}
