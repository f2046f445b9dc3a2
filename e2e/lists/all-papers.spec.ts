/** The table of all papers: every paper once, sorted and filtered by its address, of which only a window is there. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { manifestSchema, pointerSchema } from '#core/dataset/manifest.ts';
import { segmentSchema, unpackSegment } from '#core/dataset/segment.ts';
import { type Appearance, type Paper, paperFacts, shownAppearance, toPaper } from '#core/paper/paper.ts';
import { paperAddress } from '#core/paper/paper-id.ts';
import { expectNoViolations } from '#e2e/axe.ts';
import { columnHead, list, openList, paper, paperTitle, placeOf, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { siteFolder } from '#e2e/site-folder.ts';
import { messages as allPapersZh } from '#messages/zh/all-papers.ts';

/** The archive as the built site has it, put together here without the table's help. */
function papersOfSite(): Paper[] {
  const read = (file: string) => JSON.parse(readFileSync(join(siteFolder('samples'), file), 'utf8'));
  const manifest = v.parse(manifestSchema, read(v.parse(pointerSchema, read('data/current.json')).manifest));
  const byId = new Map<string, [Appearance, ...Appearance[]]>();
  for (const { file } of manifest.segments) {
    for (const one of unpackSegment(v.parse(segmentSchema, read(file)))) {
      const others = byId.get(one.id);
      if (others) others.push(one);
      else byId.set(one.id, [one]);
    }
  }
  return [...byId.values()].map(toPaper);
}

/** Ids of the whole table in order, read row by row as it is scrolled through. */
async function allIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.virtual-scroller')!;
    const ids: string[] = [];
    scroller.scrollTop = 0;
    for (;;) {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      for (const row of scroller.querySelectorAll<HTMLElement>('tbody tr[data-id]'))
        ids[Number(row.getAttribute('aria-rowindex')) - 2] = row.dataset.id!;
      const before = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight / 2;
      if (scroller.scrollTop === before) return ids;
    }
  });
}

async function openTable(page: Page, address = 'all'): Promise<void> {
  await openList(page, address);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

const newestFirst = (a: Paper, b: Paper) => ((a.firstSeen ?? '') < (b.firstSeen ?? '') ? 1 : -1);

test('shows every paper once, newest first, and says where each row stands', async ({ page }) => {
  const papers = papersOfSite();
  await openTable(page);
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(papers.length + 1));
  await expect(columnHead(page, zh.list.title).locator('..')).toHaveAttribute('aria-rowindex', '1');
  const ids = await allIds(page);
  expect([...ids].sort()).toEqual(papers.map(({ id }) => id).sort());
  const days = new Map(papers.map(({ id, firstSeen }) => [id, firstSeen]));
  expect(ids.map((id) => days.get(id))).toEqual(
    [...papers].sort(newestFirst).map(({ firstSeen }) => firstSeen),
  );
  expect(await page.locator('*').count()).toBeLessThanOrEqual(1500);
});

test('sorts by each column, up, down and not at all', async ({ page, baseURL }) => {
  await openTable(page);
  const own = await allIds(page);
  for (const key of ['title', 'author', 'source', 'published', 'seen'] as const) {
    const head = columnHead(page, zh.list[key]);
    for (const [sign, order, address] of [
      [1, 'ascending', `all?sort=${key}`],
      [-1, 'descending', `all?sort=-${key}`],
    ] as const) {
      await head.getByRole('button').click();
      await expect(head).toHaveAttribute('aria-sort', order);
      expect(placeOf(page, baseURL!)).toBe(address);
      expect(await allIds(page), address).toEqual(sorted(own, key, sign));
    }
    await head.getByRole('button').click();
    await expect(head).not.toHaveAttribute('aria-sort', /.+/);
    await expect.poll(() => firstIds(page)).toEqual(own.slice(0, 5));
  }
});

/** Ids of the first five rows of the table, scrolled to its top. */
function firstIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scroller = document.querySelector('.virtual-scroller')!;
    scroller.scrollTop = 0;
    const rows = [...scroller.querySelectorAll<HTMLElement>('tbody tr[data-id]')];
    return rows.slice(0, 5).map(({ dataset }) => dataset.id!);
  });
}

/** Stable on the table's own order; what has no value stands last. */
function sorted(own: readonly string[], key: string, sign: 1 | -1): string[] {
  const { compare } = new Intl.Collator('zh-u-co-pinyin-kn-true', {
    sensitivity: 'base',
    ignorePunctuation: true,
  });
  const values = new Map(papersOfSite().map((one) => [one.id, valueOfPaper(one, key)]));
  const present = own.filter((id) => values.get(id) !== undefined);
  const absent = own.filter((id) => values.get(id) === undefined);
  return [...present.sort((a, b) => sign * compare(values.get(a)!, values.get(b)!)), ...absent];
}

function valueOfPaper(one: Paper, key: string): string | undefined {
  const shown = shownAppearance(one);
  const facts = paperFacts(one, shown);
  if (key === 'author') return facts.authors?.[0];
  if (key === 'published') return facts.publishedOn;
  if (key === 'seen') return one.firstSeen;
  if (key === 'source') return one.id.split(':')[0];
  const titled = [shown, ...one.appearances].find(({ titleZh, titleEn }) => titleZh ?? titleEn);
  // A formula stands where its letters stand.
  return (titled?.titleZh ?? titled?.titleEn)?.replaceAll('$', '');
}

test('filters by the address, and the address by what is chosen', async ({ page, baseURL, context }) => {
  const papers = papersOfSite();
  await openTable(page);
  const filters = page.getByRole('form', { name: allPapersZh.filters });
  await filters.getByRole('button', { name: 'arXiv', exact: true }).click();
  await filters.getByRole('button', { name: allPapersZh.note }).click();
  await filters.getByRole('combobox', { name: allPapersZh.seen }).selectOption('again');
  await filters.getByLabel(allPapersZh.until).fill('2025-12-31');
  const address = 'all?source=arxiv&until=2025-12-31&has=note&seen=again';
  await expect.poll(() => placeOf(page, baseURL!)).toBe(address);
  const expected = papers.filter(
    (one) =>
      one.id.startsWith('arxiv:') &&
      one.firstSeen! <= '2025-12-31' &&
      shownAppearance(one).titleNote !== undefined &&
      new Set(one.appearances.map(({ digestDate }) => digestDate)).size > 1,
  );
  expect(expected.length).toBeGreaterThan(2);
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(expected.length + 1));
  expect((await allIds(page)).sort()).toEqual(expected.map(({ id }) => id).sort());
  await expect(page.getByText(allPapersZh.filtered(expected.length, papers.length))).toBeVisible();
  const other = await context.newPage();
  await openTable(other, address);
  await expect(list(other)).toHaveAttribute('aria-rowcount', String(expected.length + 1));
  await page.getByRole('button', { name: allPapersZh.clear }).click();
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(papers.length + 1));
  expect(placeOf(page, baseURL!)).toBe('all');
});

test('says that nothing matches', async ({ page }) => {
  await page.goto('all?until=1999-01-01');
  await expect(page.getByText(allPapersZh.none)).toBeVisible();
});

test('a paper opens beside the table and leads back to the same place', async ({ page, baseURL }) => {
  await openTable(page, 'all?sort=title');
  await page.locator('.virtual-scroller').evaluate((element) => element.scrollTo(0, 1500));
  const link = list(page).locator('tr[aria-rowindex="30"]').getByRole('link');
  const before = await link.boundingBox();
  await link.click();
  await expect(paperTitle(page)).toBeVisible();
  expect(placeOf(page, baseURL!)).toMatch(/^p\/.+\?from=all&sort=title$/);
  await expect(link).toHaveAttribute('aria-current', 'true');
  expect((await link.boundingBox())!.y).toBe(before!.y);
  await page.keyboard.press('Escape');
  await expect.poll(() => placeOf(page, baseURL!)).toBe('all?sort=title');
  await expect(link).toBeFocused();
  expect((await link.boundingBox())!.y).toBe(before!.y);
});

test('j and k go through the whole table, whatever part of it is there', async ({ page, baseURL }) => {
  await openTable(page, 'all?sort=author');
  const ids = await allIds(page);
  const address = (at: number) => `p/${paperAddress(ids[at]!)}`;
  await openList(page, `${address(0)}?from=all&sort=author`);
  await expect(paper(page).getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /\(k\)/ })).toBeDisabled();
  for (let at = 1; at < 30; at += 1) {
    await page.keyboard.press('j');
    await expect.poll(() => decodeURI(placeOf(page, baseURL!))).toContain(address(at));
  }
  await expect(list(page).locator('tr[data-current]')).toBeInViewport();
  await page.keyboard.press('k');
  await expect.poll(() => decodeURI(placeOf(page, baseURL!))).toContain(address(28));
  await page.goto(`${address(ids.length - 1)}?from=all&sort=author`);
  await expect(page.getByText(zh.list.position(ids.length, ids.length), { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /\(j\)/ })).toBeDisabled();
  await expect(list(page).locator('tr[data-current]')).toBeInViewport();
});

test('without a paper j and k move the focus, o opens', async ({ page, baseURL }) => {
  await openTable(page);
  for (let at = 0; at < 25; at += 1) await page.keyboard.press('j');
  const link = list(page).locator('tr[aria-rowindex="26"]').getByRole('link');
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await page.keyboard.press('k');
  await expect(list(page).locator('tr[aria-rowindex="25"]').getByRole('link')).toBeFocused();
  await page.keyboard.press('o');
  await expect(paperTitle(page)).toBeVisible();
  expect(placeOf(page, baseURL!)).toContain('from=all');
});

test('g a goes to all papers, from any place', async ({ page, baseURL }) => {
  await openList(page, '');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1, name: allPapersZh.title })).toBeVisible();
  expect(placeOf(page, baseURL!)).toBe('all');
});

test('a data file that cannot be had leaves the rest at work, and a retry brings it', async ({
  page,
  context,
  violations,
}) => {
  violations.allow(/Failed to load resource|ERR_FAILED/);
  const papers = papersOfSite();
  let refused = '';
  await context.route('**/data/segment-*.json', (route) => {
    refused ||= route.request().url();
    return route.request().url() === refused ? route.abort() : route.continue();
  });
  await page.goto('all');
  const retry = page.getByRole('button', { name: zh.failure.retry });
  await expect(retry).toBeVisible();
  await context.unroute('**/data/segment-*.json');
  await retry.click();
  await expect(list(page)).toHaveAttribute('aria-rowcount', String(papers.length + 1));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the table, its filters, a paper, and back', async ({ page, baseURL }) => {
    await openTable(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expect(page.getByRole('button', { name: allPapersZh.note })).toBeHidden();
    await page.getByRole('button', { name: allPapersZh.filters }).tap();
    await page.getByRole('button', { name: allPapersZh.note }).tap();
    await expect.poll(() => placeOf(page, baseURL!)).toBe('all?has=note');
    await titles(page).nth(2).tap();
    await expect(paperTitle(page)).toBeVisible();
    await expect(list(page)).toBeHidden();
    await page.goBack();
    await expect(list(page)).toBeVisible();
    expect(placeOf(page, baseURL!)).toBe('all?has=note');
  });
});

test('the table is without violations', async ({ page }) => {
  await openTable(page, 'all?sort=title&has=abstract');
  await expectNoViolations(page);
});
