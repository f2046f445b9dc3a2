/** Two tabs in which the reader marks at the same time: every mark is kept, and shown in both. `npm run test:long` sets 400. */

import { MADE_UP_DAY, serveMadeUpDay } from '#e2e/generated-day.ts';
import { markInTwoTabs } from '#e2e/library-tabs.ts';
import { test } from '#e2e/site.ts';

test('two tabs that mark every paper of a day at once lose none', async ({ context }) => {
  await serveMadeUpDay(context, 60);
  await markInTwoTabs(context, `d/${MADE_UP_DAY}`, 60);
});
