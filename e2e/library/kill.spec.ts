/** What `npm run test:long` tries a hundred times: a browser that is killed loses nothing that it had acknowledged. */
import { killDuringAll } from '#e2e/library-kills.ts';
import { test } from '#e2e/own-site.ts';
import { expect } from '#e2e/site.ts';
import { TEN_DAY } from '#e2e/ten-papers.fixture.ts';

test('a browser that is killed loses nothing that was acknowledged', async ({ site }) => {
  const tally = await killDuringAll({ url: site.url, day: TEN_DAY, random: () => 0.3 });
  expect(tally).toMatchObject({ kills: 2, lost: 0, half: 0 });
  expect(tally.acknowledged).toBeGreaterThan(0);
});
