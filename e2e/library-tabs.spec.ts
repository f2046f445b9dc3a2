/** Two tabs in which the reader marks at the same time: every mark is kept, and shown in both. */
import type { Page } from '@playwright/test';
import { list, openList } from './pieces.ts';
import { expect, test, zh } from './site.ts';

const DAY = 'd/2026-05-14';

test('two tabs that mark every paper of a day at once lose none', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await openList(tab, DAY);
    await list(tab).locator('tr[data-read]').first().waitFor();
  }
  const count = await list(page).locator('tr[data-read]').count();
  const press = async (tab: Page, keys: readonly string[]) => {
    await tab.keyboard.press('j');
    for (let at = 0; at < count; at += 1) for (const key of keys) await tab.keyboard.press(key);
  };
  await Promise.all([press(page, ['e']), press(other, ['s', 'j'])]);
  for (const tab of [page, other]) {
    await expect(list(tab).getByRole('img', { name: zh.list.starred })).toHaveCount(count);
    await expect(list(tab).getByRole('img', { name: zh.list.unread })).toHaveCount(0);
  }
});
