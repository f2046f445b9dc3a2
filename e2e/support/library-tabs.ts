/** Two tabs in which the reader marks at the same time, as fast as keys can be pressed. */
import type { BrowserContext, Page } from '@playwright/test';
import { list } from './page-objects.ts';
import { expect } from './site.ts';

/** One tab marks the first so many papers of a day as read, the other stars them: both tabs must show all of it in the end. */
export async function markInTwoTabs(context: BrowserContext, day: string, count: number): Promise<void> {
  const [reading, starring] = [await context.newPage(), await context.newPage()] as const;
  for (const tab of [reading, starring]) {
    await tab.goto(day);
    await list(tab).locator('tr[data-read]').first().waitFor();
  }
  await Promise.all([press(reading, ['e'], count), press(starring, ['s', 'j'], count)]);
  for (const tab of [reading, starring]) {
    await expect(list(tab).locator('tr[data-read="true"]')).toHaveCount(count);
    await expect(list(tab).locator('[data-sign="star"]')).toHaveCount(count);
  }
}

async function press(tab: Page, keys: readonly string[], times: number): Promise<void> {
  await tab.keyboard.press('j');
  for (let at = 0; at < times; at += 1) for (const key of keys) await tab.keyboard.press(key);
}
