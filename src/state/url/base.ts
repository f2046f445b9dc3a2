/**
 * Where this copy of the reader lies, found at run time: the same files serve `/`, `/repo/` and an unpacked zip.
 * The router, every fetch and every link start from here.
 */

/** The folder of the site as an absolute URL that ends in a slash. Built chunks lie one folder below it. */
export const BASE_URL: URL = import.meta.env.DEV
  ? new URL(import.meta.env.BASE_URL, location.origin)
  : new URL(/* @vite-ignore */ '../', import.meta.url);

/** The same as a path: `/` or `/repo/`. */
export const BASE_PATH: string = BASE_URL.pathname;

/** A file of the site (`data/current.json`) as an address to fetch. */
export function siteUrl(file: string): string {
  return new URL(file, BASE_URL).href;
}
