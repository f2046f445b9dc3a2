/** The quicker of two ways to a damaged database; `npm run test:faults` tries the other as well. */
import { outliveHarm, overwrite } from '#e2e/library-damage.ts';
import { test } from '#e2e/offline-site.ts';

test('a library in a damaged store is there again, and can be undone', async ({ site }) => {
  await outliveHarm(site.url, overwrite);
});
