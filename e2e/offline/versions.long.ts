/** New versions below open tabs, roll-backs and the kill switch, at length. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { counted, sayCounts } from '#e2e/counts.ts';
import {
  buildVersion,
  controlled,
  healedInstall,
  keptUrls,
  makeFolder,
  type OwnSite,
  runsVersion,
  test,
  WITHOUT_FIREFOX,
  words,
} from '#e2e/offline-site.ts';
import { openList, paperTitle, titles } from '#e2e/page-objects.ts';
import { expect } from '#e2e/site.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';

sayCounts();

test.skip(...WITHOUT_FIREFOX);

test.beforeEach(({ violations }) => violations.allow(/./));

const versions = { before: '', last: '', now: '', off: '' };
let folder = '';

test.beforeAll(async () => {
  folder = await makeFolder();
  const make = (name: keyof typeof versions, options: Parameters<typeof buildVersion>[1]) =>
    buildVersion(join(folder, name), options).then((out) => {
      versions[name] = out;
    });
  await make('before', { name: 'before' });
  await make('last', { name: 'last' });
  await make('now', { name: 'now' });
  await make('off', { offline: '0' });
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function deploy(page: Page, site: OwnSite, name: 'last' | 'now'): Promise<void> {
  site.root = versions[name];
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await page.getByRole('button', { name: words.updateNow }).click();
  await runsVersion(page, name);
  await expect(titles(page).first()).toBeVisible();
}

test('tabs of the versions N, N-1 and N-2 go on over two deploys', async ({ page, site }) => {
  site.root = versions.before;
  await openList(page, TEN_DAY);
  await controlled(page);
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
  await runsVersion(asleep, 'before');
  expect(site.asked.filter((path) => path.includes('-before-'))).toEqual([]);
});

test('a roll-back is an update like any other', async ({ page, site }) => {
  site.root = versions.now;
  await openList(page, TEN_DAY);
  await controlled(page);
  await deploy(page, site, 'last');
});

test('the kill switch takes the worker and its caches away, and reading goes on', async ({ page, site }) => {
  await openList(page, TEN_DAY);
  await controlled(page);
  site.root = versions.off;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect.poll(() => keptUrls(page).catch(() => ['on its way'])).toEqual([]);
  const isControlled = async () => {
    await openList(page, TEN_DAY);
    return page.evaluate(() => navigator.serviceWorker.controller !== null);
  };
  // A page that opens in the very moment of leaving still has it.
  await expect.poll(isControlled).toBe(false);
  await openList(page, '');
});

test('a version that is deployed during the install leaves no mixture', async ({ page, site }) => {
  site.root = versions.last;
  // From the first file that the worker fetches on, the site is another one.
  site.fault = (path) => {
    if (/typeset-.*\.js$/.test(path)) site.root = versions.now;
    return undefined;
  };
  await openList(page, TEN_DAY);
  await expect.poll(() => site.root).toContain('now');
  await healedInstall(page, site);
  await runsVersion(page, 'now');
});
