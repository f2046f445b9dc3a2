/** The cache of data files as the page sees it: what is in it, how large, and how to empty it. The service worker fills it. */
import { dataCacheName } from '#contract/offline-messages.ts';
import { BASE_PATH, BASE_URL } from '#state/view/base.ts';

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

export async function removeKept(): Promise<void> {
  await caches.delete(dataCacheName(BASE_PATH)).catch(() => false);
}
