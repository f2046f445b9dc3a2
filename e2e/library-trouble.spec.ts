/** A database in trouble, seen from the page: reading goes on, a banner says what is not kept, and what can be mended mends itself. */
import type { Page } from '@playwright/test';
import { libraryMessagesIn } from '#messages/library.ts';
import { list, openList, titles } from './pieces.ts';
import { expect, test, zh } from './site.ts';
import { TEN_DAY } from './ten-papers.ts';

const words = libraryMessagesIn('zh');
/** Milliseconds: longer than the page waits for a database, twice. */
const PATIENCE = 30_000;

const told = (page: Page) => page.getByRole('region', { name: words.notices });
const starred = (page: Page) => list(page).getByRole('img', { name: zh.list.starred });

async function starFirst(page: Page): Promise<void> {
  await openList(page, TEN_DAY);
  await list(page).locator('tr[data-read]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(starred(page)).toHaveCount(1);
}

test('a database that never answers is given up, and the page reads on', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await openList(page, TEN_DAY);
  await expect(told(page)).toContainText(words.refused, { timeout: PATIENCE });
  await titles(page).first().click();
  await expect(page.getByRole('article')).toBeVisible();
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
  trouble,
}) => {
  // A picture that is opened by itself has no icon.
  trouble.allow(/favicon\.ico/);
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
