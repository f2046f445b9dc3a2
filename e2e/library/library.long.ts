/** Marks under SIGKILL and in two tabs at once, at length; `npm test` tries one of each kind. */
import { MADE_UP_DAY, serveMadeUpDay } from '#e2e/generated-day.ts';
import { outliveHarm, tear } from '#e2e/library-damage.ts';
import { ACTS, killDuring } from '#e2e/library-kills.ts';
import { markInTwoTabs } from '#e2e/library-tabs.ts';
import { type OwnSite, serveOwn } from '#e2e/own-site.ts';
import { expect, test } from '#e2e/site.ts';
import { siteFolder } from '#e2e/site-folder.ts';

const KILLS = 100;
const DAY = '2026-05-15';

// The profile on disk is Chromium's, whichever project runs it.
test.skip(({ browserName }) => browserName !== 'chromium');

let large: OwnSite;

test.beforeAll(async () => {
  large = await serveOwn(siteFolder('large'));
});

test.afterAll(() => large.close());

test(`${KILLS} kills at random moments: no acknowledged change is lost, no import is half done`, async () => {
  const acts = Array.from({ length: KILLS }, (_, at) => ACTS[at % ACTS.length]!);
  const tally = await killDuring(acts, { url: large.url, day: `d/${DAY}`, random: Math.random });
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
