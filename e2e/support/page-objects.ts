/** Page objects: what is on a page, by role and name, so that tests read like what a person does. */

import { expect, type Locator, type Page } from '@playwright/test';
import { PRERENDERED_ID } from '#core/dataset/page-data.ts';
import { zh } from './site.ts';

/** The list of papers that a day shows. */
export function list(page: Page): Locator {
  return page.getByRole('table');
}

/** The links that are the titles of a list, in order. */
export function titles(page: Page): Locator {
  return list(page).getByRole('cell').getByRole('link');
}

/** The pane or page of one paper. */
export function paper(page: Page): Locator {
  return page.getByRole('article');
}

export function paperTitle(page: Page): Locator {
  return paper(page).getByRole('heading', { level: 1 });
}

/** The abstract of the open paper. */
export function abstract(page: Page): Locator {
  return paper(page).locator('.paper-abstract');
}

/** The head of a column, whose button sorts by it. */
export function columnHead(page: Page, name: string): Locator {
  return list(page).getByRole('columnheader', { name });
}

/** What folds and unfolds the translator's note of the open paper. */
export function noteFold(page: Page): Locator {
  return paper(page).locator('summary');
}

/** Path and query below the base path. */
export function placeOf(page: Page, baseURL: string): string {
  return page.url().slice(baseURL.length);
}

/** A day's list, ready. */
export async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await appTookOver(page);
  await expect(titles(page).first()).toBeVisible();
}

/** A paper's address, ready. */
export async function openPaper(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await appTookOver(page);
  await expect(paperTitle(page)).toBeVisible();
}

/** The prerendered content has given way to the app, which answers keys and clicks. */
export async function appTookOver(page: Page): Promise<void> {
  await expect(page.locator(`#${PRERENDERED_ID}`)).toHaveCount(0);
}

/** The text of each title of the list. Not as it is rendered: the browser skips rows that are out of sight. */
export async function titleTexts(page: Page): Promise<string[]> {
  return (await titles(page).allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
}

/** Titles in the list that bear the mark of a note. */
export function noteMarks(page: Page): Locator {
  return list(page).getByRole('img', { name: zh.list.hasNote });
}

/** Frames in a row in which something must not have moved to be at rest. */
const RESTING_FRAMES = 3;

/** Where something is once it stays there, frame after frame: rows take their height only when they come into sight. */
export async function restingTop(thing: Locator): Promise<number> {
  return thing.evaluate(
    (element, frames) =>
      new Promise<number>((resolve) => {
        let top = Number.NaN;
        let same = 0;
        const look = () => {
          const before = top;
          top = element.getBoundingClientRect().y;
          same = top === before ? same + 1 : 0;
          if (same === frames) resolve(top);
          else requestAnimationFrame(look);
        };
        look();
      }),
    RESTING_FRAMES,
  );
}
