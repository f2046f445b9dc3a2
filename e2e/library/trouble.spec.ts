/** A database that fails, seen from the page: reading goes on, a banner says what is not kept, and what can be mended mends itself. */

import type { Page } from '@playwright/test';
import { list, openList, paperTitle, titles } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN, TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';
import { messages as skimZh } from '#messages/zh/skim.ts';

const words = marksZh;
const skim = skimZh;
const SKIM = TEN_DAY.replace('d/', 'skim/');

const told = (page: Page) => page.getByRole('region', { name: words.notices });
const starred = (page: Page) => list(page).getByRole('img', { name: zh.list.starred });

/** The paper with this place in the list is on the screen while skimming. */
const skimmed = (page: Page, at: number) => page.getByRole('img', { name: skim.place(at, TEN.length) });

async function starFirst(page: Page): Promise<void> {
  await openList(page, TEN_DAY);
  await list(page).locator('tr[data-read]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(starred(page)).toHaveCount(1);
}

/** Databases are never opened. A page's timeouts, which are seconds long, come about when `timeOut` says so, however slow the machine. */
async function neverAnswer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    const { setTimeout: start } = globalThis;
    let held: (() => void)[] | undefined = [];
    const startOrHold = (run: () => void, ms = 0) => {
      if (ms < 4_000) return start(run, ms);
      return held ? -held.push(run) : start(run);
    };
    const timeOut = () => {
      const runs = held ?? [];
      held = undefined;
      for (const run of runs) run();
    };
    Object.assign(globalThis, { setTimeout: startOrHold, timeOut });
  });
}

const timeOut = (page: Page) => page.evaluate(() => (globalThis as unknown as { timeOut(): void }).timeOut());

/** From the next page on, databases are opened when `answerNow` says so. */
async function answerLate(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    let held: IDBOpenDBRequest[] | undefined = [];
    IDBFactory.prototype.open = function (...how) {
      const request = open.apply(this, how);
      request.addEventListener('success', (event) => {
        if (!held) return;
        event.stopImmediatePropagation();
        held.push(request);
      });
      return request;
    };
    const answerNow = () => {
      const requests = held ?? [];
      held = undefined;
      for (const request of requests) request.dispatchEvent(new Event('success'));
    };
    Object.assign(globalThis, { answerNow });
  });
}

const answerNow = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { answerNow(): void }).answerNow());

test('a database that never answers is given up: until then and from then on a day is read, and skimmed', async ({
  page,
  context,
}) => {
  const skimmer = await context.newPage();
  for (const tab of [page, skimmer]) await neverAnswer(tab);
  await openList(page, TEN_DAY);
  await skimmer.goto(SKIM);
  await expect(paperTitle(skimmer)).toHaveText(TEN[0]!.title);
  await expect(told(skimmer)).toHaveCount(0);
  await skimmer.keyboard.press('j');
  await expect(skimmed(skimmer, 2)).toBeVisible();
  for (const tab of [page, skimmer]) {
    await timeOut(tab);
    await expect(told(tab)).toContainText(words.refused);
  }
  await expect(skimmed(skimmer, 2)).toBeVisible();
  await titles(page).first().click();
  await expect(page.getByRole('article')).toBeVisible();
});

test('a paper that was shown before its marks came stays on the screen', async ({ page }) => {
  await page.goto(SKIM);
  await expect(paperTitle(page)).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('progressbar')).toHaveAccessibleName(skim.progress(1, TEN.length));
  await answerLate(page);
  await page.goto('settings');
  await page.goto(SKIM);
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
  await expect(page.getByRole('progressbar')).toHaveAccessibleName(skim.progress(0, TEN.length));
  await answerNow(page);
  await expect(page.getByRole('progressbar')).toHaveAccessibleName(skim.progress(1, TEN.length));
  await expect(skimmed(page, 1)).toBeVisible();
  await expect(paperTitle(page)).toHaveText(TEN[0]!.title);
});

test('a list of marks that cannot be read does not say that there are none', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await page.goto('starred');
  await expect(told(page)).toContainText(words.refused);
  const pane = page.getByRole('region', { name: words.starredPapers });
  await expect(pane).toContainText(words.refused);
  await expect(pane).not.toContainText(words.noStars);
  await expect(pane).not.toContainText(zh.day.papers(0));
});

test('a connection that the browser closed is opened once more, and the mark is kept', async ({ page }) => {
  await page.addInitScript(() => {
    const opened: IDBDatabase[] = [];
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...how) {
      const request = open.apply(this, how);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    };
    const loseDatabases = () => {
      for (const db of opened.splice(0)) db.close();
    };
    Object.assign(globalThis, { loseDatabases });
  });
  await starFirst(page);
  await page.evaluate(() => (globalThis as unknown as { loseDatabases(): void }).loseDatabases());
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(starred(page)).toHaveCount(2);
  await expect(told(page)).not.toContainText(words.refused);
  await page.reload();
  await expect(starred(page)).toHaveCount(2);
});

test('marks that a newer page wrote are shown, and a banner says that they cannot be changed', async ({
  page,
  violations,
}) => {
  // A picture that is opened by itself has no icon.
  violations.allow(/favicon\.ico/);
  await starFirst(page);
  await page.goto('icon.svg');
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('lectern-library', 990);
        request.onsuccess = () => {
          request.result.close();
          done();
        };
      }),
  );
  await openList(page, TEN_DAY);
  await expect(told(page)).toContainText(words.readOnly);
  await expect(starred(page)).toHaveCount(1);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(told(page)).toContainText(words.done['not-saved']());
  await expect(starred(page)).toHaveCount(1);
});
