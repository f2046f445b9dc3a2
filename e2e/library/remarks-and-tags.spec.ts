/** The reader's own words on a paper: a remark that is saved or says that it is not, and tags. */

import type { Page } from '@playwright/test';
import { list, openPaper, paper, titles } from '#e2e/page-objects.ts';
import { expect, test } from '#e2e/site.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';
import { messages as remarksZh } from '#messages/zh/remarks.ts';

const words = remarksZh;
const library = marksZh;
const PAPER = 'p/arxiv/2509.21320';

const own = (page: Page) => paper(page).getByRole('region', { name: words.label });
const field = (page: Page) => own(page).getByRole('textbox', { name: words.field });
const tagField = (page: Page) => own(page).getByRole('combobox', { name: words.newTag });
const tags = (page: Page) => own(page).getByRole('list', { name: words.tags }).getByRole('link');

async function addTags(page: Page, ...names: string[]): Promise<void> {
  await own(page).getByRole('button', { name: words.addTag }).click();
  for (const name of names) {
    await tagField(page).fill(name);
    await page.keyboard.press('Enter');
    await expect(tags(page).filter({ hasText: name })).toBeVisible();
  }
  await page.keyboard.press('Escape');
}

test('a remark is saved as the reader rests, read as Markdown, and there after a reload', async ({
  page,
}) => {
  await openPaper(page, PAPER);
  await own(page).getByRole('button', { name: words.write }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('值得**细读**');
  await expect(own(page).getByText(words.states.writing)).toBeVisible();
  await expect(own(page).getByText(words.states.saved)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(own(page).locator('strong')).toHaveText('细读');
  await page.reload();
  await expect(own(page).locator('strong')).toHaveText('细读');
});

test('keys of a paper wait for the code that knows them, and for no other paper', async ({ page }) => {
  const held: (() => void)[] = [];
  await page.route(/assets\/remark-and-tags-.*\.js$/, (route) => void held.push(() => void route.continue()));
  await openPaper(page, PAPER);
  await page.keyboard.press('l');
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(new RegExp(PAPER));
  await page.keyboard.press('m');
  await expect.poll(() => held.length).toBe(1);
  held[0]!();
  await expect(field(page)).toBeFocused();
  await expect(own(page).getByRole('button', { name: words.addTag })).toBeEnabled();
});

test('a remark that is written in two tabs at once keeps the words of both', async ({ page, context }) => {
  await openPaper(page, PAPER);
  await own(page).getByRole('button', { name: words.write }).click();
  await page.keyboard.type('底');
  await expect(own(page).getByText(words.states.saved)).toBeVisible();
  const other = await context.newPage();
  await openPaper(other, PAPER);
  await own(other).getByRole('button', { name: words.edit, exact: true }).click();
  // Each is written before the other is saved.
  await field(page).fill('底，甲');
  await field(other).fill('底，乙');
  for (const tab of [page, other]) {
    await field(tab).blur();
    await expect(own(tab).getByText(words.states.saved)).toBeVisible();
  }
  await page.reload();
  await expect(own(page)).toContainText('底，甲');
  await expect(own(page)).toContainText('底，乙');
});

test('a half-written remark outlives a reload', async ({ page }) => {
  await openPaper(page, PAPER);
  await expect(own(page).getByRole('button', { name: words.write })).toBeEnabled();
  await page.keyboard.press('m');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('写到一半');
  await expect(field(page)).toHaveValue('写到一半');
  await page.reload();
  await expect(own(page)).toContainText('写到一半');
});

test('where the disk is full the remark says that it is not saved, and the text stays in the field', async ({
  page,
  baseURL,
}) => {
  await openPaper(page, PAPER);
  await expect(own(page).getByRole('button', { name: words.write })).toBeEnabled();
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL!);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.keyboard.press('m');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(`长批注${'字'.repeat(20_000)}`);
  await field(page).blur();
  await expect(own(page).getByText(words.states['not-saved'])).toBeVisible();
  await expect(field(page)).toHaveValue(/^长批注字/);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await own(page).getByRole('button', { name: words.retry }).click();
  await expect(own(page).getByText(words.states.saved)).toBeVisible();
});

test('tags are typed or chosen from those in use, taken off, and filter the list of marked papers', async ({
  page,
  baseURL,
}) => {
  await openPaper(page, PAPER);
  await addTags(page, '科学推理', '待复现');
  await openPaper(page, 'p/arxiv/2509.21319');
  await expect(own(page).getByRole('button', { name: words.addTag })).toBeEnabled();
  await page.keyboard.press('l');
  await expect(tagField(page)).toBeFocused();
  await page.keyboard.type('复现');
  await expect(own(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tags(page)).toHaveText(['#待复现']);
  await page.keyboard.press('Escape');
  await tags(page).first().click();
  await expect(page).toHaveURL(`${baseURL}library?show=tag:${encodeURIComponent('待复现')}`);
  await expect(titles(page)).toHaveCount(2);
  await page.getByRole('button', { name: '#待复现' }).click();
  await page.getByRole('dialog', { name: library.showMenu }).getByRole('link', { name: '#科学推理' }).click();
  await expect(titles(page)).toHaveCount(1);
  await titles(page).first().click();
  await own(page)
    .getByRole('button', { name: words.removeTag('科学推理') })
    .click();
  await expect(tags(page)).toHaveText(['#待复现']);
  await page.reload();
  await expect(page.getByText(library.noneShown.tag('科学推理'))).toBeVisible();
});

test('the marked papers are one table, and some of them are chosen by key and exported', async ({ page }) => {
  await openPaper(page, PAPER);
  await addTags(page, '甲');
  await openPaper(page, 'p/arxiv/2509.21319');
  await page.keyboard.press('s');
  await expect(paper(page).getByRole('button', { name: library.star })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(titles(page)).toHaveCount(2);
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await expect(list(page).getByRole('checkbox').first()).toBeChecked();
  await expect(list(page).getByRole('checkbox').nth(1)).not.toBeChecked();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: library.exportSelected(1) }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'BibTeX' }).click();
  await saved;
  await page.getByRole('button', { name: library.selectAll }).click();
  await expect(page.getByRole('button', { name: library.exportSelected(2) })).toBeVisible();
  await page.getByRole('button', { name: library.selectDone }).click();
  await expect(list(page).getByRole('checkbox')).toHaveCount(0);
});
