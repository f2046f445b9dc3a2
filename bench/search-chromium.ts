/** Search in Chromium: its worker, built as in the site, over a real line to a server; keystrokes also on a slowed processor. */

import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { hashedFile } from '#core/dataset/paths.ts';
import { searchHash } from '#site/search-index/build-index.ts';
import { searchInputs } from '#site/search-index/search-inputs.ts';
import { findBrowser } from '../scripts/find-browser.mjs';
import { serveSite } from '../scripts/serve.mjs';

const SLOW_CPU = 6;
const ROUNDS = 5;

export interface ChromiumTimes {
  /** From nothing to the first ten hits, and the worker's own weight in bytes. */
  cold: number[];
  workerBytes: number;
  /** All texts from the server to the scanner. */
  texts: number;
  /** Question to answer, page to worker and back. */
  answers: number[];
  /** The same on the page's own slowed processor: workers cannot be slowed. */
  slow: number[];
}

type Ask = (text: string) => Promise<number>;

/** What the page of this measurement offers. */
interface Bench {
  open(threaded: boolean): { ask: Ask; loadTexts(): Promise<number> };
}

export async function askInChromium(
  site: string,
  queries: readonly string[],
  cold: readonly string[],
): Promise<ChromiumTimes> {
  const workerBytes = await writePage(site);
  const server = await serveSite({ root: site, base: '/', port: 0 });
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage();
    const coldTimes: number[] = [];
    for (const text of cold) {
      await page.goto(`${server.url}search-bench.html?${coldTimes.length}`);
      coldTimes.push(await page.evaluate(ask, [true, [text]] as const).then(([time]) => time!));
    }
    await page.goto(`${server.url}search-bench.html`);
    const texts = await page.evaluate(loadTexts, true);
    const answers = await askBest(page, true, queries);
    return { cold: coldTimes, workerBytes, texts, answers, slow: await askSlowly(page, queries) };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function askSlowly(page: Page, queries: readonly string[]): Promise<number[]> {
  await page.evaluate(loadTexts, false);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
  return askBest(page, false, queries);
}

/** Each question's best time of several. */
async function askBest(page: Page, threaded: boolean, queries: readonly string[]): Promise<number[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(await page.evaluate(ask, [threaded, queries] as const));
  return queries.map((_, at) => Math.min(...rounds.map((times) => times[at]!)));
}

async function ask([threaded, texts]: readonly [boolean, readonly string[]]): Promise<number[]> {
  const { open } = (globalThis as unknown as { bench: Bench }).bench;
  const times: number[] = [];
  for (const text of texts) times.push(await open(threaded).ask(text));
  return times;
}

function loadTexts(threaded: boolean): Promise<number> {
  return (globalThis as unknown as { bench: Bench }).bench.open(threaded).loadTexts();
}

/** The worker and the page as files of the site; gives the worker's weight. */
async function writePage(site: string): Promise<number> {
  const out = join(site, 'search-bench');
  await mkdir(out, { recursive: true });
  await bundle(out, 'page', new URL('./search-page.ts', import.meta.url));
  await bundle(out, 'worker', new URL('../src/workers/search/search-worker.ts', import.meta.url));
  const inputs = searchInputs((file) => readFileSync(join(site, file), 'utf8'));
  const opened = {
    kind: 'open',
    segments: inputs.map(({ hash, rows }) => ({ file: hashedFile('segment', hash), rows })),
    index: hashedFile('search', searchHash(inputs)),
  };
  const script = '<script type="module" src="search-bench/page.js"></script>';
  const data = `<script type="application/json" id="open">${JSON.stringify(opened)}</script>`;
  await writeFile(join(site, 'search-bench.html'), `<!doctype html><meta charset="utf-8">${data}${script}`);
  return gzipSync(readFileSync(join(out, 'worker.js'))).length;
}

/** One file, as small as in the site. */
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
