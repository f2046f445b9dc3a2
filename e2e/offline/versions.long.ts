/** New versions below open tabs, roll-backs and the kill switch, at length. */
import type { Page } from '@playwright/test';
import { cachedUrls } from '#e2e/cached-files.ts';
import { counted, sayCounts } from '#e2e/counts.ts';
import { type OwnSite, test, WITHOUT_FIREFOX, words } from '#e2e/own-site.ts';
import { openList, paperTitle, titles } from '#e2e/page-objects.ts';
import { healedInstall, waitForVersion, waitForWorker } from '#e2e/service-worker.ts';
import { expect } from '#e2e/site.ts';
import { siteFolder } from '#e2e/site-folder.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';

sayCounts();

test.skip(...WITHOUT_FIREFOX);

test.beforeEach(({ violations }) => violations.allow(/./));

async function deploy(page: Page, site: OwnSite, name: 'last' | 'now'): Promise<void> {
  site.root = siteFolder(name);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await page.getByRole('button', { name: words.updateNow }).click();
  await waitForVersion(page, name);
  await expect(titles(page).first()).toBeVisible();
}

test('tabs of the versions N, N-1 and N-2 go on over two deploys', async ({ page, site }) => {
  site.root = siteFolder('before');
  await openList(page, TEN_DAY);
  await waitForWorker(page);
  // A tab that sleeps through everything: it hears of no worker and loads nothing by itself.
  const asleep = await page.context().newPage();
  await asleep.addInitScript(() => {
    navigator.serviceWorker.addEventListener = () => {};
  });
  await openList(asleep, TEN_DAY);
  for (const name of ['last', 'now'] as const)
    await counted('deploys below open tabs', () => deploy(page, site, name));
  // Two versions later its lazy parts are on no server, and still in the cache.
  site.asked.length = 0;
  await titles(asleep).nth(2).click();
  await expect(paperTitle(asleep)).toHaveText(FLASH.title);
  await waitForVersion(asleep, 'before');
  expect(site.asked.filter((path) => path.includes('-before-'))).toEqual([]);
});

test('a roll-back is an update like any other', async ({ page, site }) => {
  site.root = siteFolder('now');
  await openList(page, TEN_DAY);
  await waitForWorker(page);
  await deploy(page, site, 'last');
});

test('the kill switch takes the worker and its caches away, and reading goes on', async ({ page, site }) => {
  await openList(page, TEN_DAY);
  await waitForWorker(page);
  site.root = siteFolder('off');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect.poll(() => cachedUrls(page).catch(() => ['on its way'])).toEqual([]);
  const isControlled = async () => {
    await openList(page, TEN_DAY);
    return page.evaluate(() => navigator.serviceWorker.controller !== null);
  };
  // A page that opens in the very moment of leaving still has it.
  await expect.poll(isControlled).toBe(false);
  await openList(page, '');
});

test('a version that is deployed during the install leaves no mixture', async ({ page, site }) => {
  site.root = siteFolder('last');
  // From the first file that the worker fetches on, the site is another one.
  site.fault = (path) => {
    if (/typeset-.*\.js$/.test(path)) site.root = siteFolder('now');
    return undefined;
  };
  await openList(page, TEN_DAY);
  await expect.poll(() => site.root).toContain('now');
  await healedInstall(page, site);
  await waitForVersion(page, 'now');
});
