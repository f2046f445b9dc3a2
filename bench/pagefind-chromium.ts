/** Pagefind asked in Chromium, where it lives: what a first question downloads, how long a further one takes, and what is found. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import type { Appearance } from '#core/paper/paper.ts';
import { findBrowser } from '../scripts/find-browser.mjs';
import { serveSite } from '../scripts/serve.mjs';
import { best, median } from './figure.ts';
import type { PeerAnswer, PeerQuery } from './peer.ts';
import { wireWeight } from './wire-weight.ts';

const ROUNDS = 3;
/** So many questions are asked with nothing cached. */
const COLD = 15;

type Asked = Pick<PeerAnswer, 'firstBytes' | 'times' | 'found'>;

interface Pagefind {
  init(): Promise<void>;
  search(text: string): Promise<{ results: { id: string; data(): Promise<unknown> }[] }>;
}

export async function askPagefind(
  out: string,
  rows: readonly Appearance[],
  queries: readonly PeerQuery[],
): Promise<Asked> {
  const root = dirname(out);
  writeFileSync(join(root, 'index.html'), '<!doctype html><html lang="zh"><meta charset="utf-8">');
  const asked: string[] = [];
  const server = await serveSite({ root, base: '/', port: 0, log: ({ path }) => asked.push(path) });
  const browser = await chromium.launch(await findBrowser());
  try {
    const first: number[] = [];
    for (const { text } of queries.slice(0, COLD)) {
      asked.length = 0;
      await inPage(browser, server.url, [text]);
      first.push(
        asked
          .filter((path) => path.includes('pagefind'))
          .reduce((sum, path) => sum + wireWeight(root, path), 0),
      );
    }
    const texts = queries.map((one) => one.text);
    const answers = await inPage(browser, server.url, texts);
    const papers = paperOfFragments(out, rows);
    const found = answers.map(({ ids }) => ids.flatMap((id) => papers.get(id) ?? []));
    return { firstBytes: median(first), times: answers.map(({ ms }) => best(ms)), found };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Asks in a page that has nothing yet; the first question also fetches what ten hits show. */
async function inPage(browser: Browser, url: string, texts: readonly string[]) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const answers = await page.evaluate(
    async ([module, all, rounds]) => {
      const pagefind: Pagefind = await import(module);
      await pagefind.init();
      const said: { ids: string[]; ms: number[] }[] = [];
      for (const text of all) {
        const { results } = await pagefind.search(text);
        if (said.length === 0) await Promise.all(results.slice(0, 10).map((one) => one.data()));
        const ms: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const start = performance.now();
          await pagefind.search(text);
          ms.push(performance.now() - start);
        }
        said.push({ ids: results.map(({ id }) => id), ms });
      }
      return said;
    },
    [`${url}pagefind/pagefind.js`, texts, ROUNDS] as const,
  );
  await context.close();
  return answers;
}

/** A result names a fragment; the fragment's address is the row's place. */
function paperOfFragments(out: string, rows: readonly Appearance[]): Map<string, string> {
  const folder = join(out, 'fragment');
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{')));
      return [name.replace(/\.pf_fragment$/, ''), rows[Number(url.replace(/\D/g, ''))]!.id] as const;
    }),
  );
}
