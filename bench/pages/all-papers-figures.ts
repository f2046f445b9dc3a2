/** The table of all papers in Chromium: first rows on a slow connection, then sorting, filtering and scrolling on a slowed processor. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type BuiltSite, newContext, openBuiltSite, throttleCpu, wireBytes } from '#bench/built-site.ts';
import { type BenchOptions, best, type Figure, sum } from '#bench/figure.ts';
import { clickToPaint, countBlankFrames, whenRowsArePainted } from './all-papers-page.ts';

const CPU_RATE = 4;
/** 1.6 Mbit/s, 150 ms latency; throughput in bytes per second. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

interface Extent {
  rounds: number;
  columns: readonly string[];
  /** How many of the filter chips to click. */
  chips: number;
  /** Turns of the mouse wheel. */
  turns: number;
}

const FULL: Extent = {
  rounds: 5,
  columns: ['title', 'author', 'source', 'published', 'seen'],
  chips: 5,
  turns: 60,
};
const QUICK: Extent = { rounds: 1, columns: ['title', 'seen'], chips: 2, turns: 10 };

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  const site = await openBuiltSite(corpus);
  const extent = quick ? QUICK : FULL;
  try {
    return [
      ...(await firstRowsFigures(site, extent.rounds)),
      ...(await allRowsFigures(site, extent)),
      ...(quick ? [] : [await plainTableFigure(site.browser)]),
      ...sizeFigures(site.root),
    ];
  } finally {
    await site.close();
  }
}

async function firstRowsFigures({ browser, url }: BuiltSite, rounds: number): Promise<Figure[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    cold.push(await onSlowDevice(browser, (page) => openTable(page, url)));
    warm.push(await onSlowDevice(browser, (page) => followLinkToTable(page, url)));
  }
  return [
    { name: 'first rows in the running app, 1.6 Mbit/s, 4× CPU', value: best(warm), unit: 'ms', limit: 1000 },
    { name: 'first rows on a first visit, 1.6 Mbit/s, 4× CPU', value: best(cold), unit: 'ms', limit: 2500 },
  ];
}

async function openTable(page: Page, url: string): Promise<number> {
  await page.goto(`${url}all`, { waitUntil: 'commit' });
  return page.evaluate(whenRowsArePainted);
}

async function followLinkToTable(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForSelector('.paper-list tbody a');
  // Otherwise the table shares the connection with what the service worker downloads.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.waitForLoadState('networkidle');
  const clicked = await page.evaluate(() => {
    const now = performance.now();
    document.querySelector<HTMLElement>('.masthead-nav a[href$="/all"]')!.click();
    return now;
  });
  return (await page.evaluate(whenRowsArePainted)) - clicked;
}

/** Runs with an empty profile on a slow connection and a slowed processor. */
async function onSlowDevice<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await newContext(browser);
  const page = await context.newPage();
  const devtools = await throttleCpu(context, page, CPU_RATE);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_NETWORK);
  const result = await work(page);
  await context.close();
  return result;
}

async function allRowsFigures({ browser, url }: BuiltSite, extent: Extent): Promise<Figure[]> {
  const context = await newContext(browser);
  const page = await context.newPage();
  const loading = await loadAllRows(page, url);
  await throttleCpu(context, page, CPU_RATE);
  const { sorting, filtering } = await clickEverything(page, extent);
  const { scrolled, jumped } = await countBlankFrames(page, extent.turns);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  return [
    { name: 'all rows loaded, not throttled', value: loading, unit: 'ms' },
    { name: 'sort all rows, click to paint, 4× CPU', value: sorting, unit: 'ms', limit: 100 },
    { name: 'filter all rows, click to paint, 4× CPU', value: filtering, unit: 'ms', limit: 100 },
    { name: 'blank frames while scrolling', value: scrolled, unit: '%', limit: 0 },
    { name: 'blank frames after a jump to the middle', value: jumped, unit: 'frames' },
    { name: 'elements in the page', value: elements, unit: 'elements', limit: 1500 },
  ];
}

async function loadAllRows(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(`${url}all`);
  await page.waitForSelector('.virtual-table tbody a');
  await page.waitForSelector('.all-papers-head [role="progressbar"]', {
    state: 'detached',
    timeout: 120_000,
  });
  const loading = performance.now() - start;
  await page.waitForTimeout(2000);
  return loading;
}

/** For each column and chip the best time of all rounds; of these the slowest. */
async function clickEverything(
  page: Page,
  { rounds, columns, chips }: Extent,
): Promise<{ sorting: number; filtering: number }> {
  const sorts = new Map<string, number[]>();
  const filters = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const column of columns) {
      // A third click would restore the initial order.
      for (const direction of ['ascending', 'descending'])
        record(
          sorts,
          `${column} ${direction}`,
          await clickToPaint(page, `th[data-column="${column}"] button`),
        );
    }
    for (let chip = 0; chip < chips; chip += 1)
      record(filters, `${chip}`, await clickToPaint(page, `.chip >> nth=${chip}`));
    await page.locator('.all-papers-head button.underline').click();
    await page.waitForTimeout(400);
  }
  return { sorting: slowest(sorts), filtering: slowest(filters) };
}

function record(times: Map<string, number[]>, name: string, ms: number): void {
  if (!Number.isNaN(ms)) times.set(name, [...(times.get(name) ?? []), ms]);
}

function slowest(times: ReadonlyMap<string, readonly number[]>): number {
  return Math.max(...[...times.values()].map(best));
}

/** For comparison: an ordinary table that draws 10,000 rows at once. */
async function plainTableFigure(browser: Browser): Promise<Figure> {
  const context = await newContext(browser);
  const times: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const page = await context.newPage();
    await page.setContent('<div id="root"></div>');
    await throttleCpu(context, page, CPU_RATE);
    times.push(await page.evaluate(drawPlainTable));
    await page.close();
  }
  await context.close();
  return { name: 'peer: plain table of 10,000 rows, 4× CPU', value: best(times), unit: 'ms' };
}

/** Runs in the page; milliseconds until the table is painted. */
function drawPlainTable(): Promise<number> {
  return new Promise((done) => {
    const start = performance.now();
    const cells = '<td>arXiv</td><td>2025-09-28</td><td>2025-09-28</td></tr>';
    const rows = Array.from(
      { length: 10_000 },
      (_, index) =>
        `<tr><td><a href="#${index}">第 ${index} 篇论文的标题，长短如常，一行有余，两行不足</a></td><td>Author ${index}</td>${cells}`,
    );
    document.getElementById('root')!.innerHTML = `<table>${rows.join('')}</table>`;
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  });
}

/** What the table downloads: the segments, which other pages use as well, and what it sorts by. */
function sizeFigures(root: string): Figure[] {
  const names = readdirSync(join(root, 'data'));
  const size = (kind: string) =>
    sum(names.filter((name) => name.startsWith(`${kind}-`)).map((name) => wireBytes(root, `data/${name}`))) /
    1000;
  return [
    { name: 'collation table', value: size('orders'), unit: 'kB gzip' },
    { name: 'presorted runs', value: size('runs'), unit: 'kB gzip' },
    { name: 'segments', value: size('segment'), unit: 'kB gzip' },
  ];
}
