/** What came since the last visit: one list without repeats, offered where the newest day is, or skipped. */

import type { Page } from '@playwright/test';
import { putRecord } from '#e2e/library-on-disk.ts';
import { list, openList, paper, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { messages as backupZh } from '#messages/zh/backup.ts';
import { messages as listsZh } from '#messages/zh/lists.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';

const menuWords = listsZh.menu;

const words = listsZh.since;
const library = marksZh;
const SPAN = 'd/2026-05-10..2026-05-14';

const offer = (page: Page) => page.getByRole('complementary', { name: words.label });
const told = (page: Page) => page.getByRole('region', { name: library.notices });
const unread = (page: Page) => list(page).getByRole('img', { name: zh.list.unread });

/** A reader with a star who was last here when this was the newest day. */
async function visitedUpTo(page: Page, upTo: string): Promise<void> {
  await openList(page, 'd/2025-09-28');
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(list(page).getByRole('img', { name: zh.list.starred })).toHaveCount(1);
  await page.goto('settings');
  await putRecord(page, 'facts', { key: 'visit', value: { upTo, days: [] }, at: Date.now() });
  await openList(page, '');
}

test('what came since the last visit is one list, each paper once, and offered no more once it was opened', async ({
  page,
  baseURL,
}) => {
  await visitedUpTo(page, '2025-09-28');
  await offer(page)
    .getByRole('link', { name: words.days(3) })
    .click();
  await expect(page).toHaveURL(`${baseURL}${SPAN}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2026-05-10 – 05-14');
  await expect(titles(page).first()).toBeVisible();
  const hrefs = await titles(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(new Set(hrefs.map((href) => href.split('?')[0])).size).toBe(hrefs.length);
  await titles(page).first().click();
  await expect(paper(page)).toContainText('2026-05-14');
  await page.reload();
  await expect(titles(page)).toHaveCount(hrefs.length);
  await openList(page, '');
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('a reader who has marked nothing is told, too, and the first visit owes them nothing', async ({
  page,
}) => {
  const come = async () => {
    await openList(page, '');
    await expect(titles(page).first()).toBeVisible();
  };
  await come();
  const key = 'lectern.first-visit';
  await expect.poll(() => page.evaluate((of) => localStorage.getItem(of), key)).toBe('"2026-05-14"');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await expect(offer(page)).toHaveCount(0);
  // As if the archive had gone no further then.
  await page.evaluate((of) => localStorage.setItem(of, '"2025-09-28"'), key);
  await come();
  await expect(offer(page).getByRole('link', { name: words.days(3) })).toBeVisible();
  await offer(page).getByRole('button', { name: words.skip }).click();
  await expect(told(page)).toContainText(library.done['days-skipped'](2));
  await come();
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('earlier days are skipped in one act, and that is undone as any other', async ({ page }) => {
  await visitedUpTo(page, '2025-09-28');
  const link = offer(page).getByRole('link', { name: words.days(3) });
  await offer(page).getByRole('button', { name: words.skip }).click();
  await expect(told(page)).toContainText(library.done['days-skipped'](2));
  await expect(offer(page)).toHaveCount(0);
  await told(page).getByRole('button', { name: library.undo }).click();
  await expect(link).toBeVisible();
  await offer(page).getByRole('button', { name: words.skip }).click();
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await page.keyboard.press('u');
  await expect(link).toBeVisible();
});

test('the list of what came is offered until a paper of it was opened or marked', async ({ page }) => {
  await visitedUpTo(page, '2025-09-28');
  const link = offer(page).getByRole('link', { name: words.days(3) });
  await link.click();
  await expect(page).toHaveURL(new RegExp(SPAN));
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await openList(page, '');
  await link.click();
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await openList(page, '');
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('in the list of several days the earlier ones are marked as read in one step, and that is undone', async ({
  page,
}) => {
  await openList(page, SPAN);
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  const all = await unread(page).count();
  await page.getByRole('button', { name: /^未读/ }).click();
  await page.getByRole('button', { name: menuWords.readOlder }).click();
  await expect(unread(page)).not.toHaveCount(all);
  await page.keyboard.press('u');
  await expect(unread(page)).toHaveCount(all);
});

for (const [where, viewport] of [
  ['at a desk', { width: 1440, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const)
  test(`a notice leaves the foot of the list free ${where}, and leads to the records put aside`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize(viewport);
    await visitedUpTo(page, '2025-09-28');
    await putRecord(page, 'marks', { id: 'arxiv:9', read: 'yes' });
    await page.reload();
    const aside = told(page).getByRole('link', { name: library.exportAside });
    await expect(aside).toBeVisible();
    const way = offer(page).getByRole('link', { name: words.days(3) });
    for (const free of [way, offer(page).getByRole('button', { name: words.skip })])
      await free.click({ trial: true });
    const foot = page.getByRole('img', { name: zh.list.readCount(0, await titles(page).count()) });
    await expect(foot).toBeVisible();
    const { y, height } = (await told(page).boundingBox())!;
    expect(y + height).toBeLessThan((await offer(page).boundingBox())!.y);
    await aside.click();
    await expect(page).toHaveURL(`${baseURL}library/backup`);
    await expect(page.getByRole('button', { name: backupZh.asideExport })).toBeVisible();
  });
