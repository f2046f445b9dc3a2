/**
 * The base URL of this site, determined at run time, so that the same files work at `/`, at `/repo/`, and from an unpacked zip. The router,
 * all requests and all links use it.
 */

/** The site's folder as an absolute URL that ends in a slash. Chunks are one folder below it. */
export const BASE_URL: URL = import.meta.env.DEV
  ? new URL(import.meta.env.BASE_URL, location.origin)
  : new URL(/* @vite-ignore */ '../', import.meta.url);

/** The same as a path: `/` or `/repo/`. */
export const BASE_PATH: string = BASE_URL.pathname;

/** The absolute URL of a file of the site (`data/current.json`). */
export function siteUrl(file: string): string {
  return new URL(file, BASE_URL).href;
}
