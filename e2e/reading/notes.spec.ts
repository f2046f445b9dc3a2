/** The translator's notes: folded at first, all with one key, one at its own mark, word for word, and remembered. */
import { noteFold, openPaper, paper, paperTitle } from '#e2e/page-objects.ts';
import { expect, test } from '#e2e/site.ts';
import { FLASH, TEN_DAY } from '#e2e/ten-papers.fixture.ts';

const ADDRESS = `p/arxiv/${FLASH.key}?from=${TEN_DAY}`;
/** From the third point of the note. */
const WORDS = '“Distillation”取通行的“蒸馏”';

test('a note is folded at first and unfolds word for word', async ({ page }) => {
  await openPaper(page, ADDRESS);
  await expect(paperTitle(page)).toHaveText(FLASH.title);
  await expect(paper(page).getByText(WORDS)).toBeHidden();
  await noteFold(page).click();
  await expect(paper(page).getByText(WORDS)).toBeVisible();
  await noteFold(page).click();
  await expect(paper(page).getByText(WORDS)).toBeHidden();
});

test('`n` unfolds all of them, stays so for other papers and after a reload, and folds them again', async ({
  page,
}) => {
  await openPaper(page, ADDRESS);
  await page.keyboard.press('n');
  await expect(paper(page).getByText(WORDS)).toBeVisible();
  await page.reload();
  await expect(paper(page).getByText(WORDS)).toBeVisible();
  await openPaper(page, 'p/arxiv/2509.21305?from=d/2025-09-28/arxiv');
  await expect(paper(page).getByText('兼有附和与吹捧两层意思')).toBeVisible();
  await page.keyboard.press('n');
  await expect(paper(page).getByText('兼有附和与吹捧两层意思')).toBeHidden();
});

test('unfolding one leaves the others folded', async ({ page }) => {
  await openPaper(page, ADDRESS);
  await noteFold(page).click();
  await expect(paper(page).getByText(WORDS)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(paperTitle(page)).toContainText('NewtonGen');
  await expect(paper(page).getByText('会损失双关')).toBeHidden();
});
