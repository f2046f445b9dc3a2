/** Links: the address of a place below the site's base, and the address of a paper for sharing. */
import { BASE_PATH, BASE_URL } from './base.ts';
import { type Place, paperPath, placePath } from './place.ts';

/** For `href`: `/repo/d/2025-09-28`. */
export function placeHref(place: Place): string {
  return `${BASE_PATH.replace(/\/$/, '')}${placePath(place)}`;
}

/** The absolute address of a paper, without the list it was opened from. */
export function canonicalPaperUrl(id: string): string {
  return new URL(paperPath(id).slice(1), BASE_URL).href;
}
