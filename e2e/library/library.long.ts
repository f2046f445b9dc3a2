/** Marks under SIGKILL and in two tabs at once, at length; `npm test` tries one of each kind. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MADE_UP_DAY, serveMadeUpDay } from '#e2e/generated-day.ts';
import { outliveHarm, tear } from '#e2e/library-damage.ts';
import { ACTS, killWhile } from '#e2e/library-kills.ts';
import { markInTwoTabs } from '#e2e/library-tabs.ts';
import { addDay, buildVersion, makeFolder, type OwnSite, serveOwn } from '#e2e/offline-site.ts';
import { expect, test } from '#e2e/site.ts';

const KILLS = 100;
const DAY = '2026-05-15';

// The profile on disk is Chromium's, whichever project runs it.
test.skip(({ browserName }) => browserName !== 'chromium');

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
  const acts = Array.from({ length: KILLS }, (_, at) => ACTS[at % ACTS.length]!);
  const tally = await killWhile(acts, { url: large.url, day: `d/${DAY}`, random: Math.random });
  console.log(JSON.stringify(tally));
  expect(tally).toMatchObject({ kills: KILLS, lost: 0, half: 0 });
  // Else nothing was interrupted, or nothing was done.
  expect(tally.acknowledged).toBeGreaterThan(KILLS);
  expect(tally.whole).toBeGreaterThan(KILLS / 10);
});

test('a library whose log was torn, and written on, is there again', async () => {
  await outliveHarm(large.url, (browser) => tear(browser, large.url));
});

test('two tabs that add 400 marks at once lose none', async ({ context }) => {
  await serveMadeUpDay(context, 900);
  await markInTwoTabs(context, `d/${MADE_UP_DAY}`, 200);
});
