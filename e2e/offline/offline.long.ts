/** Offline use at length: many cold starts, many faults, many versions. `npm test` tries a few of each. */
import type { Page } from '@playwright/test';
import { damageCached, shellIsWhole, waitForCached } from '#e2e/cached-files.ts';
import { counted, sayCounts } from '#e2e/counts.ts';
import { withProfile } from '#e2e/killable-browser.ts';
import { CHROMIUM_ALONE, type Fault, type OwnSite, test, WITHOUT_FIREFOX, words } from '#e2e/own-site.ts';
import { openList, openPaper, paper, paperTitle, titles, titleTexts } from '#e2e/page-objects.ts';
import { failedInstall, fetchPointer, healedInstall, waitForWorker } from '#e2e/service-worker.ts';
import { expect } from '#e2e/site.ts';
import { siteFolder } from '#e2e/site-folder.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';

const COLD_STARTS = 50;
const DAY_MS = 86_400_000;

sayCounts();

test.skip(...WITHOUT_FIREFOX);

test.beforeEach(({ violations }) => violations.allow(/./));

/** Stars a paper and keeps the whole archive on this device. */
async function keepAll(page: Page, url: string): Promise<void> {
  await openPaper(page, `${url}p/arxiv/${FLASH.key}`);
  const star = paper(page).getByRole('button', { name: marksZh.star });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`${url}offline`);
  await waitForWorker(page);
  await page.getByRole('radio', { name: words.all }).check();
  await page.getByRole('button', { name: words.start }).click();
  await expect(page.getByText(words.done)).toBeVisible();
}

const PLACES: readonly [address: string, shown: (page: Page) => ReturnType<Page['locator']>][] = [
  [TEN_DAY, (page) => titles(page).first()],
  [`p/arxiv/${FLASH.key}`, paperTitle],
  ['search?q=flash', (page) => page.getByRole('link', { name: FLASH.title })],
  ['starred', (page) => titles(page).first()],
  ['all', (page) => page.getByRole('row').nth(3)],
];

test(`${COLD_STARTS} of ${COLD_STARTS} cold starts without a server, the browser killed in between`, async ({
  site,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', CHROMIUM_ALONE);
  await withProfile(async (browser) => {
    await keepAll(await (await browser.start()).newPage(), site.url);
    await browser.kill();
    await site.close();
    for (let at = 0; at < COLD_STARTS; at += 1) {
      const [address, thing] = PLACES[at % PLACES.length]!;
      await counted('cold starts', async () => {
        const page = await (await browser.start()).newPage();
        await page.goto(site.url + address);
        await expect(thing(page), `start ${at + 1}: /${address}`).toBeVisible();
        await browser.kill();
      });
    }
  });
});

const FAULTS: readonly Fault[] = [{ status: 503 }, { status: 404 }, { cut: 0 }, { cut: 500 }, { page: true }];
const SHELL_FILES = [
  /typeset-.*\.js$/,
  /inline-markdown-.*\.js$/,
  /search-worker-.*\.js$/,
  /offline-page-.*\.css$/,
  /^manifest\.webmanifest$/,
  /^icon\.svg$/,
];
const DATA_FILES = [/data\/manifest-/, /data\/segment-/];

for (const files of SHELL_FILES) {
  for (const fault of FAULTS) {
    test(`install: ${files.source} meets ${JSON.stringify(fault)}`, async ({ page, site }) => {
      await counted('broken installs that left nothing, and were healed', async () => {
        await failedInstall(page, site, files, fault);
        await healedInstall(page, site);
      });
    });
  }
}

/** The way to the newer archive breaks: the older one stays whole, and the next look brings the newer. */
for (const files of DATA_FILES) {
  for (const fault of FAULTS) {
    test(`newer archive: ${files.source} meets ${JSON.stringify(fault)}`, async ({ page, site }) => {
      await counted('broken ways to a newer archive', () => brokenNews(page, site, files, fault));
    });
  }
}

async function brokenNews(page: Page, site: OwnSite, files: RegExp, fault: Fault): Promise<void> {
  await openList(page, '');
  await waitForWorker(page);
  await waitForCached(page, /segment-/);
  const before = await titleTexts(page);
  site.root = siteFolder('more');
  site.asked.length = 0;
  site.fault = (path) => (files.test(path) ? fault : undefined);
  await fetchPointer(page);
  await expect.poll(() => site.asked.filter((path) => files.test(path)).length).toBeGreaterThan(0);
  site.fault = () => ({ hang: true });
  await openList(page, '');
  expect(await titleTexts(page)).toEqual(before);
  site.fault = undefined;
  await page.reload();
  await expect(page.getByText(words.newer(30, '2026-05-15'))).toBeVisible();
}

test('a hung install leaves nothing half done when the browser is killed', async ({ site, browserName }) => {
  test.skip(browserName !== 'chromium', CHROMIUM_ALONE);
  await withProfile(async (browser) => {
    site.fault = (path) => (/typeset-.*\.js$/.test(path) ? { hang: true } : undefined);
    let page = await (await browser.start()).newPage();
    await openList(page, site.url);
    await expect.poll(() => site.asked.some((path) => /typeset-.*\.js$/.test(path))).toBe(true);
    await browser.kill();
    site.fault = undefined;
    page = await (await browser.start()).newPage();
    await openList(page, site.url);
    await waitForWorker(page);
    expect(await shellIsWhole(page, site.root)).toBe(true);
  });
});

test('every damaged file of the archive is healed, each by itself', async ({ page, site }) => {
  await keepAll(page, site.url);
  for (const kind of ['segment', 'lookup', 'manifest', 'current', 'orders']) {
    await counted('kinds of damaged files that were healed', async () => {
      expect(
        await damageCached(page, new RegExp(`data/${kind}`), '{"format":1,"cut":'),
        kind,
      ).toBeGreaterThan(0);
      await page.goto(`p/arxiv/${FLASH.key}`);
      await expect(paperTitle(page)).toHaveText(FLASH.title);
      await openList(page, TEN_DAY);
    });
  }
});

test('eight days later, without a line, all of it is still there', async ({ page, site }) => {
  await keepAll(page, site.url);
  await page.clock.install({ time: Date.now() + 8 * DAY_MS });
  site.fault = () => ({ hang: true });
  for (const [address, thing] of PLACES) {
    await counted('addresses after eight days', async () => {
      await page.goto(address);
      await page.clock.runFor(3_000);
      await expect(thing(page), address).toBeVisible();
    });
  }
});
