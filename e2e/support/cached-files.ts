/** What the service worker has in its caches: which files, whether the app is whole, and damage done to them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** Waits until these data files are in the cache. */
export async function waitForCached(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(async () => (await cachedUrls(page)).some((url) => pattern.test(url))).toBe(true);
}

export function cachedUrls(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const urls: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) urls.push(url);
    return urls;
  });
}

/** Damages what is kept under addresses that match; how many there were. */
export function damageCached(page: Page, pattern: RegExp, body: string): Promise<number> {
  return page.evaluate(
    async ([source, text]) => {
      let count = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new RegExp(source!).test(request.url)) continue;
          await cache.put(request, new Response(text));
          count += 1;
        }
      }
      return count;
    },
    [pattern.source, body],
  );
}

/** Version and completeness of each shell in the cache, against what its worker lists. */
export async function shellIsWhole(page: Page, root: string): Promise<boolean> {
  const worker = await readFile(join(root, 'service-worker.js'), 'utf8');
  const { version, files } = JSON.parse(/^const LECTERN_SHELL=(.*);$/m.exec(worker)![1]!);
  const kept = await page.evaluate(async (suffix) => {
    const name = (await caches.keys()).find((one) => one.endsWith(suffix));
    return name === undefined ? undefined : (await (await caches.open(name)).keys()).length;
  }, `shell:${version}`);
  return kept === undefined || kept === files.length;
}
