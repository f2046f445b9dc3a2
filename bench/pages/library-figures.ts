/** The library with 10,000 marked papers in Chromium, on a slowed processor: from a click to the painted list, and the import from a file. */
import type { Browser, Page } from '@playwright/test';
import { newContext, openBuiltSite, throttleCpu } from '#bench/built-site.ts';
import { type BenchOptions, best, type Figure } from '#bench/figure.ts';

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
  const importMs = await importBackup(page, url);
  await page.goto(`${url}library`);
  await page.waitForSelector('.pane-list tbody a');
  await throttleCpu(context, page, SLOW_CPU);
  const times = new Map<string, number[]>();
  const record = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  for (let round = 0; round < rounds; round += 1) {
    for (const list of ['starred', 'library'])
      record(`list: ${list}`, await clickToPaint(page, `.day-steps a[href$="/${list}"]`));
    for (const show of ['starred', 'tagged', 'remark', 'unread'])
      record(`filter: ${show}`, await filterBy(page, `.mark-menu a[href*="show=${show}"]`));
    await filterBy(page, '.mark-menu a:not([href*="show="])');
  }
  await context.close();
  const figures = [...times].map(
    ([name, samples]): Figure => ({
      name: `${name}, ${PAPERS} papers, 4× CPU`,
      value: best(samples),
      unit: 'ms',
      limit: LIMIT,
    }),
  );
  return [...figures, { name: `import of ${PAPERS} marks`, value: importMs, unit: 'ms' }];
}

/** Milliseconds from confirming the import until it is saved. */
async function importBackup(page: Page, url: string): Promise<number> {
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

/** A backup file in which every paper is starred, and some are read, tagged or have a remark. */
function backupOf(count: number): string {
  const marks = Array.from({ length: count }, (_, index) => ({
    id: `arxiv:${2401 + (index % 12)}.${String(10_000 + index)}`,
    starred: { is: true, at: 1_700_000_000_000 + index * 60_000 },
    ...(index % 3 > 0 && { read: { is: true, at: 1_700_000_000_000 + index * 60_000 } }),
    ...(index % 5 === 0 && { tags: [{ tag: `标签 ${index % 40}`, is: true, at: 1_700_000_000_000 }] }),
    ...(index % 7 === 0 && {
      remark: { texts: [{ text: `第 ${index} 条批注`, at: 1_700_000_000_000 }], over: [] },
    }),
    paper: {
      source: 'arxiv',
      titleZh: `第 ${index} 篇论文的标题，长短如常`,
      authors: [`Author ${index}`],
      firstSeen: '2025-09-28',
    },
  }));
  const head = { format: 'lectern-library', version: 1, exportedAt: '2026-01-01T00:00:00.000Z' };
  return JSON.stringify({ ...head, marks, rules: [], facts: [] });
}

async function filterBy(page: Page, choice: string): Promise<number> {
  await page.click('.tab-line .mark-menu-button');
  await page.waitForSelector(choice);
  return clickToPaint(page, choice);
}

/** Milliseconds from a click until the changed list is painted. */
function clickToPaint(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (target) =>
      new Promise<number>((done) => {
        const list = document.querySelector('#list')!;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!list.querySelector('tbody a')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        observer.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
        document.querySelector<HTMLElement>(target)!.click();
      }),
    selector,
  );
}
