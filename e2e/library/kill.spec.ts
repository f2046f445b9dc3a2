/** The short cut of what `npm run test:long` tries at length: one kill while marking, one while writing, one in an import, one in an upgrade. */
import { ACTS, killWhile } from '#e2e/library-kills.ts';
import { test } from '#e2e/own-site.ts';
import { expect } from '#e2e/site.ts';
import { TEN_DAY } from '#e2e/ten-papers.fixture.ts';

test('a browser that is killed loses nothing that was shown as kept', async ({ site }) => {
  const tally = await killWhile(ACTS, { url: site.url, day: TEN_DAY, random: () => 0.5 });
  expect(tally).toMatchObject({ kills: ACTS.length, lost: 0, half: 0 });
  expect(tally.acknowledged).toBeGreaterThan(0);
});
