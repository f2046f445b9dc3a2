/** Search as a reader meets it in the running app: what a first question costs until ten hits are painted, and how soon a key shows. */
import type { Page } from '@playwright/test';
import { type BuiltSite, newContext, openBuiltSite } from './built-site.ts';
import { type BenchOptions, best, type Figure, median, part } from './figure.ts';
import { wireWeight } from './wire-weight.ts';

const ASKED = [
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
/** Of each list, where a minute must do. */
const QUICK_WORDS = 3;
const HITS = 10;
/** In a small archive a question may find less than ten hits, or nothing: it is passed over after so many milliseconds. */
const PATIENCE = 5000;

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  const site = await openBuiltSite(corpus);
  try {
    const some = quick ? QUICK_WORDS : ASKED.length;
    return [
      ...(await coldFigures(site, ASKED.slice(0, some))),
      ...(await keyFigures(site, TYPED.slice(0, some), quick ? 1 : 4)),
    ];
  } finally {
    await site.close();
  }
}

async function coldFigures(site: BuiltSite, words: readonly string[]): Promise<Figure[]> {
  const asked: { kB: number; files: number }[] = [];
  for (const text of words) {
    // What the service worker keeps for later is no part of the question.
    const context = await newContext(site.browser, { serviceWorkers: 'block' });
    asked.push(...(await askCold(site, await context.newPage(), text)));
    await context.close();
  }
  if (asked.length === 0) return [];
  const kB = asked.map((one) => one.kB);
  const files = asked.map((one) => one.files);
  return [
    { name: 'ten painted hits, nothing of search cached', value: median(kB), unit: 'kB gzip', limit: 110 },
    { name: 'requests of them', value: median(files), unit: 'files', limit: 20 },
  ];
}

/** With the app loaded and nothing of search: all that is asked for, but for the texts, and the snippets, which follow. */
async function askCold(site: BuiltSite, page: Page, text: string): Promise<{ kB: number; files: number }[]> {
  await openNewestDay(page, site.url);
  site.asked.length = 0;
  await page.getByRole('search').getByRole('searchbox').fill(text);
  const shown = page.waitForFunction(areShown, HITS, { polling: 'raf', timeout: PATIENCE });
  if (!(await shown.catch(() => undefined))) return [];
  const files = site.asked.filter((path) => !/^data\/segment-|\/texts-/.test(path));
  return [
    { kB: files.reduce((sum, path) => sum + wireWeight(site.root, path), 0) / 1000, files: files.length },
  ];
}

async function openNewestDay(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('.paper-list tbody a');
  await page.waitForLoadState('networkidle');
}

/** In the page: so many hits, none of them left from an earlier question. */
function areShown(count: number): boolean {
  const list = document.querySelector('.hit-list[aria-busy="false"]');
  return list !== null && list.querySelectorAll('li a').length >= count;
}

/** With all texts here, letter by letter: each letter's best time of several. */
async function keyFigures(site: BuiltSite, words: readonly string[], rounds: number): Promise<Figure[]> {
  const context = await newContext(site.browser);
  const page = await context.newPage();
  await page.goto(`${site.url}search?q=${encodeURIComponent(ASKED[0]!)}`);
  await page.waitForSelector('.search-hint', { timeout: 120_000 });
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const text of words) {
      await page.getByRole('search').getByRole('searchbox').fill('');
      for (const [at, letter] of [...text].entries()) {
        // Two steps: the letter must find somebody who looks.
        const look = await page.evaluateHandle(lookOut, PATIENCE);
        await page.keyboard.insertText(letter);
        const typed = [...text].slice(0, at + 1).join('');
        const ms = await look.evaluate(({ painted }) => painted);
        if (ms === undefined) break;
        times.set(typed, [...(times.get(typed) ?? []), ms]);
      }
    }
  }
  await context.close();
  const all = [...times.values()].map(best);
  return [
    { name: 'a key, until its hits are painted, median', value: part(all, 0.5), unit: 'ms' },
    { name: 'a key, until its hits are painted, p95', value: part(all, 0.95), unit: 'ms', limit: 50 },
  ];
}

/** In the page: times from the next letter on, until the frame with the hits of all that is typed is painted. */
function lookOut(patience: number): { painted: Promise<number | undefined> } {
  const painted = new Promise<number | undefined>((done) => {
    let start = Number.POSITIVE_INFINITY;
    addEventListener(
      'input',
      ({ timeStamp }) => {
        start = timeStamp;
      },
      { capture: true, once: true },
    );
    const watch = new MutationObserver(() => {
      const typed = document.querySelector<HTMLInputElement>('.search-field input')?.value;
      const shown = document.querySelector('.search-line h1')?.textContent;
      const settled = document.querySelector('.hit-list')?.getAttribute('aria-busy') === 'false';
      if (!settled || shown !== typed || start > performance.now()) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    watch.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    setTimeout(() => done(undefined), patience);
  });
  return { painted };
}
