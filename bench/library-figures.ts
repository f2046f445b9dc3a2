/**
 * Figures of a library of 10,000 marked papers in Chromium, on a slowed processor: from a click to the paint of the list, its order or
 * what it is narrowed to, and what bringing it in from a file takes.
 */
import type { Browser, Page } from '@playwright/test';
import { newContext, openBuiltSite, slowDown } from './built-site.ts';
import { type BenchOptions, best, type Figure } from './figure.ts';

const SLOW_CPU = 4;
const PAPERS = 10_000;
const LIMIT = 100;

export async function measure({ corpus, quick }: BenchOptions): Promise<Figure[]> {
  const { browser, url, close } = await openBuiltSite(corpus);
  try {
    return await measureIn(browser, url, quick ? 2 : 5);
  } finally {
    await close();
  }
}

async function measureIn(browser: Browser, url: string, rounds: number): Promise<Figure[]> {
  const context = await newContext(browser);
  const page = await context.newPage();
  const imported = await bringIn(page, url);
  await page.goto(`${url}library`);
  await page.waitForSelector('.pane-list tbody a');
  await slowDown(context, page, SLOW_CPU);
  const times = new Map<string, number[]>();
  const note = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  for (let round = 0; round < rounds; round += 1) {
    for (const list of ['starred', 'library'])
      note(`list: ${list}`, await clickToPaint(page, `.day-steps a[href$="/${list}"]`));
    for (const show of ['starred', 'tagged', 'remark', 'unread'])
      note(`filter: ${show}`, await narrow(page, `.mark-menu a[href*="show=${show}"]`));
    await narrow(page, '.mark-menu a:not([href*="show="])');
  }
  await context.close();
  const figures = [...times].map(
    ([name, all]): Figure => ({
      name: `${name}, ${PAPERS} papers, 4× CPU`,
      value: best(all),
      unit: 'ms',
      limit: LIMIT,
    }),
  );
  return [...figures, { name: `import of ${PAPERS} marks, until saved`, value: imported, unit: 'ms' }];
}

/** Milliseconds from the reader's word to “saved”. */
async function bringIn(page: Page, url: string): Promise<number> {
  await page.goto(`${url}library/backup`);
  await page.setInputFiles('input[type=file]', {
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backupOf(PAPERS)),
  });
  await page.waitForSelector('.backup-decision [type=submit]');
  const start = performance.now();
  await page.click('.backup-decision [type=submit]');
  await page.waitForSelector('.backup-preview', { state: 'detached', timeout: 120_000 });
  return performance.now() - start;
}

/** All starred, some of them read, tagged, or with a remark. */
function backupOf(count: number): string {
  const marks = Array.from({ length: count }, (_, at) => ({
    id: `arxiv:${2401 + (at % 12)}.${String(10_000 + at)}`,
    starred: { is: true, at: 1_700_000_000_000 + at * 60_000 },
    ...(at % 3 > 0 && { read: { is: true, at: 1_700_000_000_000 + at * 60_000 } }),
    ...(at % 5 === 0 && { tags: [{ tag: `标签 ${at % 40}`, is: true, at: 1_700_000_000_000 }] }),
    ...(at % 7 === 0 && {
      remark: { texts: [{ text: `第 ${at} 条批注`, at: 1_700_000_000_000 }], over: [] },
    }),
    paper: {
      source: 'arxiv',
      titleZh: `第 ${at} 篇论文的标题，长短如常`,
      authors: [`Author ${at}`],
      firstSeen: '2025-09-28',
    },
  }));
  const head = { format: 'lectern-library', version: 1, exportedAt: '2026-01-01T00:00:00.000Z' };
  return JSON.stringify({ ...head, marks, rules: [], facts: [] });
}

async function narrow(page: Page, choice: string): Promise<number> {
  await page.click('.tab-line .mark-menu-button');
  await page.waitForSelector(choice);
  return clickToPaint(page, choice);
}

/** From the click to the frame in which the list has changed and been painted. */
function clickToPaint(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (target) =>
      new Promise<number>((done) => {
        const list = document.querySelector('#list')!;
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (!list.querySelector('tbody a')) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        watch.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
        document.querySelector<HTMLElement>(target)!.click();
      }),
    selector,
  );
}
