/** Taking the marks along: as a file that another device reads, over codes and links, into a folder; with a preview, and with ways back. */

import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { putRecord } from '#e2e/library-on-disk.ts';
import { list, openList } from '#e2e/page-objects.ts';
import { expect, test, zh } from '#e2e/site.ts';
import { TEN_DAY } from '#e2e/ten-papers.fixture.ts';
import { messages as backupZh } from '#messages/zh/backup.ts';
import { messages as marksZh } from '#messages/zh/marks.ts';
import { messages as rulesZh } from '#messages/zh/rules.ts';

const words = backupZh;
const PAGE = 'library/backup';

const starred = (page: Page) => list(page).getByRole('img', { name: zh.list.starred });
const button = (page: Page, name: string) => page.getByRole('button', { name });

/** The first rows of the day, starred by key. */
async function star(page: Page, count: number): Promise<void> {
  await openList(page, TEN_DAY);
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  for (let at = 1; at <= count; at += 1) {
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await expect(starred(page)).toHaveCount(at);
  }
}

async function exported(page: Page): Promise<string> {
  await page.goto(PAGE);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, words.export).click()]);
  expect(download.suggestedFilename()).toMatch(/^lectern-library-\d{4}-\d\d-\d\d\.json$/);
  await expect(page.getByText(words.changesSince(0))).toBeVisible();
  return await download.path();
}

async function choose(page: Page, file: string): Promise<void> {
  if (!page.url().endsWith(PAGE)) await page.goto(PAGE);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, words.choose).first().click(),
  ]);
  await chooser.setFiles(file);
}

/** Another device: a profile that knows nothing. */
async function otherDevice(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  return context.newPage();
}

const things = (starredCount: number) =>
  words.things({ starred: starredCount, read: 0, tag: 0, remark: 0, rule: 0 });

test('a file brings the marks to another device, after a preview', async ({ page, browser, baseURL }) => {
  await star(page, 2);
  const file = await exported(page);
  const other = await otherDevice(browser, baseURL!);
  await choose(other, file);
  await expect(other.getByText(things(2))).toBeVisible();
  await button(other, words.merge).click();
  await expect(other.getByText(words.saved)).toBeVisible();
  for (const again of [file, file]) {
    await choose(other, again);
    await expect(other.getByText(words.nothingNew)).toBeVisible();
    await expect(other.getByText(words.saved)).toHaveCount(0);
  }
  await openList(other, TEN_DAY);
  await expect(starred(other)).toHaveCount(2);
  await other.context().close();
});

test('what would take away more than half wants a typed word, and can be taken back', async ({ page }) => {
  await star(page, 2);
  const file = await exported(page);
  const backup = JSON.parse(await readFile(file, 'utf8'));
  for (const mark of backup.marks) mark.starred = { is: false, at: Date.now() + 1000 };
  await writeFile(file, JSON.stringify(backup));
  await choose(page, file);
  const merge = button(page, words.merge);
  await expect(merge).toBeDisabled();
  await page.getByRole('textbox', { name: words.muchLabel }).fill(words.muchWord);
  await merge.click();
  await expect(page.getByText(words.saved)).toBeVisible();
  await openList(page, TEN_DAY);
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await expect(starred(page)).toHaveCount(0);
  await page.goto(PAGE);
  await button(page, words.restore).first().click();
  await expect(page.getByText(words.restored)).toBeVisible();
  await openList(page, TEN_DAY);
  await expect(starred(page)).toHaveCount(2);
});

test('a file that is none is refused with the reason, and changes nothing', async ({ page }, info) => {
  const file = info.outputPath('wrong.json');
  for (const [text, why] of [
    ['{"format":"lectern-lib', 'not-json'],
    ['{"papers":[]}', 'foreign'],
    ['{"format":"lectern-library","version":99}', 'newer'],
    ['{"format":"lectern-library","version":1,"marks":[{}]}', 'damaged'],
  ] as const) {
    await writeFile(file, text);
    await choose(page, file);
    await expect(page.getByRole('alert')).toContainText(words.trouble[why]);
    await expect(page.getByRole('alert')).toContainText(words.unchanged);
    await expect(button(page, words.merge)).toHaveCount(0);
  }
});

/** Each link of the hand-off, as its button copies it. */
async function links(page: Page): Promise<string[]> {
  if (!page.url().endsWith(PAGE)) await page.goto(PAGE);
  await button(page, words.make).click();
  await expect(page.getByRole('img', { name: /^二维码/ })).toBeVisible();
  const copies = page.getByRole('button', { name: /^复制/ });
  const all: string[] = [];
  for (let left = await copies.count(); left > 0; left -= 1) {
    await copies.first().click();
    await expect(copies).toHaveCount(left - 1);
    all.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return all;
}

async function linkOfOneStar(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await star(page, 1);
  const [link] = await links(page);
  return link!;
}

test('a link hands the marks over, and is gone from the address', async ({ page, browser, baseURL }) => {
  const link = await linkOfOneStar(page);
  const other = await otherDevice(browser, baseURL!);
  await other.goto(link);
  await expect(other.getByRole('heading', { name: words.incoming })).toBeVisible();
  await expect(other).toHaveURL(`${baseURL}${PAGE}`);
  await expect(other.getByText(things(1))).toBeVisible();
  await button(other, words.merge).click();
  await expect(other.getByText(words.saved)).toBeVisible();
  await openList(other, TEN_DAY);
  await expect(starred(other)).toHaveCount(1);
  await other.context().close();
});

test('a link that cannot be kept stays in the address, and a reload takes it', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await linkOfOneStar(page);
  const other = await otherDevice(browser, baseURL!);
  await other.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...how) {
      if (sessionStorage.getItem('mended') === null) throw new DOMException('refused', 'SecurityError');
      return open.apply(this, how);
    };
  });
  await other.goto(link);
  await expect(other.getByText(words.partRefused)).toBeVisible();
  await expect(other).toHaveURL(link);
  await other.evaluate(() => sessionStorage.setItem('mended', ''));
  await other.reload();
  await expect(other.getByText(things(1))).toBeVisible();
  await expect(other.getByText(words.partRefused)).toHaveCount(0);
  await expect(other).toHaveURL(`${baseURL}${PAGE}`);
  await other.context().close();
});

test('a link is copied where the page has no clipboard of its own, as on plain http', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => void Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await star(page, 1);
  await page.goto(PAGE);
  await button(page, words.make).click();
  await button(page, words.copyLink(1, 1)).click();
  await expect(button(page, words.copied)).toBeVisible();
  const other = await context.newPage();
  await other.goto(PAGE);
  expect(await other.evaluate(() => navigator.clipboard.readText())).toContain(`${baseURL}${PAGE}#h1.`);
});

test('a hand-off in parts says which are missing, whatever the order and the tab', async ({
  page,
  browser,
  baseURL,
  context,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const at = Date.now();
  // Scattered like a reader's own, so that they pack no better.
  const scattered = (key: number, among: number) => (key * 2_654_435_761) % among;
  const marks = Array.from({ length: 6000 }, (_, key) => ({
    id: `arxiv:2509.${10_000 + scattered(key, 89_989)}`,
    read: { is: true, at: at - scattered(key, 2_000_000_011) },
  }));
  const file = info.outputPath('many.json');
  const head = { format: 'lectern-library', version: 1, exportedAt: new Date(at).toISOString() };
  await writeFile(file, JSON.stringify({ ...head, marks, rules: [], facts: [] }));
  await choose(page, file);
  await button(page, words.merge).click();
  await expect(page.getByText(words.saved)).toBeVisible();
  const all = await links(page);
  expect(all.length).toBeGreaterThan(2);
  const other = await otherDevice(browser, baseURL!);
  await other.goto(all.at(-1)!);
  const missing = all.map((_, one) => one + 1).slice(0, -1);
  await expect(other.getByText(words.waiting(missing, all.length))).toBeVisible();
  for (const link of all.slice(0, -1).reverse()) {
    const tab = await other.context().newPage();
    await tab.goto(link);
    await expect(tab.getByRole('heading', { name: words.incoming })).toBeVisible();
  }
  await expect(other.getByText('已读 6000 篇')).toBeVisible();
  await button(other, words.merge).click();
  await expect(other.getByText(words.saved)).toBeVisible();
  await other.context().close();
});

test('rules alone are worth a file', async ({ page }) => {
  await page.goto(PAGE);
  await expect(button(page, words.export)).toBeDisabled();
  await page.goto('library/rules');
  await page.getByRole('textbox', { name: rulesZh.words }).fill('灯');
  await page.getByRole('button', { name: rulesZh.add }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  const { rules } = JSON.parse(await readFile(await exported(page), 'utf8'));
  expect(rules).toEqual([expect.objectContaining({ words: '灯' })]);
});

test('a folder of the reader’s choice gets a backup by itself', async ({ page }) => {
  // The page's own private folder stands in for one that the reader picks: it is the same kind of handle.
  await page.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await star(page, 1);
  await page.goto(PAGE);
  await button(page, words.folderChoose).last().click();
  await expect(button(page, words.folderStop)).toBeVisible();
  const written = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const file = await root.getFileHandle('lectern-library.json').catch(() => undefined);
      // A new file is empty until all of it is written.
      const text = (await (await file?.getFile())?.text()) || '{"marks":[]}';
      return JSON.parse(text).marks.length;
    });
  await expect.poll(written).toBe(1);
  await openList(page, TEN_DAY);
  await expect(starred(page)).toHaveCount(1);
  for (const key of ['j', 'j', 's']) await page.keyboard.press(key);
  await expect(starred(page)).toHaveCount(2);
  await expect.poll(written).toBe(2);
  // A page that is left at once leaves the backup to the next one.
  for (const key of ['j', 's']) await page.keyboard.press(key);
  await expect(starred(page)).toHaveCount(3);
  await openList(page, TEN_DAY);
  await expect.poll(written).toBe(3);
});

test('much that is in no file is said once, and can wait', async ({ page }, info) => {
  const marks = Array.from({ length: 60 }, (_, key) => ({
    id: `arxiv:${key}`,
    read: { is: true, at: key + 1 },
  }));
  const file = info.outputPath('old.json');
  const head = { format: 'lectern-library', version: 1, exportedAt: new Date().toISOString() };
  await writeFile(file, JSON.stringify({ ...head, marks, rules: [], facts: [] }));
  await choose(page, file);
  await button(page, words.merge).click();
  await expect(page.getByText(words.saved)).toBeVisible();
  await openList(page, TEN_DAY);
  const told = page.getByText(marksZh.atRisk(60));
  await expect(told).toBeVisible();
  await button(page, marksZh.later).click();
  await expect(told).toHaveCount(0);
  await page.reload();
  await expect(list(page).locator('tr[data-read]').first()).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('records that cannot be read are exported as they stand', async ({ page }) => {
  await star(page, 1);
  await putRecord(page, 'marks', { id: 'arxiv:9', read: 'yes' });
  await page.goto(PAGE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, words.asideExport).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('"read": "yes"');
});
