/** Runs queries with Pagefind in Chromium, where it belongs: download of a first query, time of further ones, and what they find. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { wireBytes } from '#bench/built-site.ts';
import { best, median, sum } from '#bench/figure.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { findBrowser } from '#scripts/find-browser.mjs';
import { serveSite } from '#site/serve/serve-site.ts';
import type { PeerQuery, PeerResults } from './peer.ts';

const ROUNDS = 3;
/** How many queries run with nothing cached. */
const COLD_QUERIES = 15;

type QueryResults = Pick<PeerResults, 'firstBytes' | 'times' | 'found'>;

interface Pagefind {
  init(): Promise<void>;
  search(text: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

export async function queryPagefind(
  out: string,
  rows: readonly Appearance[],
  queries: readonly PeerQuery[],
): Promise<QueryResults> {
  const root = dirname(out);
  writeFileSync(join(root, 'index.html'), '<!doctype html><html lang="zh"><meta charset="utf-8">');
  const requests: string[] = [];
  const server = await serveSite({ root, base: '/', port: 0, log: ({ path }) => requests.push(path) });
  const browser = await chromium.launch(await findBrowser());
  try {
    const firstBytes: number[] = [];
    for (const { text } of queries.slice(0, COLD_QUERIES)) {
      requests.length = 0;
      await runInPage(browser, server.url, [text]);
      const own = requests.filter((path) => path.includes('pagefind'));
      firstBytes.push(sum(own.map((path) => wireBytes(root, path))));
    }
    const texts = queries.map(({ text }) => text);
    const results = await runInPage(browser, server.url, texts);
    const papers = papersOfFragments(out, rows);
    const found = results.map(({ ids }) => ids.flatMap((id) => papers.get(id) ?? []));
    return { firstBytes: median(firstBytes), times: results.map(({ ms }) => best(ms)), found };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs queries in a page with an empty cache; the first one also loads the data of ten hits. */
async function runInPage(browser: Browser, url: string, texts: readonly string[]) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const results = await page.evaluate(
    async ([module, all, rounds]) => {
      const pagefind: Pagefind = await import(module);
      await pagefind.init();
      const collected: { ids: string[]; ms: number[] }[] = [];
      for (const text of all) {
        const { results } = await pagefind.search(text);
        if (collected.length === 0) await Promise.all(results.slice(0, 10).map((hit) => hit.data()));
        const ms: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const start = performance.now();
          await pagefind.search(text);
          ms.push(performance.now() - start);
        }
        collected.push({ ids: results.map(({ id }) => id), ms });
      }
      return collected;
    },
    [`${url}pagefind/pagefind.js`, texts, ROUNDS] as const,
  );
  await context.close();
  return results;
}

/** Name of a fragment, which hits refer to → the paper's id; the address in a fragment is the row number. */
function papersOfFragments(out: string, rows: readonly Appearance[]): Map<string, string> {
  const folder = join(out, 'fragment');
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{')));
      return [name.replace(/\.pf_fragment$/, ''), rows[Number(url.replace(/\D/g, ''))]!.id] as const;
    }),
  );
}
