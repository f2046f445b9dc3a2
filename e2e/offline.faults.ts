/** Offline use at length: many cold starts, many faults, many versions. `npm test` tries a few of each. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  addDay,
  buildVersion,
  controlled,
  DurableBrowser,
  damage,
  type Fault,
  failedInstall,
  healedInstall,
  keptData,
  keptUrls,
  makeFolder,
  shellIsWhole,
  test,
  words,
} from './offline-site.ts';
import { openList, paperTitle, titles } from './pieces.ts';
import { expect } from './site.ts';
import { FLASH, TEN_DAY } from './ten-papers.ts';

const COLD_STARTS = 50;
const DAY_MS = 86_400_000;

test.beforeEach(({ trouble }) => trouble.allow(/./));

/** A profile on disk that ends with the test. */
async function withProfile(run: (browser: DurableBrowser) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-profile-'));
  const browser = new DurableBrowser(folder);
  try {
    await run(browser);
  } finally {
    await browser.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Keeps the whole archive on this device. */
async function keepAll(page: Page, url: string): Promise<void> {
  await page.goto(`${url}offline`);
  await controlled(page);
  await page.getByRole('radio', { name: words.all }).check();
  await page.getByRole('button', { name: words.start }).click();
  await expect(page.getByText(words.done)).toBeVisible();
}

const PLACES: readonly [address: string, shown: (page: Page) => ReturnType<Page['locator']>][] = [
  [TEN_DAY, (page) => titles(page).first()],
  [`p/arxiv/${FLASH.key}`, paperTitle],
  ['search?q=flash', (page) => page.getByRole('link', { name: FLASH.title })],
  ['', (page) => titles(page).first()],
  ['all', (page) => page.getByRole('row').nth(3)],
];

test(`${COLD_STARTS} of ${COLD_STARTS} cold starts without a server, the browser killed in between`, async ({
  site,
}) => {
  await withProfile(async (browser) => {
    await keepAll(await (await browser.start()).newPage(), site.url);
    await browser.kill();
    await site.close();
    let shown = 0;
    for (let at = 0; at < COLD_STARTS; at += 1) {
      const [address, thing] = PLACES[at % PLACES.length]!;
      const page = await (await browser.start()).newPage();
      await page.goto(site.url + address);
      await expect(thing(page), `start ${at + 1}: /${address}`).toBeVisible({ timeout: 15_000 });
      shown += 1;
      await browser.kill();
    }
    expect(shown).toBe(COLD_STARTS);
  });
});

const FAULTS: readonly Fault[] = [{ status: 503 }, { status: 404 }, { cut: 0 }, { cut: 500 }, { page: true }];
const SHELL_FILES = [/typeset-.*\.js$/, /inline-markdown-.*\.js$/, /search-worker-.*\.js$/, /^icon\.svg$/];
const DATA_FILES = [/data\/manifest-/, /data\/segment-/];

for (const files of SHELL_FILES) {
  for (const fault of FAULTS) {
    test(`install: ${files.source} meets ${JSON.stringify(fault)}`, async ({ page, site }) => {
      await failedInstall(page, site, files, fault);
      await healedInstall(page, site);
    });
  }
}

/** The way to the newer archive breaks: the older one stays whole, and the next look brings the newer. */
for (const files of DATA_FILES) {
  for (const fault of FAULTS) {
    test(`newer archive: ${files.source} meets ${JSON.stringify(fault)}`, async ({ page, site }) => {
      await openList(page, '');
      await controlled(page);
      await keptData(page, /segment-/);
      const before = await titles(page).allInnerTexts();
      site.root = versions.more;
      site.fault = (path) => (files.test(path) ? fault : undefined);
      await page.evaluate(() => fetch('data/current.json'));
      await expect.poll(() => site.asked.filter((path) => files.test(path)).length).toBeGreaterThan(0);
      site.fault = () => ({ hang: true });
      await openList(page, '');
      expect(await titles(page).allInnerTexts()).toEqual(before);
      site.fault = undefined;
      await page.reload();
      await expect(page.getByText(words.newer(30, '2026-05-15'))).toBeVisible({ timeout: 45_000 });
    });
  }
}

test('a hung install leaves nothing half done when the browser is killed', async ({ site }) => {
  await withProfile(async (browser) => {
    site.fault = (path) => (/typeset-.*\.js$/.test(path) ? { hang: true } : undefined);
    let page = await (await browser.start()).newPage();
    await openList(page, site.url);
    await expect.poll(() => site.asked.some((path) => /typeset-.*\.js$/.test(path))).toBe(true);
    await browser.kill();
    site.fault = undefined;
    page = await (await browser.start()).newPage();
    await openList(page, site.url);
    await controlled(page);
    expect(await shellIsWhole(page, site.root)).toBe(true);
  });
});

test('every damaged file of the archive is healed, each by itself', async ({ page, site }) => {
  await keepAll(page, site.url);
  for (const pattern of [
    /data\/segment-/,
    /data\/lookup-/,
    /data\/manifest-/,
    /data\/current/,
    /data\/orders-/,
  ]) {
    const damaged = await damage(page, pattern, '{"format":1,"cut":');
    expect(damaged, pattern.source).toBeGreaterThan(0);
    await page.goto(`p/arxiv/${FLASH.key}`);
    await expect(paperTitle(page)).toHaveText(FLASH.title);
    await openList(page, TEN_DAY);
  }
});

test('eight days later, without a line, all of it is still there', async ({ page, site }) => {
  await keepAll(page, site.url);
  await page.clock.install({ time: Date.now() + 8 * DAY_MS });
  site.fault = () => ({ hang: true });
  for (const [address, thing] of PLACES) {
    await page.goto(address);
    await page.clock.runFor(3_000);
    await expect(thing(page), address).toBeVisible();
  }
});

const versions = { before: '', last: '', now: '', more: '', off: '' };
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
  await make('more', { digests: await addDay(folder, '2026-05-15', 30) });
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function deploy(page: Page, root: string, name: string): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  const update = page.getByRole('button', { name: words.updateNow });
  await expect(update, `${name} from ${root}`).toBeVisible();
  const reload = page.waitForEvent('load');
  await update.click();
  await reload;
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
  for (const name of ['last', 'now'] as const) {
    site.root = versions[name];
    await deploy(page, versions[name], name);
    await expect(titles(page).first()).toBeVisible();
    await expect(page.locator(`script[src*="-${name}-"]`)).toHaveCount(1);
  }
  // Two versions later its lazy parts are on no server, and still in the cache.
  site.asked.length = 0;
  await titles(asleep).nth(2).click();
  await expect(paperTitle(asleep)).toHaveText(FLASH.title);
  await expect(asleep.locator('script[src*="-before-"]')).toHaveCount(1);
  expect(site.asked.filter((path) => path.includes('-before-'))).toEqual([]);
});

test('a roll-back is an update like any other', async ({ page, site }) => {
  site.root = versions.now;
  await openList(page, TEN_DAY);
  await controlled(page);
  site.root = versions.last;
  await deploy(page, versions.last, 'last');
  await expect(page.locator('script[src*="-last-"]')).toHaveCount(1);
  await expect(titles(page).first()).toBeVisible();
});

test('the kill switch takes the worker and its caches away, and reading goes on', async ({ page, site }) => {
  await openList(page, TEN_DAY);
  await controlled(page);
  site.root = versions.off;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect.poll(() => keptUrls(page).catch(() => ['on its way'])).toEqual([]);
  await openList(page, TEN_DAY);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  await openList(page, '');
});
