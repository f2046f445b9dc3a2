/** A database that the browser itself throws away, as Chromium does with one that it finds damaged: the reader finds what they marked. */
import { open, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type KillableBrowser, withProfile } from './killable-browser.ts';
import { list } from './page-objects.ts';
import { expect, zh } from './site.ts';
import { TEN_DAY } from './ten-papers.fixture.ts';

/** Marks papers, ends the browser, does harm to what it has on disk, and looks whether all is there when the browser begins anew. */
export async function outliveHarm(
  url: string,
  harm: (browser: KillableBrowser) => Promise<void>,
): Promise<void> {
  await withProfile(async (browser) => {
    const page = await (await browser.start()).newPage();
    await openDay(page, url);
    for (const key of ['j', 's', 'j', 's']) await page.keyboard.press(key);
    await expect(starred(page)).toHaveCount(2);
    await browser.kill();
    await harm(browser);
    const next = await bare(await browser.start(), url);
    // It is refused once, and then as if it had never been.
    await expect.poll(() => next.evaluate(names).catch(String)).toEqual([]);
    await openDay(next, url);
    await expect(starred(next)).toHaveCount(2);
    await next.keyboard.press('u');
    await expect(starred(next)).toHaveCount(1);
  });
}

/** Writes over some bytes in the middle of the log. */
export async function overwrite({ folder }: KillableBrowser): Promise<void> {
  const path = await logIn(folder);
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(64, 7), 0, 64, Math.floor((await stat(path)).size / 2));
  await file.close();
}

/** Leaves the log as a browser does that is ended while it writes, and lets it write on once. */
export async function tear(browser: KillableBrowser, url: string): Promise<void> {
  const path = await logIn(browser.folder);
  await truncate(path, (await stat(path)).size - 5);
  const page = await bare(await browser.start(), url);
  expect(await page.evaluate(names)).toContain('lectern-library');
  await browser.kill();
}

/** Of the site, without the reader's code. */
async function bare(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}icon.svg`);
  return page;
}

async function openDay(page: Page, url: string): Promise<void> {
  await page.goto(url + TEN_DAY);
  await list(page).locator('tr[data-read]').first().waitFor();
}

const starred = (page: Page) => list(page).getByRole('img', { name: zh.list.starred });

/** In the page. */
async function names(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

/** The log of the store in which a site's databases are; buckets have their own elsewhere. */
async function logIn(profile: string): Promise<string> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const logs = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.log'));
  expect(logs).toHaveLength(1);
  return join(folder, logs[0]!);
}
