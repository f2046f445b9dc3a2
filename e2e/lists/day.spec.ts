/** A day: its papers in their order, its sources, its neighbours, and what it says when a source brought nothing. */

import { list, noteMarks, openList, paper, placeOf, titles, titleTexts } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as listsZh } from '#messages/zh/lists.ts';

test('2025-09-28 arXiv: ten papers in the order of the digest', async ({ page }) => {
  await openList(page, TEN_DAY);
  expect(await titleTexts(page)).toEqual(TEN.map(({ title }) => title));
  for (const [at, { author, key }] of TEN.entries()) {
    const row = list(page)
      .getByRole('row')
      .nth(at + 1);
    await expect(row).toContainText(author);
    await expect(row.getByRole('link')).toHaveAttribute('href', new RegExp(`/p/arxiv/${key}\\?`));
  }
});

test('five of the ten bear a note, and no word of a note stands in a title', async ({ page }) => {
  await openList(page, TEN_DAY);
  await expect(noteMarks(page)).toHaveCount(5);
  for (const [at, { hasNote }] of TEN.entries()) {
    const row = list(page)
      .getByRole('row')
      .nth(at + 1);
    await expect(row.getByRole('img', { name: zh.list.hasNote })).toHaveCount(hasNote ? 1 : 0);
  }
  for (const title of await titleTexts(page)) expect(title).not.toMatch(/（注|说明：|译作/);
});

test('the whole day shows every source, and each source alone', async ({ page, baseURL }) => {
  await openList(page, 'd/2025-09-28');
  await expect(titles(page)).toHaveCount(21);
  const sources = page.getByRole('navigation', { name: zh.day.sources });
  await expect(sources.getByRole('link')).toHaveText([
    /全部\s*21/,
    /arXiv\s*10/,
    /bioRxiv\s*6/,
    /medRxiv\s*5/,
  ]);
  await sources.getByRole('link', { name: /bioRxiv/ }).click();
  await expect(titles(page)).toHaveCount(6);
  expect(placeOf(page, baseURL!)).toBe('d/2025-09-28/biorxiv');
  await expect(sources.getByRole('link', { name: /bioRxiv/ })).toHaveAttribute('aria-current', /.+/);
});

test('previous and next lead through the days that exist', async ({ page, baseURL }) => {
  await openList(page, 'd/2025-09-28');
  await page.getByRole('link', { name: zh.day.previous('2025-09-27') }).click();
  await expect(titles(page)).toHaveCount(11);
  expect(placeOf(page, baseURL!)).toBe('d/2025-09-27');
  await page.goto('d/2025-09-28');
  await page.getByRole('link', { name: zh.day.next('2026-05-10') }).click();
  await expect(page).toHaveURL(`${baseURL}d/2026-05-10`);
});

test('the calendar holds the days that exist, with their counts', async ({ page, baseURL }) => {
  await openList(page, 'd/2025-09-28');
  await page.getByRole('button', { name: zh.calendar.open }).click();
  const calendar = page.getByRole('dialog', { name: zh.calendar.label });
  await expect(calendar.getByRole('link', { name: listsZh.calendar.day('2025-09-28', 21) })).toBeVisible();
  await calendar.getByRole('link', { name: listsZh.calendar.day('2025-09-26', 17) }).click();
  await expect(page).toHaveURL(`${baseURL}d/2025-09-26`);
  await expect(titles(page)).toHaveCount(17);
});

test('a source that could not be reached, and one that had nothing, say so', async ({ page }) => {
  await page.goto('d/2026-05-13/arxiv');
  await expect(page.getByText(zh.day.failedSource('arXiv'))).toBeVisible();
  await page.goto('d/2026-05-10/medrxiv');
  await expect(page.getByText(zh.day.emptySource('medRxiv'))).toBeVisible();
});

test('a day that the archive lacks offers the nearest', async ({ page, baseURL }) => {
  await page.goto('d/2025-09-30');
  await expect(page.getByText(listsZh.empty.noDay)).toBeVisible();
  await page.getByRole('link', { name: listsZh.empty.nearest('2025-09-28') }).click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}d/2025-09-28`));
});

test('the bare address shows the newest day', async ({ page }) => {
  await openList(page, '');
  await expect(page.getByRole('heading', { name: '2026-05-14' })).toBeVisible();
  await expect(titles(page)).toHaveCount(18);
});

test('rows without a title, without a link and twice in one file are all there', async ({ page }) => {
  await openList(page, 'd/2025-09-28/medrxiv');
  await expect(titles(page)).toHaveCount(5);
  await expect(titles(page).first()).toContainText('10.1101/2025.09.23.25336495');
  await openList(page, 'd/2025-09-27/biorxiv');
  await expect(titles(page)).toHaveCount(4);
  await titles(page).filter({ hasText: '互惠性' }).click();
  await expect(paper(page)).toContainText('Hadaeghi, F.');
});
