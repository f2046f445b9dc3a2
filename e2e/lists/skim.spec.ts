/** Skimming a day: one paper a screen, each mark goes on, and it goes on where it stopped. */

import type { Page } from '@playwright/test';
import { expectNoViolations } from '#e2e/axe.ts';
import { MADE_UP_DAY, serveMadeUpDay } from '#e2e/generated-day.ts';
import { readFact } from '#e2e/library-on-disk.ts';
import { list, openList, paper, paperTitle, placeOf } from '#e2e/page-objects.ts';
import { en, expect, test, zh } from '#e2e/site.ts';
import { TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as skimEn } from '#messages/en/skim.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';
import { messages as skimZh } from '#messages/zh/skim.ts';

const words = skimZh;
const SKIM = TEN_DAY.replace('d/', 'skim/');

const starNext = (page: Page) => page.getByRole('button', { name: words.starNext });
const readNext = (page: Page) => page.getByRole('button', { name: words.readNext });
const done = (page: Page) => page.getByRole('progressbar');

/** The paper with this place in the list is on the screen. */
async function expectAt(page: Page, at: number, count = TEN.length): Promise<void> {
  await expect(page.getByRole('img', { name: words.place(at, count) })).toBeVisible();
}

async function openSkim(page: Page, address = SKIM): Promise<void> {
  await page.goto(address);
  await expect(paperTitle(page)).toBeVisible();
}

test('a day is skimmed by keys: each mark goes on, and the end says what was done', async ({
  page,
  baseURL,
}) => {
  await openSkim(page);
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
  await expect(page).toHaveURL(`${baseURL}${SKIM}?here=arxiv/${TEN[0]!.key}`);
  await page.keyboard.press('s');
  await expectAt(page, 2);
  for (let at = 2; at <= 10; at += 1) {
    await expectAt(page, at);
    await page.keyboard.press('e');
  }
  await expect(page.getByText(words.done(9, 1, 10))).toBeVisible();
  await expect(page).toHaveURL(`${baseURL}${SKIM}?here=end`);
  await page.getByRole('link', { name: words.list }).click();
  await expect(list(page).locator('tr[data-read="true"]')).toHaveCount(9);
  await expect(list(page).getByRole('img', { name: zh.list.starred })).toHaveCount(1);
});

test('a hundred papers take a hundred actions', async ({ page }) => {
  await serveMadeUpDay(page, 100);
  await openSkim(page, `skim/${MADE_UP_DAY}`);
  for (let action = 1; action <= 100; action += 1) await page.keyboard.press(action % 10 === 0 ? 's' : 'e');
  await expect(page.getByText(words.done(90, 10, 100))).toBeVisible();
  await expect(page.getByRole('heading', { name: words.end(MADE_UP_DAY) })).toBeFocused();
  await expect(done(page)).toHaveAccessibleName(words.progress(100, 100));
  await expect(page.getByText(words.allDone)).toBeVisible();
});

test('it goes on where it stopped, also where that is not the first unread', async ({ page, baseURL }) => {
  await openSkim(page);
  await page.keyboard.press('e');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expectAt(page, 4);
  await expect(page).toHaveURL(`${baseURL}${SKIM}?here=arxiv/${TEN[3]!.key}`);
  await expect.poll(() => readFact(page, `position ${SKIM}`)).toBe(`arxiv:${TEN[3]!.key}`);
  await page.goto('settings');
  await openSkim(page);
  await expectAt(page, 4);
  await expect(page).toHaveURL(`${baseURL}${SKIM}?here=arxiv/${TEN[3]!.key}`);
  await page.keyboard.press('k');
  await expectAt(page, 3);
});

test('undo leads back to the paper whose mark it took back', async ({ page }) => {
  await openSkim(page);
  await page.keyboard.press('e');
  await expectAt(page, 2);
  await page.keyboard.press('s');
  await expectAt(page, 3);
  await page.keyboard.press('u');
  await expectAt(page, 2);
  await expect(starNext(page)).toBeVisible();
  await page.getByRole('button', { name: words.undo }).click();
  await expectAt(page, 1);
  await expect(done(page)).toHaveAccessibleName(words.progress(0, 10));
});

test('who goes back and marks again comes to the next that was not dealt with', async ({ page }) => {
  await openSkim(page);
  for (const key of ['e', 'e', 'e', 'k', 'k', 's']) await page.keyboard.press(key);
  await expectAt(page, 4);
  for (const key of ['k', 'k']) await page.keyboard.press(key);
  await expectAt(page, 2);
  await expect(page.getByRole('button', { name: words.unstar })).toBeVisible();
  await page.keyboard.press('s');
  await expect(starNext(page)).toBeVisible();
  await expectAt(page, 2);
});

test('Esc leads to the list, `o` to the paper and back again', async ({ page, baseURL }) => {
  await openList(page, TEN_DAY);
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expectAt(page, 1);
  await page.keyboard.press('o');
  await expect(page).toHaveURL(`${baseURL}p/arxiv/${TEN[0]!.key}?from=${TEN_DAY}`);
  await page.keyboard.press('Escape');
  await expectAt(page, 1);
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(`${baseURL}${TEN_DAY}`);
  await expect(list(page).locator('tr[data-read="true"]')).toHaveCount(1);
  expect(placeOf(page, baseURL!)).toBe(TEN_DAY);
});

test('notes and the English title are a key away', async ({ page }) => {
  await openSkim(page);
  await page.keyboard.press('t');
  await expect(paperTitle(page)).toHaveText(/[A-Za-z]{4}/);
  await expect(page.getByRole('button', { name: words.titleLanguage.en })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expectAt(page, 3);
  await page.keyboard.press('n');
  await expect(paper(page).locator('details')).toHaveAttribute('open', '');
});

test('the end leads to an earlier day that is unread', async ({ page, baseURL }) => {
  await openSkim(page);
  for (let at = 0; at < 10; at += 1) await page.keyboard.press('e');
  const earlier = page.getByRole('link', { name: /2025-09-27/ });
  await earlier.click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}skim/2025-09-27/arxiv\\?here=arxiv/`));
  await expect(paperTitle(page)).toBeVisible();
});

test('what was left is offered at the end', async ({ page }) => {
  await openSkim(page);
  await page.keyboard.press('j');
  for (let at = 1; at < 10; at += 1) await page.keyboard.press('e');
  await page.getByRole('button', { name: words.left(1) }).click();
  await expectAt(page, 1);
});

test('a paper’s title is said, and the focus stays at the thumb', async ({ page }) => {
  await openSkim(page);
  await readNext(page).click();
  await expectAt(page, 2);
  await expect(readNext(page)).toBeFocused();
  await expect(page.getByText(words.arrived(TEN[1]!.title, 2, 10))).toBeAttached();
  await page.keyboard.press('Enter');
  await expectAt(page, 3);
});

test('the button of a paper that was read says so', async ({ page }) => {
  const named = (name: string) => page.getByRole('button', { name, exact: true });
  await openSkim(page);
  await named(words.readNext).click();
  await expectAt(page, 2);
  await expect(named(words.readNext)).toBeVisible();
  await page.keyboard.press('k');
  await expectAt(page, 1);
  await expect(named(words.readAlready)).toBeVisible();
  await expect(named(words.readNext)).toHaveCount(0);
  await named(words.readAlready).click();
  await expectAt(page, 2);
});

test('the screen is without violations, in the middle and at the end', async ({ page }) => {
  await openSkim(page);
  await expectNoViolations(page);
  await page.goto(`${SKIM}?here=end`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoViolations(page);
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });
  test('it speaks English', async ({ page }) => {
    await openList(page, TEN_DAY);
    await page.getByRole('link', { name: en.shell.skim }).first().click();
    await expect(page.getByRole('button', { name: skimEn.readNext })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  async function swipe(page: Page, from: number, to: number): Promise<void> {
    const touch = await page.context().newCDPSession(page);
    const point = (x: number) => ({ touchPoints: [{ x, y: 400 }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...point(from) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...point((from + to) / 2) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...point(to) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  test('a swipe reads and goes on, another goes back; everything is in reach of the thumb', async ({
    page,
  }) => {
    await openList(page, TEN_DAY);
    await page
      .getByRole('navigation', { name: zh.shell.bar })
      .getByRole('link', { name: zh.shell.skim })
      .tap();
    await expectAt(page, 1);
    await swipe(page, 300, 80);
    await expectAt(page, 2);
    await expect(done(page)).toHaveAccessibleName(words.progress(1, 10));
    await swipe(page, 80, 300);
    await expectAt(page, 1);
    for (const button of await page.locator('main').getByRole('button').all()) {
      const box = (await button.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      expect(box.y).toBeGreaterThan(844 / 2);
    }
  });

  test('where nothing can be kept it goes on all the same, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await openSkim(page);
    await readNext(page).tap();
    await expectAt(page, 2);
    await expect(page.getByText(marksZh.done['not-saved']())).toBeVisible();
  });
});
