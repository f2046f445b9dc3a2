/** Light and dark, Chinese and English: from the system and the browser, and as the reader chooses. */

import type { Page } from '@playwright/test';
import { columnHead, openList, openPaper, paperTitle } from '#e2e/page-objects.ts';
import { en, expect, test, zh } from '#e2e/site.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as settingsEn } from '#messages/en/settings.ts';
import { messages as settingsZh } from '#messages/zh/settings.ts';

function paperColour(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

const LIGHT = 'rgb(251, 248, 241)';
const DARK = 'rgb(22, 21, 19)';

test.describe('colours', () => {
  test('follow the system', async ({ page }) => {
    await openList(page, TEN_DAY);
    expect(await paperColour(page)).toBe(LIGHT);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => paperColour(page)).toBe(DARK);
  });

  test('are what the reader chooses, after a reload too', async ({ page }) => {
    await page.goto('settings');
    await page.getByRole('radio', { name: settingsZh.themes.dark }).check({ force: true });
    await expect.poll(() => paperColour(page)).toBe(DARK);
    await page.reload();
    await expect.poll(() => paperColour(page)).toBe(DARK);
  });
});

test('a chosen theme is there before the page’s code is', async ({ page, violations }) => {
  violations.allow(/Failed to load|ERR_FAILED/);
  await page.addInitScript(() => localStorage.setItem('lectern.preferences', '{"theme":"dark"}'));
  await page.route(/assets\/(?!theme-)[^/]*\.js$/, (route) => route.abort());
  await page.goto(TEN_DAY);
  await expect.poll(() => paperColour(page)).toBe(DARK);
});

test.describe('English browser', () => {
  test.use({ locale: 'en-GB' });

  test('the interface speaks English, the papers stay as they are', async ({ page }) => {
    await openPaper(page, `p/arxiv/${FLASH.key}?from=${TEN_DAY}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(columnHead(page, en.list.title)).toBeVisible();
    await expect(paperTitle(page)).toHaveText(FLASH.title);
    await expect(page.locator('[lang="zh-CN"]').first()).toBeVisible();
  });
});

test('the reader may choose the language', async ({ page }) => {
  await page.goto('settings');
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await expect(page.getByRole('heading', { name: settingsEn.title })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: settingsEn.title })).toBeVisible();
});

for (const width of [390, 1280])
  test(`no layout shift while a day loads and its marks come, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(() => {
      const shifts = globalThis as unknown as { shift: number };
      shifts.shift = 0;
      new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries() as (PerformanceEntry & { value: number })[])
          shifts.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openList(page, TEN_DAY);
    await expect(page.getByRole('img', { name: zh.list.readCount(0, 10) })).toBeVisible();
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBeLessThan(0.01);
  });
