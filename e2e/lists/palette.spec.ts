/** The palette: commands, days, papers and searches from one field, by keyboard and for screen readers. */

import type { Page } from '@playwright/test';
import { list, openList, paperTitle } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as keysZh } from '#messages/zh/keys.ts';

const words = keysZh.palette;

const field = (page: Page) => page.getByRole('combobox', { name: words.label });
const option = (page: Page, name: string) => page.getByRole('option', { name });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('a date, an id and words lead where they name', async ({ page, baseURL }) => {
  await openList(page, TEN_DAY);
  await openPalette(page);
  await field(page).fill('2025-09-26');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${baseURL}d/2025-09-26`);
  await openPalette(page);
  await field(page).fill('9月27日');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${baseURL}d/2025-09-27`);
  await openPalette(page);
  await field(page).fill('https://arxiv.org/abs/2509.21320v1');
  await page.keyboard.press('Enter');
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
  await openPalette(page);
  await field(page).fill('谄媚');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${baseURL}search\\?q=`));
});

test('commands are found by their words and act on the row that had the focus', async ({ page }) => {
  await openList(page, TEN_DAY);
  await page.keyboard.press('j');
  await openPalette(page);
  await field(page).fill('收藏或');
  await expect(option(page, keysZh.actions.star)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('img', { name: zh.list.starred })).toHaveCount(1);
});

test('arrows choose, the field says what is chosen, Esc leaves everything as it was', async ({
  page,
  baseURL,
}) => {
  await openList(page, TEN_DAY);
  await openPalette(page);
  const first = await field(page).getAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant', first!);
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(page).toHaveURL(`${baseURL}${TEN_DAY}`);
});
