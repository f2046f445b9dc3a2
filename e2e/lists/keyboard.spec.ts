/** Without a mouse: by the keys that are said, and by Tab and Enter alone. */

import { noteFold, openList, paperTitle, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as keysZh } from '#messages/zh/keys.ts';

test('`j` and `o` open, `Esc` goes back, `n` unfolds, `?` shows all keys', async ({ page, baseURL }) => {
  await openList(page, TEN_DAY);
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await expect(paperTitle(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`${baseURL}${TEN_DAY}`);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: zh.shell.keys });
  await expect(sheet.getByText(keysZh.actions.notes)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('Tab and Enter reach a paper and its note', async ({ page }) => {
  await openList(page, TEN_DAY);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: zh.shell.skip })).toBeFocused();
  await titles(page).nth(2).focus();
  await page.keyboard.press('Enter');
  await expect(paperTitle(page)).toHaveText(TEN[2]!.title);
  const note = noteFold(page);
  for (let presses = 0; presses < 40; presses += 1) {
    if (await note.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(note).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('读来更顺')).toBeVisible();
  await expect(note).toBeFocused();
});

test('`g d` leads to the newest day', async ({ page }) => {
  await openList(page, TEN_DAY);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(titles(page)).toHaveCount(18);
});

test('`t` puts the English titles first', async ({ page }) => {
  await openList(page, 'd/2025-09-26/arxiv');
  await page.keyboard.press('t');
  await expect(titles(page).first()).toHaveText(TEN[0]!.titleEn);
  await page.keyboard.press('t');
  await expect(titles(page).first()).toContainText('SciReasoner：');
});
