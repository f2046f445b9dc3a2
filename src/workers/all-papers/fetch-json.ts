/** Fetching data files in the worker. */
import type { FetchJson } from './segment-stream.ts';

/** `base` is the absolute URL of the site's folder. The result rejects if a file cannot be fetched or is not JSON. */
export function fetchJson(base: string): FetchJson {
  return async (file, priority) => {
    const response = await fetch(new URL(file, base), { priority });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.json();
  };
}
