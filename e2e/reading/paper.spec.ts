/** A paper: opened from its list, walked through, its variants, and the way back. */

import {
  abstract,
  list,
  openList,
  openPaper,
  paper,
  paperTitle,
  placeOf,
  restingTop,
  titles,
} from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { FLASH, TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as paperDetailZh } from '#messages/zh/paper-detail.ts';

test('opened from the list it stands beside it, under an address that names the list', async ({
  page,
  baseURL,
}) => {
  await openList(page, TEN_DAY);
  await titles(page).first().click();
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
  expect(placeOf(page, baseURL!)).toBe('p/arxiv/2509.21320?from=d/2025-09-28/arxiv');
  await expect(titles(page)).toHaveCount(10);
  await expect(titles(page).first()).toHaveAttribute('aria-current', 'true');
  await expect(paper(page)).toContainText(TEN[0]!.titleEn);
  await expect(paper(page)).toContainText('Yizhou Wang');
  await expect(paper(page)).toContainText('2509.21320');
});

test('the list’s sort goes along and orders previous and next', async ({ page, baseURL }) => {
  await openList(page, `${TEN_DAY}?sort=author`);
  await titles(page).first().click();
  expect(placeOf(page, baseURL!)).toBe('p/arxiv/2509.21305?from=d/2025-09-28/arxiv&sort=author');
  await page.keyboard.press('j');
  await expect(paperTitle(page)).toHaveText(FLASH.title);
});

test('each day shows its own title; the bare address the newest good appearance', async ({ page }) => {
  await openPaper(page, 'p/arxiv/2509.21319?from=d/2025-09-27/arxiv');
  await expect(paperTitle(page)).toHaveText('RLBFF：把人类反馈化为灵活的二元准则');
  await openPaper(page, 'p/arxiv/2509.21319');
  await expect(paperTitle(page)).toHaveText(TEN[1]!.title);
  // The newest appearance of the worm's connectome has no abstract, and neither has the other: the newest stands.
  await openPaper(page, 'p/biorxiv/10.1101/2024.09.22.614271');
  await expect(paperTitle(page)).toHaveText('谁来接通线虫的连接组与全脑活动？');
});

test('a failed translation says so on its day and keeps the English; the bare address has the good one', async ({
  page,
}) => {
  await openPaper(page, 'p/arxiv/2509.21319?from=d/2025-09-26/arxiv');
  await expect(paper(page)).toContainText('Reinforcement Learning with Human Feedback');
  await openPaper(page, 'p/arxiv/2509.21319');
  await expect(paper(page)).toContainText('RM-Bench');
});

test('the other translations stay readable', async ({ page }) => {
  await openPaper(page, 'p/arxiv/2509.21319');
  const other = 'RLBFF：把人类反馈化为灵活的二元准则';
  await paper(page)
    .getByRole('list', { name: paperDetailZh.translationList })
    .getByRole('button', { name: other })
    .click();
  await expect(paperTitle(page)).toHaveText(other);
  await expect(paper(page)).toContainText('兼得人类反馈的广度');
});

test('`j`, `k` and the buttons walk the list; the browser’s “back” leads to it', async ({
  page,
  baseURL,
}) => {
  await openList(page, TEN_DAY);
  await titles(page).nth(1).click();
  await page.keyboard.press('j');
  await expect(paperTitle(page)).toHaveText(TEN[2]!.title);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
  await page.getByRole('button', { name: zh.reader.next }).first().click();
  await expect(paperTitle(page)).toHaveText(TEN[1]!.title);
  await page.getByRole('button', { name: zh.reader.previous }).first().click();
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
  await page.goBack();
  await expect(page).toHaveURL(`${baseURL}${TEN_DAY}`);
});

test('`Esc` leads back to the list, at the place where it was', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1100, height: 420 });
  await openList(page, 'd/2026-05-14');
  const last = titles(page).last();
  await last.scrollIntoViewIfNeeded();
  const before = await restingTop(last);
  await last.click();
  await expect(paperTitle(page)).toBeVisible();
  expect(await restingTop(last)).toBeCloseTo(before, -1);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`${baseURL}d/2026-05-14`);
  expect(await restingTop(last)).toBeCloseTo(before, -1);
});

test('formulas in titles and abstracts are MathML', async ({ page }) => {
  await openPaper(page, 'p/arxiv/2605.08072');
  await expect(paperTitle(page).locator('math')).toHaveCount(1);
  await expect(paper(page).locator('math').nth(3)).toBeVisible();
  await expect(paper(page)).not.toContainText('\\mathbb');
});

test('a bare address in an abstract ends where the Chinese begins', async ({ page }) => {
  await openPaper(page, 'p/arxiv/2509.21302');
  await expect(
    paper(page).getByRole('link', { name: 'https://github.com/wlfeng0509/QuantVGGT' }),
  ).toHaveAttribute('href', 'https://github.com/wlfeng0509/QuantVGGT');
});

test('an abstract keeps its paragraphs and its tag-like words', async ({ page }) => {
  await openPaper(page, 'p/arxiv/2509.21294');
  await expect(abstract(page).getByText('由此得到的 Updesh')).toBeVisible();
  const paragraphs = paper(page)
    .locator('p')
    .filter({ hasText: /资源稀少的语言|由此得到的|用它微调的模型/ });
  await expect(paragraphs).toHaveCount(3);
  await openPaper(page, 'p/arxiv/2605.13839');
  await expect(paper(page)).toContainText('<think>');
});

test('a paper without an abstract has its links and looks finished', async ({ page }) => {
  await openPaper(page, 'p/medrxiv/10.1101/2025.09.23.25336495');
  await expect(paperTitle(page)).toContainText('10.1101/2025.09.23.25336495');
  await expect(paper(page).getByRole('link', { name: paperDetailZh.page('medRxiv') })).toBeVisible();
  await expect(list(page)).toBeVisible();
});
