/** Marks under SIGKILL and from two tabs, at length; `npm test` tries a few of each kind. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ACTS, killWhile } from './library-kills.ts';
import { addDay, buildVersion, makeFolder, type OwnSite, serveOwn, test } from './offline-site.ts';
import { list, openList } from './pieces.ts';
import { expect, zh } from './site.ts';

const KILLS = 100;
const DAY = '2026-05-15';
const ADDRESS = `d/${DAY}`;
/** Marks of each tab. */
const EACH = 200;

let folder: string;
let large: OwnSite;

test.beforeAll(async () => {
  folder = await makeFolder();
  large = await serveOwn(
    await buildVersion(join(folder, 'site'), { digests: await addDay(folder, DAY, 900) }),
  );
});

test.afterAll(async () => {
  await large.close();
  await rm(folder, { recursive: true, force: true });
});

test(`${KILLS} kills at random moments: no acknowledged change is lost, no import is half done`, async () => {
  test.setTimeout(3_600_000);
  const acts = Array.from({ length: KILLS }, (_, at) => ACTS[at % ACTS.length]!);
  const tally = await killWhile(acts, { url: large.url, day: ADDRESS, random: Math.random });
  console.log(JSON.stringify(tally));
  expect(tally).toMatchObject({ kills: KILLS, lost: 0, half: 0 });
  // Else nothing was interrupted, or nothing was done.
  expect(tally.acknowledged).toBeGreaterThan(KILLS);
  expect(tally.whole).toBeGreaterThan(KILLS / 10);
});

test(`two tabs that set ${EACH} marks each at the same time keep all of them`, async ({
  page,
  context,
  trouble,
}) => {
  // The large site is another origin than the one that is watched.
  trouble.allow(/^foreign request: http:\/\/localhost:/);
  const other = await context.newPage();
  const press = async (tab: Page, keys: readonly string[]) => {
    await tab.keyboard.press('j');
    for (let at = 0; at < EACH; at += 1) for (const key of keys) await tab.keyboard.press(key);
  };
  for (const tab of [page, other]) {
    await openList(tab, large.url + ADDRESS);
    await list(tab).locator('tr[data-read]').first().waitFor();
  }
  await Promise.all([press(page, ['e']), press(other, ['s', 'j'])]);
  const unread = (tab: Page) => list(tab).getByRole('img', { name: zh.list.unread });
  const starred = (tab: Page) => list(tab).getByRole('img', { name: zh.list.starred });
  for (const tab of [page, other]) {
    await expect(starred(tab)).toHaveCount(EACH, { timeout: 60_000 });
    await expect(unread(tab)).toHaveCount(900 - EACH, { timeout: 60_000 });
  }
});
