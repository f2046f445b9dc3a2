/** Data files over the wire, for the worker. */
import type { FetchJson } from './segment-stream.ts';

/** `base` is the folder of the site, a whole address that ends in a slash. Rejects where the file cannot be had or is no JSON. */
export function fetchJson(base: string): FetchJson {
  return async (file, priority) => {
    const response = await fetch(new URL(file, base), { priority });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.json();
  };
}
