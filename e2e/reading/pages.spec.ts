/** Prerendered pages: whole without JavaScript, and in sight until the app has painted the same. */
import { paperTitle, titles } from '#e2e/page-objects.ts';
import { expect, test } from '#e2e/site.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a paper is read, and the next one is a link away', async ({ page }) => {
    const response = await page.goto('p/arxiv/2509.21320/');
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('SciReasoner');
    await expect(page.getByRole('link', { name: 'PDF' })).toHaveAttribute('href', /2509\.21320/);
    await page.getByRole('link', { name: '下一篇' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('RLBFF');
  });

  test('a day lists its papers, and leads to its sources and to the days around it', async ({ page }) => {
    await page.goto('d/2025-09-28/');
    await page.getByRole('link', { name: 'arXiv 10' }).click();
    await expect(page.getByRole('listitem')).toHaveCount(10);
    await page.getByRole('link', { name: FLASH.title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(FLASH.title);
    await expect(page.getByText('译注', { exact: true })).toBeVisible();
  });
});

test('the text of a paper is in sight in every frame until the app has taken over', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: boolean[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const heading = [...document.querySelectorAll('h1.paper-title')].find((one) => one.checkVisibility());
      if (heading || seen.length > 0) seen.push(heading !== undefined);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`p/arxiv/${FLASH.key}/`);
  await expect(page.locator('#prerendered')).toHaveCount(0);
  await expect(paperTitle(page)).toHaveText(FLASH.title);
  const seen = await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).not.toContain(false);
});

test('a page gives way when the reader goes elsewhere, and to the list that it shows', async ({ page }) => {
  await page.goto(`${TEN_DAY}/`);
  await expect(page.locator('#prerendered')).toHaveCount(0);
  await titles(page).first().click();
  await expect(paperTitle(page)).toContainText('SciReasoner');
});
