/** The search page in Chromium: the download before the first ten hits are painted, and the time from a keystroke to its hits. */
import type { Page } from '@playwright/test';
import { type BuiltSite, newContext, openBuiltSite, wireBytes } from '#bench/built-site.ts';
import { type BenchOptions, best, type Figure, median, quantile, sum } from '#bench/figure.ts';

const QUERIES = [
  '扩散模型',
  '蛋白质',
  'transformer',
  '强化学习',
  'GPT-4',
  '大语言模型',
  'LoRA',
  'graph neural',
];
const TYPED = ['transformer', '扩散模型', 'diffusion', '蛋白质', 'gpt-4', 'lora', '强化学习', '单细胞'];
/** How many of each list a quick run takes. */
const QUICK_COUNT = 3;
const HITS = 10;
/** In a small archive a query may have fewer than ten hits: it is skipped after this many milliseconds. */
const TIMEOUT = 5000;

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  const site = await openBuiltSite(corpus);
  try {
    const count = quick ? QUICK_COUNT : QUERIES.length;
    return [
      ...(await coldFigures(site, QUERIES.slice(0, count))),
      ...(await keystrokeFigures(site, TYPED.slice(0, count), quick ? 1 : 4)),
    ];
  } finally {
    await site.close();
  }
}

interface Download {
  bytes: number;
  files: number;
}

async function coldFigures(site: BuiltSite, queries: readonly string[]): Promise<Figure[]> {
  const downloads: Download[] = [];
  for (const query of queries) {
    // The downloads of the service worker are not part of the query.
    const context = await newContext(site.browser, { serviceWorkers: 'block' });
    const download = await downloadForQuery(site, await context.newPage(), query);
    if (download) downloads.push(download);
    await context.close();
  }
  if (downloads.length === 0) return [];
  const kB = median(downloads.map(({ bytes }) => bytes)) / 1000;
  const files = median(downloads.map((download) => download.files));
  return [
    { name: 'first query, download until ten hits', value: kB, unit: 'kB gzip', limit: 110 },
    { name: 'first query, requests', value: files, unit: 'files', limit: 20 },
  ];
}

/**
 * With the app loaded and nothing of search: the files requested before ten hits are shown, without full texts and snippets, which follow
 * later. Undefined if the query has fewer than ten hits.
 */
async function downloadForQuery(site: BuiltSite, page: Page, query: string): Promise<Download | undefined> {
  await openNewestDay(page, site.url);
  site.requests.length = 0;
  await page.getByRole('search').getByRole('searchbox').fill(query);
  const shown = page.waitForFunction(hasHits, HITS, { polling: 'raf', timeout: TIMEOUT });
  if (!(await shown.catch(() => undefined))) return undefined;
  const files = site.requests.filter((path) => !/^data\/segment-|\/texts-/.test(path));
  return { bytes: sum(files.map((path) => wireBytes(site.root, path))), files: files.length };
}

async function openNewestDay(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('.paper-list tbody a');
  await page.waitForLoadState('networkidle');
}

/** Runs in the page: whether so many hits of the current query are shown. */
function hasHits(count: number): boolean {
  const list = document.querySelector('.hit-list[aria-busy="false"]');
  return list !== null && list.querySelectorAll('li a').length >= count;
}

/** Types each query letter by letter with all texts loaded; the time of a letter is the best of several rounds. */
async function keystrokeFigures(
  site: BuiltSite,
  queries: readonly string[],
  rounds: number,
): Promise<Figure[]> {
  const context = await newContext(site.browser);
  const page = await context.newPage();
  await page.goto(`${site.url}search?q=${encodeURIComponent(QUERIES[0]!)}`);
  await page.waitForSelector('.search-hint', { timeout: 120_000 });
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries)
      for (const [typed, ms] of await typeQuery(page, query))
        times.set(typed, [...(times.get(typed) ?? []), ms]);
  }
  await context.close();
  const bestTimes = [...times.values()].map(best);
  return [
    { name: 'keystroke until its hits are painted, median', value: median(bestTimes), unit: 'ms' },
    {
      name: 'keystroke until its hits are painted, p95',
      value: quantile(bestTimes, 0.95),
      unit: 'ms',
      limit: 50,
    },
  ];
}

/** Milliseconds for each prefix of the query, up to the first without hits. */
async function typeQuery(page: Page, query: string): Promise<[typed: string, ms: number][]> {
  const times: [string, number][] = [];
  await page.getByRole('search').getByRole('searchbox').fill('');
  for (const [index, letter] of [...query].entries()) {
    // A handle, because the stopwatch must be in place before the letter is typed.
    const stopwatch = await page.evaluateHandle(startStopwatch, TIMEOUT);
    await page.keyboard.insertText(letter);
    const ms = await stopwatch.evaluate(({ painted }) => painted);
    if (ms === undefined) break;
    times.push([[...query].slice(0, index + 1).join(''), ms]);
  }
  return times;
}

/** Runs in the page: measures from the next input event until the frame with the hits for all typed text is painted. */
function startStopwatch(timeout: number): { painted: Promise<number | undefined> } {
  const painted = new Promise<number | undefined>((done) => {
    let start = Number.POSITIVE_INFINITY;
    addEventListener(
      'input',
      ({ timeStamp }) => {
        start = timeStamp;
      },
      { capture: true, once: true },
    );
    const observer = new MutationObserver(() => {
      const typed = document.querySelector<HTMLInputElement>('.search-field input')?.value;
      const shown = document.querySelector('.search-line h1')?.textContent;
      const settled = document.querySelector('.hit-list')?.getAttribute('aria-busy') === 'false';
      if (!settled || shown !== typed || start > performance.now()) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    setTimeout(() => done(undefined), timeout);
  });
  return { painted };
}
