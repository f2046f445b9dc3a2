/** axe finds nothing to say, in light and in dark, on each kind of page. */

import type { Page } from '@playwright/test';
import { expectNoViolations } from '#e2e/axe.ts';
import { openList, openPaper, titles } from '#e2e/page-objects.ts';
import { expect, test } from '#e2e/site.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as keysZh } from '#messages/zh/keys.ts';
import { messages as remarksZh } from '#messages/zh/remarks.ts';

const PAGES = [
  ['a day', TEN_DAY],
  ['a whole day', 'd/2026-05-14'],
  ['an outage', 'd/2026-05-13/arxiv'],
  ['a paper with a note', `p/arxiv/${FLASH.key}?from=${TEN_DAY}`],
  ['a paper with formulas', 'p/arxiv/2605.08072'],
  ['a paper without a title', 'p/medrxiv/10.1101/2025.09.23.25336495'],
  ['an unknown paper', 'p/arxiv/1234.56789'],
  ['the settings', 'settings'],
  ['the starred papers without any', 'starred'],
  ['backup and hand-off', 'library/backup'],
  ['the rules', 'library/rules'],
  ['offline reading', 'offline'],
  ['skimming', `skim/${TEN_DAY.slice(2)}`],
  ['the days since the last visit', 'd/2025-09-26..2025-09-28'],
  ['an unknown address', 'nowhere'],
] as const;

/** What stands on a page only after the reader has done something. */
const DONE: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['starred papers', (page) => openMarked(page, 'starred')],
  ['the library', (page) => openMarked(page, 'library')],
  [
    'the palette',
    async (page) => {
      await openList(page, TEN_DAY);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: keysZh.palette.label })).toBeFocused();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'the field of tags',
    async (page) => {
      await openPaper(page, `p/arxiv/${FLASH.key}`);
      await page.getByRole('button', { name: remarksZh.addTag }).click();
      await expect(page.getByRole('combobox', { name: remarksZh.newTag })).toBeFocused();
    },
  ],
  [
    'the field of a remark',
    async (page) => {
      await openPaper(page, `p/arxiv/${FLASH.key}`);
      await page.getByRole('button', { name: remarksZh.write }).click();
      await page.getByLabel(remarksZh.field).fill('**要读**');
      await expect(page.getByText(remarksZh.states.saved)).toBeVisible();
    },
  ],
];

/** A list of the reader's own, with a paper in it. */
async function openMarked(page: Page, address: string): Promise<void> {
  await openList(page, TEN_DAY);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.locator('[data-sign="star"]').waitFor();
  await openList(page, address);
  await expect(titles(page)).toHaveCount(1);
}

for (const [what, address] of PAGES) {
  test(`${what} is without violations`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expect(page).toHaveTitle(/./);
    await page.keyboard.press('n');
    await expectNoViolations(page);
  });
}
for (const [what, show] of DONE) {
  test(`${what} is without violations`, async ({ page }) => {
    await show(page);
    await expectNoViolations(page);
  });
}
