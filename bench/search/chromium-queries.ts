/** Runs queries in Chromium: in the worker, bundled as for a site, with data from a server; keystrokes also on a slowed processor. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { best } from '#bench/figure.ts';
import { hashedFile } from '#core/dataset/paths.ts';
import { findBrowser } from '#scripts/find-browser.mjs';
import { searchHash } from '#site/search-index/build-index.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';
import { serveSite } from '#site/serve/serve-site.ts';

const CPU_RATE = 6;
const ROUNDS = 5;

export interface ChromiumTimes {
  /** From an empty cache to the first ten hits. */
  cold: number[];
  /** Size of the worker's script, compressed. */
  workerBytes: number;
  /** Until all texts are loaded. */
  loading: number;
  /** From the query to the hits, with all texts loaded. */
  warm: number[];
  /** The same on the page's thread with a slowed processor, because Chromium cannot slow workers. */
  slowed: number[];
}

/** Global variable of chromium-page.ts. */
interface Bench {
  open(inWorker: boolean): { ask(query: string): Promise<number>; loadTexts(): Promise<number> };
}

export async function runInChromium(
  site: string,
  queries: readonly string[],
  coldQueries: readonly string[],
): Promise<ChromiumTimes> {
  const workerBytes = await writePage(site);
  const server = await serveSite({ root: site, base: '/', port: 0 });
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage();
    const cold: number[] = [];
    for (const query of coldQueries) {
      await page.goto(`${server.url}search-bench.html?${cold.length}`);
      cold.push(...(await page.evaluate(timeQueries, [true, [query]] as const)));
    }
    await page.goto(`${server.url}search-bench.html`);
    const loading = await page.evaluate(loadTexts, true);
    const warm = await bestTimes(page, true, queries);
    return { cold, workerBytes, loading, warm, slowed: await slowedTimes(page, queries) };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function slowedTimes(page: Page, queries: readonly string[]): Promise<number[]> {
  await page.evaluate(loadTexts, false);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  return bestTimes(page, false, queries);
}

/** The best time of each query in several rounds. */
async function bestTimes(page: Page, inWorker: boolean, queries: readonly string[]): Promise<number[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(await page.evaluate(timeQueries, [inWorker, queries] as const));
  return queries.map((_, index) => best(rounds.map((times) => times[index]!)));
}

/** Runs in the page. */
async function timeQueries([inWorker, queries]: readonly [boolean, readonly string[]]): Promise<number[]> {
  const { open } = (globalThis as unknown as { bench: Bench }).bench;
  const times: number[] = [];
  for (const query of queries) times.push(await open(inWorker).ask(query));
  return times;
}

/** Runs in the page. */
function loadTexts(inWorker: boolean): Promise<number> {
  return (globalThis as unknown as { bench: Bench }).bench.open(inWorker).loadTexts();
}

/** Writes the page and the worker into the site; returns the compressed size of the worker. */
async function writePage(site: string): Promise<number> {
  const out = join(site, 'search-bench');
  await mkdir(out, { recursive: true });
  await bundle(out, 'page', new URL('./chromium-page.ts', import.meta.url));
  await bundle(out, 'worker', new URL('../../src/workers/search/search-worker.ts', import.meta.url));
  const inputs = searchInputs((file) => readFileSync(join(site, file), 'utf8'));
  const openMessage = {
    kind: 'open',
    segments: inputs.map(({ hash, rows }) => ({ file: hashedFile('segment', hash), rows })),
    index: hashedFile('search', searchHash(inputs)),
  };
  const script = '<script type="module" src="search-bench/page.js"></script>';
  const data = `<script type="application/json" id="open">${JSON.stringify(openMessage)}</script>`;
  await writeFile(join(site, 'search-bench.html'), `<!doctype html><meta charset="utf-8">${data}${script}`);
  return gzipSync(readFileSync(join(out, 'worker.js'))).length;
}

/** Bundles a script into one minified file, as for a site. */
async function bundle(outDir: string, name: string, source: URL): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: { input: { [name]: source.pathname }, output: { entryFileNames: '[name].js' } },
    },
  });
}
