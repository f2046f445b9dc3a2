/** What this device keeps: the reader’s choice, what they starred, what a full device says, and what is said when the browser took it away. */

import type { Page } from '@playwright/test';
import { cachedUrls } from '#e2e/cached-files.ts';
import { CHROMIUM_ALONE, test, WITHOUT_FIREFOX, words } from '#e2e/own-site.ts';
import { abstract, openList, openPaper, paper, paperTitle, titles } from '#e2e/page-objects.ts';
import { waitForWorker } from '#e2e/service-worker.ts';
import { expect } from '#e2e/site.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';

const library = marksZh;

const star = (page: Page) => paper(page).getByRole('button', { name: library.star });

test.skip(...WITHOUT_FIREFOX);

test.beforeEach(({ violations }) => {
  // A line that breaks is what these tests are about; the browser mentions it.
  violations.allow(/Failed to load resource|ERR_|net::|MIME type|FetchEvent/);
});

test('what is kept is the reader’s choice: kept, counted, gone on with, removed', async ({ page, site }) => {
  await page.goto('offline');
  await waitForWorker(page);
  await page.getByRole('radio', { name: words.all }).check();
  await page.getByRole('button', { name: words.start }).click();
  await expect(page.getByText(words.done)).toBeVisible();
  await expect(page.getByText(/^已存下全部存档 · \d+ 篇 · [\d.]+ [kM]B$/)).toBeVisible();
  site.fault = () => ({ status: 503 });
  await openList(page, TEN_DAY);
  await openList(page, 'd/2025-01-24');
  await openPaper(page, `p/arxiv/${FLASH.key}`);
  await page.goto('search?q=flash');
  await expect(page.getByRole('link', { name: FLASH.title })).toBeVisible();
  await page.goto('all');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await page.goto('offline');
  await page.getByRole('button', { name: words.remove }).click();
  await expect(page.getByText(words.nothingKept)).toBeVisible();
  expect((await cachedUrls(page)).some((url) => url.includes('/data/segment-'))).toBe(false);
});

test('with all of it here, a search waits for no line that hangs', async ({ page, site }) => {
  await page.goto('offline');
  await waitForWorker(page);
  await page.getByRole('radio', { name: words.all }).check();
  await page.getByRole('button', { name: words.start }).click();
  await expect(page.getByText(words.done)).toBeVisible();
  expect((await cachedUrls(page)).some((url) => url.includes('/data/search/pack-'))).toBe(true);
  site.fault = () => ({ hang: true });
  // The texts are not waited for either: what the index names is shown before they are loaded.
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Object.assign(Worker.prototype, {
      postMessage(this: Worker, message: { kind?: string }, how?: StructuredSerializeOptions) {
        if (message.kind !== 'texts') postMessage.call(this, message, how);
      },
    });
  });
  await page.goto('search?q=flash');
  await expect(page.getByRole('link', { name: FLASH.title })).toBeVisible();
});

test('a download can be paused, outlives a reload, and goes on', async ({ page, site }) => {
  // Some files wait until the download is paused.
  let goOn = () => {};
  const until = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  site.fault = (path) => (/data\/(?:lookup|runs)-/.test(path) ? { until } : undefined);
  await page.goto('offline');
  await waitForWorker(page);
  await page.getByRole('radio', { name: words.all }).check();
  await page.getByRole('button', { name: words.start }).click();
  // Once it is known how much there is.
  await expect(page.getByText(/^\d+ \/ [1-9]\d* 篇/)).toBeVisible();
  await page.getByRole('button', { name: words.pause }).press('Enter');
  await expect(page.getByText(words.paused)).toBeVisible();
  await expect(page.getByRole('button', { name: words.resume })).toBeFocused();
  await expect(page.getByRole('progressbar', { name: words.progressLabel })).toBeVisible();
  await page.reload();
  await expect(page.getByText(words.paused)).toBeVisible();
  goOn();
  await page.getByRole('button', { name: words.resume }).click();
  await expect(page.getByText(words.done)).toBeVisible();
});

/** A paper that is marked stays so, another one is read and marked, and one quiet word is said. */
async function readOn(page: Page, notice: string): Promise<void> {
  await openPaper(page, `p/arxiv/${FLASH.key}`);
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(notice)).toBeVisible();
  await page.getByRole('button', { name: words.understood }).click();
  await openList(page, 'd/2025-01-24/biorxiv');
  await titles(page).first().click();
  await star(page).click();
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: words.understood })).toBeHidden();
  await openList(page, 'starred');
  await expect(titles(page)).toHaveCount(2);
}

async function starFirst(page: Page): Promise<void> {
  await openPaper(page, `p/arxiv/${FLASH.key}`);
  await waitForWorker(page);
  await star(page).click();
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
}

test('a full device: reading and marking go on, with one quiet word', async ({ page, site, browserName }) => {
  test.skip(browserName !== 'chromium', CHROMIUM_ALONE);
  await starFirst(page);
  await page.goto('offline');
  await page.getByRole('button', { name: words.remove }).click();
  await expect(page.getByText(words.nothingKept)).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: 1 });
  await readOn(page, words.quota);
});

test('a cache that fails: reading and marking go on, with one quiet word', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', CHROMIUM_ALONE);
  await starFirst(page);
  const [worker] = page.context().serviceWorkers();
  await worker!.evaluate(() => {
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('disk', 'UnknownError'));
  });
  await readOn(page, words.cache);
});

test('starred papers are kept whole, and so are those that are starred later', async ({ page, site }) => {
  const lookups = async () => (await cachedUrls(page)).filter((url) => url.includes('/data/lookup-')).length;
  await starFirst(page);
  await page.goto('offline');
  await page.getByRole('button', { name: words.remove }).click();
  await expect(page.getByText(words.nothingKept)).toBeVisible();
  await page.getByRole('radio', { name: words.starred }).check();
  await page.getByRole('button', { name: words.start }).click();
  await expect(page.getByText(words.done)).toBeVisible();
  expect(await lookups()).toBe(1);
  await openList(page, 'd/2025-01-24/biorxiv');
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect.poll(lookups).toBe(2);
  site.fault = () => ({ hang: true });
  for (const at of [0, 1]) {
    await openList(page, 'starred');
    const title = await titles(page).nth(at).textContent();
    await titles(page).nth(at).click();
    await expect(paperTitle(page)).toHaveText(title!.trim());
  }
  await openPaper(page, `p/arxiv/${FLASH.key}`);
  await expect(abstract(page).getByText(/好看的图像生成模型往往只能跑在昂贵的显卡上/)).toBeVisible();
});

/** What a browser does that is short of room: all that was stored is gone, but for a few words in localStorage. */
async function loseEverything(page: Page): Promise<void> {
  // Beside the reader, so that it holds nothing open.
  await page.goto('icon.svg');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const { name } of await indexedDB.databases())
      await new Promise((done) => {
        indexedDB.deleteDatabase(name!).onsuccess = done;
      });
    const { storageBuckets } = navigator as unknown as {
      storageBuckets?: Pick<CacheStorage, 'keys' | 'delete'>;
    };
    for (const name of (await storageBuckets?.keys()) ?? []) await storageBuckets?.delete(name);
    await (await navigator.serviceWorker.getRegistration())?.unregister();
  });
}

test('what the browser cleared is missed, and can be had back', async ({ page }) => {
  await starFirst(page);
  await page.goto('offline');
  await page.getByRole('button', { name: words.start }).click();
  await expect(page.getByText(words.done)).toBeVisible();
  await loseEverything(page);
  await openList(page, '');
  await expect(page.getByText(words.lostPapers)).toBeVisible();
  await expect(page.getByText(words.lostMarks(1))).toBeVisible();
  await expect(page.getByRole('link', { name: words.restoreMarks })).toHaveAttribute(
    'href',
    /library\/backup$/,
  );
  await waitForWorker(page);
  await page.getByRole('button', { name: words.fetchAgain }).click();
  await expect(page.getByText(words.lostPapers)).toBeHidden();
  await page.getByRole('button', { name: words.letGo }).click();
  await page.goto('offline');
  await expect(page.getByText(words.done)).toBeVisible();
  await expect(page.getByText(words.lostMarks(1))).toBeHidden();
});

test('lost marks are missed while the worker is still on its way, whatever is marked meanwhile', async ({
  page,
  site,
}) => {
  await starFirst(page);
  await loseEverything(page);
  site.fault = (path) => (path === 'service-worker.js' ? { hang: true } : undefined);
  await openPaper(page, `p/arxiv/${FLASH.key}`);
  await expect(page.getByText(words.lostMarks(1))).toBeVisible();
  await star(page).click();
  await expect(star(page)).toHaveAttribute('aria-pressed', 'true');
  site.fault = undefined;
  await page.reload();
  await expect(page.getByText(words.lostMarks(1))).toBeVisible();
});
