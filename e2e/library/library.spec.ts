/** What the reader marks: on every day that has the paper, after a reload, in every tab, and what is said where it cannot be kept. */

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { list, openList, openPaper, paper, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as listsZh } from '#messages/zh/lists.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';

const menuWords = listsZh.menu;

const words = marksZh;

const row = (page: Page, at: number) =>
  list(page)
    .getByRole('row')
    .nth(at + 1);
const unread = (page: Page) => list(page).getByRole('img', { name: zh.list.unread });
const starred = (page: Page) => list(page).getByRole('img', { name: zh.list.starred });
const starButton = (page: Page) => paper(page).getByRole('button', { name: words.star });
const told = (page: Page) => page.getByRole('region', { name: words.notices });

/** The list, with its marks known. */
async function openMarked(page: Page, address = TEN_DAY): Promise<void> {
  await openList(page, address);
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
}

test('a star is there after a reload, and on every day that has the paper', async ({ page }) => {
  await openMarked(page);
  await titles(page).first().click();
  await expect(starButton(page)).toHaveAttribute('aria-pressed', 'false');
  await starButton(page).click();
  await expect(starButton(page)).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(starButton(page)).toHaveAttribute('aria-pressed', 'true');
  const id = /p\/(arxiv\/[\d.]+)/.exec(page.url())![1]!;
  await openPaper(page, `p/${id}`);
  await expect(starButton(page)).toHaveAttribute('aria-pressed', 'true');
  await openMarked(page, 'd/2025-09-26');
  await expect(starred(page)).toHaveCount(1);
});

test('keys mark the row with the focus; what is read steps back and counts', async ({ page }) => {
  await openMarked(page);
  await expect(unread(page)).toHaveCount(10);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.keyboard.press('e');
  await expect(titles(page).nth(2)).toBeFocused();
  await page.keyboard.press('s');
  await expect(row(page, 2).getByRole('img', { name: zh.list.starred })).toBeVisible();
  await expect(unread(page)).toHaveCount(8);
  await expect(page.getByRole('img', { name: zh.list.readCount(2, 10) })).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await expect(unread(page)).toHaveCount(9);
});

test('opening a paper marks nothing', async ({ page }) => {
  await openMarked(page);
  await titles(page).first().click();
  await expect(paper(page)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(unread(page)).toHaveCount(10);
});

test('undo goes back step by step, by the notice and by the key, after a reload too', async ({ page }) => {
  await openMarked(page);
  await page.keyboard.press('j');
  for (let at = 1; at <= 3; at += 1) {
    await page.keyboard.press('e');
    await expect(unread(page)).toHaveCount(10 - at);
  }
  await told(page).getByRole('button', { name: words.undo }).click();
  await expect(unread(page)).toHaveCount(8);
  await page.reload();
  await expect(unread(page)).toHaveCount(8);
  await page.keyboard.press('u');
  await expect(unread(page)).toHaveCount(9);
  await page.keyboard.press('u');
  await expect(unread(page)).toHaveCount(10);
  await page.keyboard.press('u');
  await expect(told(page)).toContainText(words.done['nothing-to-undo']());
});

test('every step back is within reach of the thumb: in the notice while there is one, in the menu after it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMarked(page);
  await page.keyboard.press('j');
  for (let at = 1; at <= 3; at += 1) {
    await page.keyboard.press('e');
    await expect(unread(page)).toHaveCount(10 - at);
  }
  const again = told(page).getByRole('button', { name: words.undo });
  await again.click();
  await expect(unread(page)).toHaveCount(8);
  await expect(told(page)).toContainText(words.done.undone(1));
  await again.click();
  await expect(unread(page)).toHaveCount(9);
  await page.reload();
  const menu = page.getByRole('button', { name: /^未读/ });
  await menu.click();
  const entry = page
    .getByRole('dialog', { name: menuWords.menu })
    .getByRole('button', { name: menuWords.undo });
  await entry.click();
  await expect(entry).toBeHidden();
  await expect(unread(page)).toHaveCount(10);
  await menu.focus();
  await page.keyboard.press('Enter');
  await entry.press('Enter');
  await expect(told(page)).toContainText(words.done['nothing-to-undo']());
  await expect(again).toHaveCount(0);
});

test('two tabs show the same marks at once', async ({ page, context }) => {
  const other = await context.newPage();
  await openMarked(page);
  await openMarked(other);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(starred(other)).toHaveCount(1);
  await other.keyboard.press('u');
  await expect(starred(page)).toHaveCount(0);
});

test('where the browser gives no database, reading works and a banner says what is lost', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openList(page, TEN_DAY);
  await expect(told(page)).toContainText(words.refused);
  await titles(page).first().click();
  await expect(starButton(page)).toBeVisible();
  await starButton(page).click();
  await expect(told(page)).toContainText(words.done['not-saved']());
  await expect(starButton(page)).toHaveAttribute('aria-pressed', 'false');
});

test('on a phone the bar at the thumb stars the open paper', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPaper(page, `p/arxiv/2509.21320`);
  const bar = page.getByRole('navigation', { name: zh.shell.bar });
  await bar.getByRole('button', { name: words.star }).click();
  await expect(bar.getByRole('button', { name: words.star })).toHaveAttribute('aria-pressed', 'true');
  await bar.getByRole('button', { name: words.read }).click();
  await expect(bar.getByRole('button', { name: words.read })).toHaveAttribute('aria-pressed', 'true');
});

test('the list shows what is unread or starred on demand, and keeps a row until the reader leaves', async ({
  page,
  baseURL,
}) => {
  await openMarked(page);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await expect(unread(page)).toHaveCount(9);
  await page.getByRole('button', { name: /^未读/ }).click();
  await page.getByRole('dialog', { name: menuWords.menu }).getByRole('link', { name: /^未读/ }).click();
  await expect(page).toHaveURL(`${baseURL}${TEN_DAY}?show=unread`);
  await expect(titles(page)).toHaveCount(9);
  await titles(page).first().focus();
  await page.keyboard.press('e');
  await expect(unread(page)).toHaveCount(8);
  await expect(titles(page)).toHaveCount(9);
  await page.reload();
  await expect(titles(page)).toHaveCount(8);
  await page.goto(`${TEN_DAY}?show=starred`);
  await expect(page.getByText(words.noneShown.starred)).toBeVisible();
});

test('what an earlier day had is set aside on demand, and says when that was and which version this is', async ({
  page,
  baseURL,
}) => {
  await openMarked(page, 'd/2026-05-13');
  const again = list(page).getByRole('row').filter({ hasText: '长新冠' });
  await expect(again.getByRole('cell').last()).toContainText('2025-09 · v2');
  const all = await titles(page).count();
  await page.getByRole('button', { name: /^未读/ }).click();
  await page
    .getByRole('dialog', { name: menuWords.menu })
    .getByRole('link', { name: menuWords.shown.new })
    .click();
  await expect(page).toHaveURL(`${baseURL}d/2026-05-13?show=new`);
  await expect(titles(page)).toHaveCount(all - 2);
  await expect(again).toHaveCount(0);
});

test('all rows, those above or those below are marked in one step, and that is undone in one', async ({
  page,
}) => {
  await openMarked(page);
  await titles(page).nth(3).click();
  const menu = page.getByRole('button', { name: /^未读/ });
  await menu.click();
  await page.getByRole('button', { name: menuWords.readAbove }).click();
  await expect(unread(page)).toHaveCount(7);
  await menu.click();
  await page.getByRole('button', { name: menuWords.readAll }).click();
  await expect(unread(page)).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(unread(page)).toHaveCount(7);
});

test('the starred papers are a table of their own, newest star first', async ({ page, baseURL }) => {
  await openMarked(page);
  const first = (await titles(page).first().textContent())!.trim();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(starred(page)).toHaveCount(1);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(starred(page)).toHaveCount(2);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(`${baseURL}starred`);
  await expect(titles(page)).toHaveCount(2);
  await expect(titles(page).nth(1)).toHaveText(first);
  await titles(page).nth(1).click();
  await expect(paper(page)).toBeVisible();
  await page.keyboard.press('s');
  await expect(starred(page)).toHaveCount(1);
  await expect(titles(page)).toHaveCount(2);
  await page.reload();
  await expect(paper(page)).toBeVisible();
  await expect(titles(page)).toHaveCount(1);
});

test('the starred papers are exported as files', async ({ page }) => {
  await openMarked(page);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(starred(page)).toHaveCount(1);
  await page.goto('starred');
  await expect(titles(page)).toHaveCount(1);
  for (const [name, file, text] of [
    ['BibTeX', /\.bib$/, 'archivePrefix = {arXiv}'],
    ['CSV', /\.csv$/, 'arxiv:2509.'],
  ] as const) {
    await page.getByRole('button', { name: words.export }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog', { name: words.export }).getByRole('button', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(file);
    expect(await readFile(await download.path(), 'utf8')).toContain(text);
  }
});

test('papers that were only read are exported by their titles', async ({ page }) => {
  await openMarked(page);
  await page.keyboard.press('j');
  const title = (await titles(page).first().textContent())!.trim();
  await page.keyboard.press('x');
  await expect(unread(page)).toHaveCount(9);
  await page.goto('library?show=read');
  await expect(titles(page)).toHaveText([title]);
  await page.getByRole('button', { name: words.export }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog', { name: words.export }).getByRole('button', { name: 'JSON' }).last().click(),
  ]);
  const { papers } = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(papers).toEqual([expect.objectContaining({ titleZh: title })]);
});
