/** The quicker of two ways to a damaged database; `npm run test:long` tries the other as well. */
import { outliveHarm, overwrite } from '#e2e/library-damage.ts';
import { test } from '#e2e/own-site.ts';

test('a library in a damaged store is there again, and can be undone', async ({ site }) => {
  await outliveHarm(site.url, overwrite);
});
