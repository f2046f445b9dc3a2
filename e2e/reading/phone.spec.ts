/** A phone: the list, then the paper on the whole screen, everything in reach of a thumb. */
import type { Page } from '@playwright/test';
import { list, openList, openPaper, paperTitle, restingTop, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { FLASH, TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('list, paper, and back to the same place of the list', async ({ page, baseURL }) => {
  await openList(page, 'd/2026-05-14');
  const far = titles(page).nth(12);
  await far.scrollIntoViewIfNeeded();
  const before = await restingTop(far);
  await far.tap();
  await expect(paperTitle(page)).toBeVisible();
  await expect(list(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(`${baseURL}d/2026-05-14`);
  await expect(far).toBeVisible();
  expect(Math.abs((await restingTop(far)) - before)).toBeLessThan(40);
});

async function expectNothingWider(page: Page): Promise<void> {
  for (const address of [TEN_DAY, 'd/2025-09-28', `p/arxiv/${FLASH.key}`, 'p/arxiv/2605.08072', 'settings']) {
    await page.goto(address);
    await expect(page.getByRole('main')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
  }
}

test('nothing is wider than the screen', ({ page }) => expectNothingWider(page));

test.describe('English browser', () => {
  test.use({ locale: 'en-US' });

  test('nothing is wider than the screen', ({ page }) => expectNothingWider(page));
});

test('every target is large enough for a thumb', async ({ page }) => {
  for (const address of [TEN_DAY, `p/arxiv/${FLASH.key}?from=${TEN_DAY}`]) {
    await page.goto(address);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await smallTargets(page), address).toEqual([]);
  }
});

test('how much of the list is read is in sight wherever the reader is in it, above the bar', async ({
  page,
}) => {
  await openList(page, 'd/2026-05-14');
  const all = await titles(page).count();
  const foot = page.getByRole('img', { name: zh.list.readCount(0, all) });
  await expect(foot).toBeVisible();
  const bar = (await page.getByRole('navigation', { name: zh.shell.bar }).boundingBox())!;
  for (const far of [titles(page).first(), titles(page).nth(12)]) {
    await far.scrollIntoViewIfNeeded();
    const { y, height } = (await foot.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(bar.y);
    expect(y).toBeGreaterThan(bar.y - 40);
  }
  await titles(page).first().focus();
  await page.keyboard.press('x');
  await expect(page.getByRole('img', { name: zh.list.readCount(1, all) })).toBeVisible();
});

test('the bar at the bottom leads to the next paper', async ({ page }) => {
  await openPaper(page, `p/arxiv/${TEN[0]!.key}?from=${TEN_DAY}`);
  const next = page
    .getByRole('navigation', { name: zh.shell.bar })
    .getByRole('button', { name: zh.reader.next });
  const box = await next.boundingBox();
  expect(box!.y).toBeGreaterThan(700);
  await next.tap();
  await expect(paperTitle(page)).toHaveText(TEN[1]!.title);
});

test('a finger drawn sideways turns to the next paper and back, not to the page before', async ({ page }) => {
  await openList(page, TEN_DAY);
  await titles(page).first().tap();
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
  await drawFinger(page, 330, 100);
  await expect(paperTitle(page)).toHaveText(TEN[1]!.title);
  await drawFinger(page, 100, 330);
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
  await drawFinger(page, 100, 330);
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
});

/** As the browser gets it from a screen, so that its own gestures take part. */
async function drawFinger(page: Page, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 500 }] });
  await touch('touchStart', from);
  for (let step = 1; step <= 6; step += 1) await touch('touchMove', from + ((to - from) * step) / 6);
  await touch('touchEnd');
  await session.detach();
}

/** Visible buttons and links below 44 px, those inside running text apart. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const target of document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input')) {
      const box = target.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || !target.checkVisibility()) continue;
      if (target.closest('p, dd, li p, [data-prose]') || target.matches('[data-skip], .sr-only')) continue;
      const area = target.closest('label, tr')?.getBoundingClientRect() ?? box;
      if (Math.max(box.height, area.height) < 43.5)
        found.push(`${target.tagName} ${target.textContent?.trim()} ${Math.round(box.height)}px`);
    }
    return found;
  });
}
