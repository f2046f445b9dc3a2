/** On paper: what is read and nothing that can only be pressed. */
import { list, openList, openPaper, paper, titles } from '#e2e/page-objects.ts';
import { expect, test } from '#e2e/site.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';

test('a day prints all of its papers, on as many sheets as it takes', async ({ page }) => {
  await openList(page, 'd/2026-05-14');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const last = (await titles(page).last().boundingBox())!;
  expect(last.y + last.height).toBeLessThanOrEqual(height);
  await expect(paper(page)).toBeHidden();
});

test('a paper prints alone', async ({ page }) => {
  await openPaper(page, `p/arxiv/${FLASH.key}?from=${TEN_DAY}`);
  await page.emulateMedia({ media: 'print' });
  await expect(paper(page)).toBeVisible();
  await expect(list(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'PDF' })).toBeHidden();
});
