/** A day as long as a test wants it, in place of the archive: served by the page's own route, without another build. */
import type { BrowserContext, Page } from '@playwright/test';
import { mergeArchive } from '#digest/merge/merge-archive.ts';
import { packArchive } from '#site/dataset/pack-archive.ts';
import { makeDigest } from '#testing/digests.fixture.ts';

export const MADE_UP_DAY = '2025-03-01';

/** From now on the archive that is fetched there is one day of so many papers. */
export async function serveMadeUpDay(page: Page | BrowserContext, papers: number): Promise<void> {
  const files = packArchive(mergeArchive([makeDigest(MADE_UP_DAY, 'arxiv', papers)]), []);
  await page.route('**/data/**', (route) => {
    const body = files.get(/data\/.*$/.exec(new URL(route.request().url()).pathname)![0]);
    return body === undefined ? route.abort() : route.fulfill({ body, contentType: 'application/json' });
  });
}
