/** The reader's marks in search and in the table of all papers: shown like in a day's list, set by the same keys, and asked for in words. */

import type { Page } from '@playwright/test';
import { list, openList, paper, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';
import { messages as searchZh } from '#messages/zh/search.ts';

const words = marksZh;

const results = (page: Page) => page.getByRole('list', { name: searchZh.results });
const hits = (page: Page) => results(page).getByRole('listitem');
const unread = (page: Page) => results(page).getByRole('img', { name: zh.list.unread });
const starred = (page: Page) => results(page).getByRole('img', { name: zh.list.starred });
/** How much was found, in words. */
const found = (page: Page) =>
  page.getByRole('region', { name: searchZh.results }).getByText(/^约? ?[\d,]+ 篇$/);

async function openSearch(page: Page, query: string): Promise<number> {
  await page.goto(`search?q=${encodeURIComponent(query)}`);
  await expect(hits(page).first()).toBeVisible();
  // Once all texts are here, the count is exact.
  await expect(found(page)).not.toContainText('约');
  return Number(/\d+/.exec(await found(page).innerText())![0]);
}

test('hits show what is unread and starred, and the keys of marks act on the one with the focus', async ({
  page,
}) => {
  await openSearch(page, '模型');
  const dots = await unread(page).count();
  expect(dots).toBeGreaterThan(2);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect(unread(page)).toHaveCount(dots - 1);
  await expect(hits(page).nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('s');
  await expect(hits(page).nth(1).getByRole('img', { name: zh.list.starred })).toBeVisible();
  await page.keyboard.press('x');
  await expect(unread(page)).toHaveCount(dots - 2);
  await page.keyboard.press('u');
  await expect(unread(page)).toHaveCount(dots - 1);
  await page.keyboard.press('u');
  await expect(starred(page)).toHaveCount(0);
});

test('they act on the paper that is open beside the hits, too', async ({ page }) => {
  await openSearch(page, '模型');
  const dots = await unread(page).count();
  await hits(page).first().getByRole('link').click();
  await expect(paper(page)).toBeVisible();
  await page.keyboard.press('s');
  await expect(paper(page).getByRole('button', { name: words.star })).toHaveAttribute('aria-pressed', 'true');
  await expect(hits(page).first().getByRole('img', { name: zh.list.starred })).toBeVisible();
  await page.keyboard.press('e');
  await expect(unread(page)).toHaveCount(dots - 1);
});

test('the table of all papers shows the same marks', async ({ page }) => {
  await page.goto('all');
  await expect(titles(page).first()).toBeVisible();
  const dots = list(page).getByRole('img', { name: zh.list.unread });
  await expect(dots.first()).toBeVisible();
  await titles(page).first().focus();
  await page.keyboard.press('s');
  await expect(list(page).getByRole('img', { name: zh.list.starred })).toHaveCount(1);
  await page.keyboard.press('e');
  await expect(list(page).locator('tr[data-read="true"]')).toHaveCount(1);
  await expect(titles(page).nth(1)).toBeFocused();
});

test('a query asks for marks, and for papers without them', async ({ page }) => {
  await openList(page, TEN_DAY);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(list(page).getByRole('img', { name: zh.list.starred })).toHaveCount(1);
  await page.keyboard.press('e');
  await page.keyboard.press('e');
  await expect(list(page).locator('tr[data-read="true"]')).toHaveCount(2);
  const all = await openSearch(page, 'from:1990');
  expect(await openSearch(page, 'is:starred')).toBe(1);
  expect(await openSearch(page, 'is:read from:1990')).toBe(2);
  expect(await openSearch(page, 'is:read -is:starred')).toBe(1);
  expect(await openSearch(page, 'is:unread from:1990')).toBe(all - 2);
  expect(await openSearch(page, '-is:read from:1990')).toBe(all - 2);
});

test('what is marked as read stays among the unread until something else is asked', async ({ page }) => {
  const count = await openSearch(page, 'is:unread 模型');
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect(results(page).locator('[data-read="true"]')).toHaveCount(1);
  await expect(found(page)).toContainText(String(count));
  expect(await openSearch(page, 'is:unread 模型')).toBe(count - 1);
});

test('an unknown mark is a mistake that says which there are', async ({ page }) => {
  await page.goto('search?q=is:red');
  await expect(page.getByText(searchZh.wrong['unknown-value']('is'))).toBeVisible();
});
