/** The cache of data files as the page sees it: what is in it, how large, and how to empty it. The service worker fills it. */
import * as v from 'valibot';
import { pointerSchema } from '#core/dataset/manifest.ts';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import { dataCacheName, witnessCacheName } from '#core/protocol/offline-messages.ts';
import { BASE_PATH, BASE_URL, siteUrl } from '#state/url/base.ts';

/** File → bytes on the device; empty where there is no cache to be had. */
export async function keptFiles(): Promise<Map<string, number>> {
  const files = new Map<string, number>();
  try {
    if (!(await caches.has(dataCacheName(BASE_PATH)))) return files;
    const cache = await caches.open(dataCacheName(BASE_PATH));
    const [requests, responses] = await Promise.all([cache.keys(), cache.matchAll()]);
    requests.forEach(({ url }, at) => {
      files.set(url.slice(BASE_URL.href.length), Number(responses[at]?.headers.get('content-length') ?? 0));
    });
  } catch {
    // no cache in a private window or on a failing disk: nothing is kept there
  }
  return files;
}

/** The manifest of the archive that lies in the cache, if one does. */
export async function keptManifest(): Promise<string | undefined> {
  try {
    const found = await caches.match(siteUrl(POINTER_FILE), { cacheName: dataCacheName(BASE_PATH) });
    return found && v.parse(pointerSchema, await found.json()).manifest;
  } catch {
    return undefined;
  }
}

/** Says that all that was chosen is here; a browser that clears its caches clears this one with them. */
export async function putWitness(): Promise<void> {
  await caches.open(witnessCacheName(BASE_PATH));
}

/** True where the browser says nothing: what cannot be asked is not lost. */
export function hasWitness(): Promise<boolean> {
  return globalThis.caches?.has(witnessCacheName(BASE_PATH)).catch(() => true) ?? Promise.resolve(true);
}

export async function removeKept(): Promise<void> {
  for (const name of [dataCacheName(BASE_PATH), witnessCacheName(BASE_PATH)])
    await caches.delete(name).catch(() => false);
}
