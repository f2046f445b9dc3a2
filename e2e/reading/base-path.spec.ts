/** The same files below any path: at a root, in a folder, and deeper. The site of the other tests lies two folders deep. */

import { openList, openPaper, paperTitle, titles } from '#e2e/page-objects.ts';
import { expect, test, Violations, watch } from '#e2e/site.ts';
import { siteFolder } from '#e2e/site-folder.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { serveSite } from '#site/serve/serve-site.ts';

for (const base of ['/', '/repository/', '/~someone/2026/reader/']) {
  test(`below ${base} a day, a paper and the way between them work`, async ({ browser }) => {
    const site = await serveSite({ root: siteFolder('samples'), base, port: 0 });
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: site.url });
    const violations = new Violations();
    await watch(context, new URL(site.url).origin, violations);
    try {
      const page = await context.newPage();
      await openPaper(page, `p/arxiv/${FLASH.key}`);
      await expect(paperTitle(page)).toHaveText(FLASH.title);
      await openList(page, TEN_DAY);
      await titles(page).first().click();
      await expect(page).toHaveURL(`${site.url}p/arxiv/2509.21320?from=${TEN_DAY}`);
      await page.goto(site.url);
      await expect(titles(page)).toHaveCount(18);
    } finally {
      await context.close();
      await site.close();
    }
    expect(violations.all).toEqual([]);
  });
}
