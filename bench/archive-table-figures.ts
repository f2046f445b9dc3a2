/**
 * Figures of the table of all papers in Chromium: time to the first rows over a narrow line, sorting and filtering of every row, and
 * scrolling, on a slowed processor; and beside them a plain full table.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { newContext, openBuiltSite, slowDown } from './built-site.ts';
import { type BenchOptions, best, type Figure } from './figure.ts';
import { wireWeight } from './wire-weight.ts';

const SLOW_CPU = 4;
/** 1.6 Mbit/s, 150 ms. */
const NARROW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

interface Rounds {
  rounds: number;
  columns: readonly string[];
  chips: number;
  /** Of the wheel. */
  turns: number;
}

const WHOLE: Rounds = {
  rounds: 5,
  columns: ['title', 'author', 'source', 'published', 'seen'],
  chips: 5,
  turns: 60,
};
const QUICK: Rounds = { rounds: 1, columns: ['title', 'seen'], chips: 2, turns: 10 };

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  const site = await openBuiltSite(corpus);
  try {
    return [
      ...(await firstRows(site.browser, site.url, quick ? QUICK.rounds : WHOLE.rounds)),
      ...(await everyRow(site.browser, site.url, quick ? QUICK : WHOLE)),
      ...(quick ? [] : [await plainTable(site.browser)]),
      ...wire(site.root),
    ];
  } finally {
    await site.close();
  }
}

async function firstRows(browser: Browser, url: string, rounds: number): Promise<Figure[]> {
  const cold: number[] = [];
  const inside: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    cold.push(
      await slowly(browser, async (page) => {
        await page.goto(`${url}all`, { waitUntil: 'commit' });
        return page.evaluate(untilRowsArePainted);
      }),
    );
    inside.push(
      await slowly(browser, async (page) => {
        await page.goto(url);
        await page.waitForSelector('.paper-list tbody a');
        // At rest: else it shares the line with what is being put below the page.
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
        await page.waitForLoadState('networkidle');
        const before = await page.evaluate(() => {
          const now = performance.now();
          document.querySelector<HTMLElement>('.masthead-nav a[href$="/all"]')!.click();
          return now;
        });
        return (await page.evaluate(untilRowsArePainted)) - before;
      }),
    );
  }
  return [
    {
      name: 'first rows inside the running app, 1.6 Mbit/s, 4× CPU',
      value: best(inside),
      unit: 'ms',
      limit: 1000,
    },
    { name: 'first rows cold, 1.6 Mbit/s, 4× CPU', value: best(cold), unit: 'ms', limit: 2500 },
  ];
}

/** A fresh profile on a narrow line with a slow processor. */
async function slowly<Result>(browser: Browser, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await newContext(browser);
  const page = await context.newPage();
  const devtools = await slowDown(context, page, SLOW_CPU);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NARROW);
  const result = await work(page);
  await context.close();
  return result;
}

/** In the page; resolves to the time, from its navigation on, when rows are on the screen: the frame that they came in is painted. */
function untilRowsArePainted(): Promise<number> {
  return new Promise((done) => {
    const look = () => {
      if (!document.querySelector('.archive-table tbody a')) return false;
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
      return true;
    };
    if (look()) return;
    const watch = new MutationObserver(() => look() && watch.disconnect());
    watch.observe(document, { childList: true, subtree: true });
  });
}

/** With all rows there: from the click to the paint of the rows that follow from it. */
async function everyRow(
  browser: Browser,
  url: string,
  { rounds, columns, chips, turns }: Rounds,
): Promise<Figure[]> {
  const context = await newContext(browser);
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(`${url}all`);
  await page.waitForSelector('.archive-table tbody a');
  await page.waitForSelector('.archive-head [role="progressbar"]', { state: 'detached', timeout: 120_000 });
  const all = performance.now() - start;
  await page.waitForTimeout(2000);
  await slowDown(context, page, SLOW_CPU);
  const sorts = new Map<string, number[]>();
  const filters = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const column of columns) {
      // Up, then down; a third click would be the order that the table begins with.
      for (const way of ['up', 'down'])
        note(sorts, `${column} ${way}`, await clickToPaint(page, `th[data-column="${column}"] button`));
    }
    for (let chip = 0; chip < chips; chip += 1)
      note(filters, `${chip}`, await clickToPaint(page, `.chip >> nth=${chip}`));
    await page.locator('.archive-head button.underline').click();
    await page.waitForTimeout(400);
  }
  const scrolling = await scroll(page, turns);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  return [
    { name: 'all rows there, without throttling', value: all, unit: 'ms' },
    { name: 'sort of all rows, click to paint at 4× CPU', value: slowest(sorts), unit: 'ms', limit: 100 },
    { name: 'filter of all rows, click to paint at 4× CPU', value: slowest(filters), unit: 'ms', limit: 100 },
    ...scrolling,
    { name: 'elements in the page', value: elements, unit: 'elements', limit: 1500 },
  ];
}

function note(times: Map<string, number[]>, what: string, ms: number): void {
  if (Number.isNaN(ms)) return;
  times.set(what, [...(times.get(what) ?? []), ms]);
}

/** The best of each, and of these the slowest: what the slowest column takes when nothing else keeps the machine. */
function slowest(times: ReadonlyMap<string, readonly number[]>): number {
  return Math.max(...[...times.values()].map(best));
}

/** Until other rows are on the screen; not a number where none come. */
async function clickToPaint(page: Page, selector: string): Promise<number> {
  const target = await page.locator(selector).elementHandle();
  const ms = await target!.evaluate(
    (button) =>
      new Promise<number>((done) => {
        const shown = () =>
          document.querySelector('.archive-table')?.getAttribute('aria-rowcount') +
          [...document.querySelectorAll<HTMLElement>('.archive-table tbody tr')]
            .slice(0, 6)
            .map((row) => row.dataset.id)
            .join();
        const before = shown();
        const start = performance.now();
        // Told in the frame of the change, before it is painted.
        const watch = new MutationObserver(() => {
          if (shown() === before) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        // Of few rows, another order may show the same.
        setTimeout(() => {
          watch.disconnect();
          done(Number.NaN);
        }, 5000);
        watch.observe(document, { childList: true, subtree: true, attributes: true });
        (button as HTMLElement).click();
      }),
  );
  await page.waitForTimeout(400);
  return ms;
}

/** Wheel by wheel, then a far jump: frames in which some place of the list is without a row. */
async function scroll(page: Page, turns: number): Promise<Figure[]> {
  const count = () =>
    page.evaluate(() => {
      const watch = { frames: 0, bare: 0, stop: false };
      Object.assign(globalThis, { watch });
      const list = document.querySelector('.archive-scroller')!.getBoundingClientRect();
      const look = () => {
        watch.frames += 1;
        for (let y = list.top + 80; y < list.bottom - 40; y += 60) {
          const row = document.elementFromPoint(list.left + 60, y)?.closest('tbody tr');
          if (!row || row.hasAttribute('data-blank')) {
            watch.bare += 1;
            break;
          }
        }
        if (!watch.stop) requestAnimationFrame(look);
      };
      look();
    });
  const stop = () =>
    page.evaluate(() => {
      const { watch } = globalThis as unknown as { watch: { frames: number; bare: number; stop: boolean } };
      watch.stop = true;
      return watch;
    });
  await page.mouse.move(300, 500);
  await count();
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
  const { frames, bare } = await stop();
  await count();
  await page.evaluate(() => {
    const scroller = document.querySelector('.archive-scroller')!;
    scroller.scrollTop = scroller.scrollHeight / 2;
  });
  await page.waitForTimeout(500);
  const jump = await stop();
  return [
    {
      name: 'frames with a bare place while the wheel turns, of each 100',
      value: (100 * bare) / frames,
      unit: 'frames',
      limit: 0,
    },
    { name: 'frames with a bare place after a jump to the middle', value: jump.bare, unit: 'frames' },
  ];
}

/** What the window saves: a table with 10,000 plain rows, drawn at once. */
async function plainTable(browser: Browser): Promise<Figure> {
  const context = await newContext(browser);
  const times: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const page = await context.newPage();
    await page.setContent('<div id="root"></div>');
    await slowDown(context, page, SLOW_CPU);
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const start = performance.now();
            const cells = '<td>arXiv</td><td>2025-09-28</td><td>2025-09-28</td></tr>';
            const rows = Array.from(
              { length: 10_000 },
              (_, at) =>
                `<tr><td><a href="#${at}">第 ${at} 篇论文的标题，长短如常，一行有余，两行不足</a></td><td>Author ${at}</td>${cells}`,
            );
            document.getElementById('root')!.innerHTML = `<table>${rows.join('')}</table>`;
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
          }),
      ),
    );
    await page.close();
  }
  await context.close();
  return { name: 'peer: a plain table of 10,000 rows to paint, 4× CPU', value: best(times), unit: 'ms' };
}

/** What travels for the orders, besides the segments that day, search and offline share. */
function wire(root: string): Figure[] {
  const names = readdirSync(join(root, 'data'));
  const size = (kind: string) =>
    names
      .filter((name) => name.startsWith(`${kind}-`))
      .reduce((total, name) => total + wireWeight(root, `data/${name}`), 0) / 1000;
  return [
    { name: 'letters of the orders', value: size('orders'), unit: 'kB gzip' },
    { name: 'runs of the orders', value: size('runs'), unit: 'kB gzip' },
    { name: 'segments that are streamed', value: size('segment'), unit: 'kB gzip' },
  ];
}
