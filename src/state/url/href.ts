/** Links of the page: a place as an address under this copy's base, and a paper's address for other people. */
import { BASE_PATH, BASE_URL } from './base.ts';
import { type Place, paperPath, placePath } from './place.ts';

/** For `href`: `/repo/d/2025-09-28`. */
export function placeHref(place: Place): string {
  return `${BASE_PATH.replace(/\/$/, '')}${placePath(place)}`;
}

/** What “copy link” gives: the paper's own address, whole and without the list it was opened from. */
export function canonicalPaperUrl(id: string): string {
  return new URL(paperPath(id).slice(1), BASE_URL).href;
}
