/** Without a line, on a line that only seems to be one, and through new versions: the short cut of what `npm run test:long` tries at length. */
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { cachedUrls, damageCached, waitForCached } from '#e2e/cached-files.ts';
import { withProfile } from '#e2e/killable-browser.ts';
import { CHROMIUM_ALONE, test, WITHOUT_FIREFOX, words } from '#e2e/own-site.ts';
import { openList, openPaper, paper, paperTitle, titles } from '#e2e/page-objects.ts';
import {
  failedInstall,
  fetchPointer,
  healedInstall,
  holdIdleCallbacks,
  runIdleCallbacks,
  syncPeriodically,
  waitForVersion,
  waitForWorker,
  withWorkerPrefix,
} from '#e2e/service-worker.ts';
import { expect, zh } from '#e2e/site.ts';
import { siteFolder } from '#e2e/site-folder.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as paperDetailZh } from '#messages/zh/paper-detail.ts';
import { messages as remarksZh } from '#messages/zh/remarks.ts';
import { messages as searchZh } from '#messages/zh/search.ts';

test.skip(...WITHOUT_FIREFOX);

test.beforeEach(({ violations }) => {
  // A line that breaks is what these tests are about; the browser mentions it.
  violations.allow(/Failed to load resource|ERR_|net::|MIME type|FetchEvent/);
});

test('after one visit every address opens cold without a server', async ({ site, browserName }) => {
  test.skip(browserName !== 'chromium', CHROMIUM_ALONE);
  await withProfile(async (browser) => {
    let page = await (await browser.start()).newPage();
    await page.goto(`${site.url}p/arxiv/${FLASH.key}`);
    await expect(paperTitle(page)).toHaveText(FLASH.title);
    await waitForWorker(page);
    await waitForCached(page, /lookup-/);
    await waitForCached(page, /current\.json/);
    await browser.kill();
    await site.close();
    page = await (await browser.start()).newPage();
    for (const address of ['', TEN_DAY, `p/arxiv/${FLASH.key}`]) {
      await page.goto(site.url + address);
      await expect(address.startsWith('p') ? paperTitle(page) : titles(page).first()).toBeVisible();
    }
    for (const address of ['search', 'settings', 'offline', 'nowhere/at/all']) {
      await page.goto(site.url + address);
      await expect(page.locator('main')).toBeVisible();
    }
  });
});

test('a list that is kept waits neither for a stalled connection nor for its timeout', async ({
  page,
  site,
}) => {
  site.root = await withWorkerPrefix(site.root, 'self.setTimeout = () => 0;');
  await openList(page, TEN_DAY);
  await waitForWorker(page);
  await waitForCached(page, /current\.json/);
  site.fault = () => ({ hang: true });
  await openList(page, '');
  await rm(site.root, { recursive: true });
});

test('an unknown address on a stalled connection says so', async ({ page, site }) => {
  await openList(page, TEN_DAY);
  await waitForWorker(page);
  site.fault = () => ({ hang: true });
  await page.goto('nowhere');
  await expect(page.getByText(zh.failure.notFound)).toBeVisible();
});

test('a damaged segment is noticed, fetched again, and costs nothing else', async ({ page, site }) => {
  await openList(page, TEN_DAY);
  await waitForWorker(page);
  await waitForCached(page, /segment-/);
  for (const body of ['{"format":1', '<!doctype html><p>Sign in</p>', '']) {
    // The page that stands may be the one that notices: it has the worker look through what it read when it comes to rest.
    site.asked.length = 0;
    expect(await damageCached(page, /data\/segment-/, body)).toBeGreaterThan(0);
    await page.reload();
    await expect(titles(page)).toHaveCount(10);
    const data = site.asked.filter((path) => path.startsWith('data/') && !path.endsWith('current.json'));
    expect([...new Set(data)]).toHaveLength(1);
  }
});

test('a damaged part of the page is noticed, and fetched again by itself', async ({ page, site }) => {
  await openList(page, TEN_DAY);
  await waitForWorker(page);
  const parts = /\/assets\/index-.*\.(?:js|css)$|\/index\.html$/;
  expect(await damageCached(page, parts, 'throw new Error("cut")')).toBeGreaterThan(2);
  site.asked.length = 0;
  await openList(page, '');
  site.fault = () => ({ hang: true });
  await openList(page, TEN_DAY);
  expect(site.asked.filter((path) => path.startsWith('assets/')).length).toBeGreaterThan(0);
});

test('a portal that answers everything with its page changes nothing', async ({ page, site }) => {
  await openList(page, TEN_DAY);
  await waitForWorker(page);
  await waitForCached(page, /segment-/);
  site.fault = () => ({ page: true });
  await openList(page, TEN_DAY);
  await openList(page, '');
  const type = await page.evaluate(async () => {
    const response = await fetch('data/segment-000000000.json');
    return `${response.status} ${response.headers.get('content-type')}`;
  });
  expect(type).toBe('502 text/plain; charset=utf-8');
  site.fault = undefined;
  await openPaper(page, `p/arxiv/${FLASH.key}`);
});

test('an install whose last file is cut is none, and the next visit heals it', async ({ page, site }) => {
  await failedInstall(page, site, /typeset-.*\.js$/, { cut: 700 });
  await healedInstall(page, site);
});

test.describe('other versions', () => {
  test('a deploy is announced, costs open tabs nothing, and is applied in all of them', async ({
    page,
    site,
  }) => {
    await openList(page, TEN_DAY);
    await waitForWorker(page);
    const other = await page.context().newPage();
    await openList(other, '');
    site.root = siteFolder('next');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
    const update = page.getByRole('button', { name: words.updateNow });
    await expect(update).toBeVisible();
    // The old version's lazy parts are nowhere on the server any more.
    await titles(other).first().click();
    await expect(paperTitle(other)).toBeVisible();
    await update.click();
    for (const one of [page, other]) {
      await waitForVersion(one, 'next');
      await expect(titles(one).first()).toBeVisible();
    }
    await expect(update).toBeHidden();
  });

  test('what is half written when an update is applied is there afterwards, in every tab', async ({
    page,
    site,
  }) => {
    const half = 'half a remark';
    const field = (one: Page) => paper(one).getByRole('textbox', { name: remarksZh.field });
    await openPaper(page, `p/arxiv/${FLASH.key}`);
    await waitForWorker(page);
    const other = await page.context().newPage();
    // Nothing reaches the disk of this tab: its words are a draft to the end.
    await other.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openPaper(other, 'p/arxiv/2509.21319');
    site.root = siteFolder('next');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
    await expect(page.getByRole('button', { name: words.updateNow })).toBeVisible();
    for (const one of [other, page]) {
      await paper(one).getByRole('button', { name: remarksZh.write }).click();
      // Letters with a key: Firefox does not tell the page of others.
      await field(one).pressSequentially(half);
    }
    await page.getByRole('button', { name: words.updateNow }).click();
    for (const one of [page, other]) await waitForVersion(one, 'next');
    await expect(field(other)).toHaveValue(half);
    await expect(paper(page)).toContainText(half);
  });

  test('a tab that comes to rest only after the update is brought along', async ({ page, site }) => {
    await openList(page, TEN_DAY);
    await waitForWorker(page);
    const late = await page.context().newPage();
    await holdIdleCallbacks(late);
    await openList(late, '');
    site.root = siteFolder('next');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
    await page.getByRole('button', { name: words.updateNow }).click();
    await waitForVersion(page, 'next');
    await runIdleCallbacks(late);
    await waitForVersion(late, 'next');
    await expect(titles(late).first()).toBeVisible();
  });

  test('papers that came before the page listened are announced, too', async ({ page, site }) => {
    await openList(page, '');
    await waitForWorker(page);
    await waitForCached(page, /current\.json/);
    await holdIdleCallbacks(page);
    await openList(page, '');
    const before = (await cachedUrls(page)).length;
    site.root = siteFolder('more');
    await fetchPointer(page);
    await expect.poll(async () => (await cachedUrls(page)).length).toBeGreaterThan(before + 1);
    await runIdleCallbacks(page);
    await expect(page.getByText(words.newer(30, '2026-05-15'))).toBeVisible();
  });

  test('new days come while nobody looks, where the browser looks for them', async ({
    page,
    site,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', CHROMIUM_ALONE);
    await openList(page, '');
    await waitForWorker(page);
    await waitForCached(page, /current\.json/);
    site.root = siteFolder('more');
    const newest = /data\/segment-/;
    site.asked.length = 0;
    await syncPeriodically(page);
    await expect.poll(() => site.asked.some((path) => newest.test(path))).toBe(true);
    await expect(page.getByText(words.newer(30, '2026-05-15'))).toBeVisible();
  });

  test('a search without a line finds what is kept, and says that it was not all', async ({ page, site }) => {
    site.root = siteFolder('more');
    await openList(page, '');
    await waitForWorker(page);
    await waitForCached(page, /current\.json/);
    site.fault = () => ({ status: 503 });
    await page.goto('search?q=flash');
    await expect(page.getByRole('link', { name: FLASH.title })).toBeVisible();
    await expect(page.getByText(searchZh.keptAlone)).toBeVisible();
    await page.getByRole('link', { name: FLASH.title }).click();
    await expect(paperTitle(page)).toHaveText(FLASH.title);
    await expect(page.getByText(paperDetailZh.keptPart)).toBeVisible();
    await page.goto('search?q=nowhere-to-be-found');
    await expect(page.getByText(searchZh.keptAlone)).toBeVisible();
    await expect(page.getByText(searchZh.noneYet)).toBeVisible();
    // With the line it asks everywhere again.
    site.fault = undefined;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByText(searchZh.keptAlone)).toBeHidden();
  });

  test('on a line that hangs a search finds what was chosen to be kept, and does not wait', async ({
    page,
    site,
  }) => {
    site.root = siteFolder('more');
    await page.goto('offline');
    await waitForWorker(page);
    await page.getByRole('button', { name: words.start }).click();
    await expect(page.getByText(words.done)).toBeVisible();
    site.fault = () => ({ hang: true });
    await page.goto('search?q=flash');
    await expect(page.getByRole('link', { name: FLASH.title })).toBeVisible();
  });

  test('new papers are announced without moving what is read, and shown on the reader’s word', async ({
    page,
    site,
  }) => {
    await openList(page, '');
    await waitForWorker(page);
    await waitForCached(page, /current\.json/);
    const first = await titles(page).first().textContent();
    site.root = siteFolder('more');
    await fetchPointer(page);
    await expect(page.getByText(words.newer(30, '2026-05-15'))).toBeVisible();
    expect(await titles(page).first().textContent()).toBe(first);
    site.fault = () => ({ hang: true });
    await page.getByRole('button', { name: words.show }).click();
    await expect(titles(page)).toHaveCount(30);
    await expect(titles(page).first()).toHaveText('新论文之 1');
  });
});
