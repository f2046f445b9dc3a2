/** A whole archive of many years as a site: what a first visit to a day weighs, and that a great day is a list like any other. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { columnHead, noteMarks, openList, openPaper, paperTitle, titles } from '#e2e/page-objects.ts';
import { test as base, expect, Violations, watch, zh } from '#e2e/site.ts';
import { siteFolder } from '#e2e/site-folder.ts';
import { TEN } from '#e2e/ten-papers.fixture.ts';
import { builtApp } from '#scripts/products.mjs';
import { CORPUS } from '#scripts/test/sites.mjs';
import { serveSite } from '#site/serve/serve-site.ts';

interface Site {
  url: string;
  close(): Promise<unknown>;
}

const test = base.extend<object, { archive: Site }>({
  archive: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner demands a pattern
    async ({}, use) => {
      const site = await serveSite({ root: siteFolder('corpus'), base: '/archive/', port: 0 });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ archive }, use) => use(archive.url),
});

test.skip(!existsSync(CORPUS), '../shared/corpus/daily-papers is missing');

test('the digest that a Markdown table cannot show has its ten papers and five notes', async ({ page }) => {
  await openList(page, 'd/2025-09-28/arxiv');
  await expect(titles(page)).toHaveCount(10);
  for (const [at, { key }] of TEN.entries())
    await expect(titles(page).nth(at)).toHaveAttribute('href', new RegExp(`/p/arxiv/${key}\\?`));
  await expect(noteMarks(page)).toHaveCount(5);
});

/** A usual day, the newest, and the largest of the archive; limits in kB as they travel. */
const VISITS = [
  ['', 150, 60],
  ['d/2025-09-28', 150, 60],
  ['d/2024-09-24', 150, 75],
] as const;

for (const [address, scripts, data] of VISITS) {
  test(`a first visit to /${address} is light`, async ({ browser, archive }) => {
    const context = await browser.newContext({ baseURL: archive.url, locale: 'zh-CN' });
    const violations = new Violations();
    await watch(context, new URL(archive.url).origin, violations);
    const page = await context.newPage();
    const weights = weigh(page, await offlineFiles());
    await openList(page, address);
    await page.waitForLoadState('networkidle');
    const { script, json } = await weights();
    await context.close();
    expect(script, 'scripts').toBeLessThanOrEqual(scripts * 1024);
    expect(json, 'data').toBeLessThanOrEqual(data * 1024);
    expect(violations.all).toEqual([]);
  });
}

test('a day of hundreds sorts, and opens its last paper', async ({ page }) => {
  await openList(page, 'd/2024-09-24');
  const head = columnHead(page, zh.list.title);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await titles(page).last().click();
  await expect(paperTitle(page)).toBeVisible();
});

test('a paper of the first month opens cold by its bare id', async ({ page }) => {
  await openList(page, 'd/2024-09-04/arxiv');
  const href = await titles(page).first().getAttribute('href');
  const key = /\/p\/arxiv\/([^?]+)/.exec(href!)![1]!;
  await openPaper(page, `p/${key}`);
  await expect(page).toHaveURL(new RegExp(key.replace('.', '\\.')));
});

/** What keeps the site for offline reading comes when the page is at rest, after the visit that is weighed here. */
async function offlineFiles(): Promise<ReadonlySet<string>> {
  type Chunks = Record<string, { entry?: boolean; imports: string[]; modules: string[] }>;
  const chunks: Chunks = JSON.parse(await readFile(`${await builtApp()}/chunks.json`, 'utf8'));
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file) || chunks[file]!.entry) return;
    files.add(file);
    chunks[file]!.imports.forEach(add);
  };
  const start = 'src/app/start-offline.tsx';
  add(Object.keys(chunks).find((file) => chunks[file]!.modules.includes(start))!);
  return files;
}

/** Counts what travels, from now on, but these. */
function weigh(page: Page, but: ReadonlySet<string>): () => Promise<{ script: number; json: number }> {
  const bodies: Promise<{ type: string; size: number }>[] = [];
  page.on('requestfinished', (request) => {
    if (but.has(`assets/${request.url().split('/').at(-1)}`)) return;
    const type = /\.js$/.test(new URL(request.url()).pathname)
      ? 'script'
      : request.url().includes('/data/')
        ? 'json'
        : '';
    bodies.push(request.sizes().then(({ responseBodySize }) => ({ type, size: responseBodySize })));
  });
  return async () => {
    const all = await Promise.all(bodies);
    const sum = (type: string) => all.reduce((total, one) => total + (one.type === type ? one.size : 0), 0);
    return { script: sum('script'), json: sum('json') };
  };
}
