/** Keys that follow each other faster than rows and pages appear: none of them is lost, and each means the paper that it would have meant. */
import type { Page } from '@playwright/test';
import { MADE_UP_DAY, serveMadeUpDay } from '#e2e/generated-day.ts';
import { list, paper } from '#e2e/page-objects.ts';
import { expect, test } from '#e2e/site.ts';

// By what the rows are made of: a role is looked for in every cell of 900 rows, and the keys would wait for that.
const link = (page: Page, at: number) => list(page).locator('tbody tr').nth(at).locator('a');
const starred = (page: Page) => list(page).locator('[data-sign="star"]');
const readRows = (page: Page) => list(page).locator('tr[data-read="true"]');

/** All of them in one go: no frame is painted in between. */
function type(page: Page, keys: readonly string[]): Promise<void> {
  return page.evaluate((all) => {
    for (const key of all)
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
  }, keys);
}

function repeat(times: number, keys: readonly string[]): string[] {
  return Array.from({ length: times }, () => keys).flat();
}

test.beforeEach(async ({ page }) => {
  await serveMadeUpDay(page, 400);
  await page.goto(`d/${MADE_UP_DAY}`);
  await link(page, 0).waitFor();
});

test('two hundred stars by keys in a list that has just begun to appear', async ({ page }) => {
  await type(page, repeat(200, ['j', 's']));
  await expect(link(page, 199)).toBeFocused();
  await expect(starred(page)).toHaveCount(200);
});

test('a key that is held down goes as far as it was held', async ({ page }) => {
  await type(page, repeat(100, ['j']));
  await expect(link(page, 99)).toBeFocused();
  await type(page, repeat(200, ['e']));
  await expect(link(page, 299)).toBeFocused();
  await expect(readRows(page)).toHaveCount(200);
});

test('the last row is the last of the list, not of what has appeared', async ({ page }) => {
  await type(page, ['k', 's']);
  await expect(link(page, 399)).toBeFocused();
  await expect(starred(page)).toHaveCount(1);
});

test('read and on, from paper to paper', async ({ page }) => {
  await link(page, 0).click();
  await paper(page).waitFor();
  await type(page, repeat(100, ['e']));
  await expect(link(page, 100)).toHaveAttribute('aria-current', 'true');
  await expect(readRows(page)).toHaveCount(100);
});

test('a mark that is turned around twice is as it was, and undoing keeps the order', async ({ page }) => {
  await type(page, ['j', 's', 'j', 's', 's', 'j', 'e', 's', 's', 's', 'u', 'u']);
  await expect(starred(page)).toHaveCount(2);
  await expect(readRows(page)).toHaveCount(1);
});
