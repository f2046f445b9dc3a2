/** The reader's rules: what stands first, what is hidden, and why; a pattern that is wrong or endless harms nothing. */

import type { Page } from '@playwright/test';
import { list, openList, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as listsZh } from '#messages/zh/lists.ts';
import { messages as rulesZh } from '#messages/zh/rules.ts';
import { messages as skimZh } from '#messages/zh/skim.ts';

const words = rulesZh;

const line = (page: Page) => page.getByRole('complementary', { name: words.title });

async function addRule(page: Page, kind: keyof typeof words.kinds, text: string, isPattern = false) {
  await page.goto('library/rules');
  await page.getByRole('combobox', { name: words.kind }).selectOption(kind);
  await page.getByRole('checkbox', { name: words.pattern }).setChecked(isPattern);
  await page.getByRole('textbox', { name: words.words }).fill(text);
  await page.getByRole('button', { name: words.add }).click();
  await expect(page.getByRole('checkbox', { name: words.on(text) })).toBeChecked();
}

test('rows say by which rule they stand first or are hidden, and the hidden ones can be seen', async ({
  page,
  baseURL,
}) => {
  await addRule(page, 'include', 'SAGE');
  await addRule(page, 'exclude', '视频');
  await openList(page, TEN_DAY);
  await expect(titles(page)).toHaveCount(9);
  await expect(list(page).getByRole('row').nth(1)).toContainText(zh.list.liftedBy('SAGE'));
  await expect(titles(page).first()).toContainText('SAGE');
  await expect(line(page)).toContainText(words.hidden(1));
  await line(page).getByRole('link', { name: words.show }).click();
  await expect(page).toHaveURL(`${baseURL}${TEN_DAY}?show=hidden`);
  await expect(titles(page)).toHaveCount(1);
  await expect(list(page)).toContainText(zh.list.hiddenBy('视频'));
  await expect(page.getByRole('button', { name: `${listsZh.menu.shown.hidden} 1` })).toBeVisible();
  await expect(page.getByRole('img', { name: zh.list.readCount(0, 1) })).toBeVisible();
  await line(page).getByRole('link', { name: words.back }).click();
  await expect(titles(page)).toHaveCount(9);
  await page.goto(`skim/${TEN_DAY.slice(2)}?here=end`);
  await expect(page.getByRole('link', { name: skimZh.hidden(1) })).toHaveAttribute('href', /show=hidden$/);
  await page.goto('library/rules');
  await page.getByRole('checkbox', { name: words.on('视频') }).click();
  await expect(page.getByRole('checkbox', { name: words.on('视频') })).not.toBeChecked();
  await page.getByRole('button', { name: words.removeNamed('SAGE') }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('button', { name: words.undo })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: words.removeNamed('SAGE') }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await openList(page, TEN_DAY);
  await expect(titles(page)).toHaveCount(10);
});

test('an earlier day is offered for the papers that the rules leave of it', async ({ page }) => {
  const end = `skim/${TEN_DAY.slice(2)}?here=end`;
  const { goOn } = skimZh;
  await page.goto(end);
  await expect(page.getByRole('link', { name: goOn('2025-09-27', 4) })).toBeVisible();
  await addRule(page, 'exclude', 'VGGT');
  await page.goto(end);
  await expect(page.getByRole('link', { name: goOn('2025-09-27', 3) })).toBeVisible();
  await addRule(page, 'exclude', 'RLBFF|SAGE|VideoLLaMA', true);
  await page.goto(end);
  await expect(page.getByRole('link', { name: /2025-09-26/ })).toBeVisible();
});

test('a wrong pattern says where it is wrong and is not kept', async ({ page }) => {
  await page.goto('library/rules');
  await page.getByRole('checkbox', { name: words.pattern }).check();
  await page.getByRole('textbox', { name: words.words }).fill('视频(');
  await expect(page.getByText(words.mistake(words.patternMistakes['open-group'], 2))).toBeVisible();
  await expect(page.getByRole('button', { name: words.add })).toBeDisabled();
});

test('an endless pattern is stopped and said, the others work', async ({ page }) => {
  await addRule(page, 'exclude', '^(.?.?)+$!', true);
  await addRule(page, 'exclude', 'newton.{0,3}gen|newtongen', true);
  await openList(page, TEN_DAY);
  await expect(line(page)).toContainText(words.slow('^(.?.?)+$!'));
  await expect(titles(page)).toHaveCount(9);
});

test('a list without rules fetches none of their code', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openList(page, TEN_DAY);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /run-rules|rules-line|rules-page|pattern-worker/.test(url))).toEqual([]);
});
