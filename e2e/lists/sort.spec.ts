/** Sorting: each column both ways, in the address, then the digest's own order again. */
import type { Page } from '@playwright/test';
import { columnHead, list, openList, placeOf, titleTexts } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';

const COLUMNS = [
  { key: 'title', name: zh.list.title },
  { key: 'author', name: zh.list.author },
  { key: 'source', name: zh.list.source },
  { key: 'published', name: zh.list.published },
  { key: 'seen', name: zh.list.seen },
] as const;

const DAY = 'd/2026-05-14';

async function cells(page: Page, key: string): Promise<string[]> {
  return list(page).locator(`tbody [data-column="${key}"]`).allTextContents();
}

test('by each column, up, down and not at all', async ({ page, baseURL }) => {
  await openList(page, DAY);
  const own = await titleTexts(page);
  for (const { key, name } of COLUMNS) {
    const head = columnHead(page, name);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    expect(placeOf(page, baseURL!)).toBe(`${DAY}?sort=${key}`);
    const up = await cells(page, key);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(placeOf(page, baseURL!)).toBe(`${DAY}?sort=-${key}`);
    const down = await cells(page, key);
    expect([...down].sort()).toEqual([...up].sort());
    if (key === 'title' || key === 'author') expect(present(down)).toEqual(present(up).reverse());
    await head.getByRole('button').click();
    await expect(head).not.toHaveAttribute('aria-sort', /.+/);
    expect(placeOf(page, baseURL!)).toBe(DAY);
    expect(await titleTexts(page)).toEqual(own);
  }
});

const present = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '');

test('Chinese titles stand in the order of their pinyin', async ({ page }) => {
  await openList(page, 'd/2025-09-28/biorxiv?sort=title');
  const shown = await titleTexts(page);
  // dà (大旱), dàn (蛋白质), hǎi (海马), lěng (冷冻), shéi (谁来), yòng (用 PLACER)
  expect(shown.map((title) => title[0])).toEqual(['大', '蛋', '海', '冷', '谁', '用']);
});

test('an address with a sort opens sorted, and nonsense falls back to the digest’s order', async ({
  page,
}) => {
  await openList(page, `${TEN_DAY}?sort=-author`);
  const down = TEN.map(({ author }) => author).sort((a, b) => b.localeCompare(a, 'en'));
  expect(await cells(page, 'author')).toEqual(down);
  await openList(page, `${TEN_DAY}?sort=nonsense`);
  expect(await titleTexts(page)).toEqual(TEN.map(({ title }) => title));
});

test('equal values keep the order of the digest', async ({ page }) => {
  await openList(page, `${TEN_DAY}?sort=seen`);
  expect(await titleTexts(page)).toEqual(TEN.map(({ title }) => title));
  await openList(page, `${TEN_DAY}?sort=-seen`);
  expect(await titleTexts(page)).toEqual(TEN.map(({ title }) => title));
});
