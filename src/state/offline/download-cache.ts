/** The cache of data files as the page sees it. The service worker fills it. */
import * as v from 'valibot';
import { pointerSchema } from '#core/dataset/manifest.ts';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import { dataCacheName, sentinelCacheName } from '#core/protocol/offline-messages.ts';
import { BASE_PATH, BASE_URL, siteUrl } from '#state/url/base.ts';

/** Sizes in bytes by file; empty if there is no cache. */
export async function cachedFiles(): Promise<Map<string, number>> {
  const files = new Map<string, number>();
  try {
    if (!(await caches.has(dataCacheName(BASE_PATH)))) return files;
    const cache = await caches.open(dataCacheName(BASE_PATH));
    const [requests, responses] = await Promise.all([cache.keys(), cache.matchAll()]);
    requests.forEach(({ url }, index) => {
      const bytes = Number(responses[index]?.headers.get('content-length') ?? 0);
      files.set(url.slice(BASE_URL.href.length), bytes);
    });
  } catch {
    // Private windows and failing disks have no caches.
  }
  return files;
}

/** The manifest of the cached archive; undefined if there is none. */
export async function cachedManifest(): Promise<string | undefined> {
  try {
    const found = await caches.match(siteUrl(POINTER_FILE), { cacheName: dataCacheName(BASE_PATH) });
    return found && v.parse(pointerSchema, await found.json()).manifest;
  } catch {
    return undefined;
  }
}

/** Records that a download is complete. A browser that evicts its caches evicts the sentinel, too. */
export async function createSentinel(): Promise<void> {
  await caches.open(sentinelCacheName(BASE_PATH));
}

/** True also if the browser does not answer: that is no evidence of an eviction. */
export function sentinelExists(): Promise<boolean> {
  return globalThis.caches?.has(sentinelCacheName(BASE_PATH)).catch(() => true) ?? Promise.resolve(true);
}

export async function deleteDownloads(): Promise<void> {
  for (const name of [dataCacheName(BASE_PATH), sentinelCacheName(BASE_PATH)])
    await caches.delete(name).catch(() => false);
}
