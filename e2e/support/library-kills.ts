/** The browser is killed while the reader marks, writes, imports a file, or opens marks of an older version: whatever was acknowledged must be there. */

import { setTimeout as delay } from 'node:timers/promises';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { messages as backupZh } from '#messages/zh/backup.ts';
import { messages as remarksZh } from '#messages/zh/remarks.ts';
import { type KillableBrowser, withProfile } from './killable-browser.ts';
import { hasLibrary, makeVersionOne, readMarked, readRemark, reportRead } from './library-on-disk.ts';
import { list } from './page-objects.ts';
import { FLASH } from './ten-papers.fixture.ts';

const words = backupZh;
const own = remarksZh;

export const ACTS = ['marking', 'typing', 'importing', 'upgrading'] as const;
export type Act = (typeof ACTS)[number];

/** Records of one import, and of a database of version 1. */
const MANY = 2000;
/** The kill comes at random within so many milliseconds, mostly in the middle of the act. No test waits for something in them. */
const WITHIN: Readonly<Record<Act, number>> = {
  marking: 900,
  typing: 1500,
  importing: 1200,
  upgrading: 1500,
};

export interface Tally {
  kills: number;
  /** Changes that the page had shown as kept, and how many of them were missing at the next start. */
  acknowledged: number;
  lost: number;
  /** Imports and upgrades of which a part was there, and those that were there as a whole. */
  half: number;
  whole: number;
  /** How often the browser itself had thrown the database away, and its copy had to serve. */
  thrownAway: number;
}

/** What must be there at the next start. */
interface Expected {
  ids: Set<string>;
  /** All or none of the ids with this beginning. */
  together?: string;
  /** The number in the last remark that was said to be saved; the next one may have come to the disk unsaid. */
  remark?: number;
}

export interface Killing {
  url: string;
  /** A list with papers enough to be marked. */
  day: string;
  /** From 0 to 1. */
  random(): number;
}

/** One kill after the other, each in the middle of an act. */
export async function killDuring(acts: readonly Act[], killing: Killing): Promise<Tally> {
  const tally = emptyTally();
  let expected: Expected = { ids: new Set() };
  await withProfile(async (browser) => {
    for (const [round, act] of acts.entries()) {
      if (act === 'upgrading') await killUpgrade(killing, round, 2, tally);
      else expected = await killOnce(browser, [act], { ...killing, round, before: expected }, tally);
    }
    await check(await browser.start(), killing, expected, tally);
  });
  return tally;
}

/** One kill while the reader marks, writes and imports in three tabs, and one while the app opens marks of an older version. */
export async function killDuringAll(killing: Killing): Promise<Tally> {
  const tally = emptyTally();
  const before = { ids: new Set<string>() };
  await withProfile(async (browser) => {
    const acts = ['marking', 'typing', 'importing'] as const;
    const expected = await killOnce(browser, acts, { ...killing, round: 0, before }, tally);
    await check(await browser.start(), killing, expected, tally);
  });
  await killUpgrade(killing, 1, 1, tally);
  return tally;
}

function emptyTally(): Tally {
  return { kills: 0, acknowledged: 0, lost: 0, half: 0, whole: 0, thrownAway: 0 };
}

async function killOnce(
  browser: KillableBrowser,
  acts: readonly Act[],
  round: Omit<Round, 'context'>,
  tally: Tally,
): Promise<Expected> {
  const context = await browser.start();
  await check(context, round, round.before, tally);
  const parts: Expected[] = [];
  for (const act of acts) parts.push(await begin[act]({ ...round, context }));
  for (const [index, act] of acts.entries()) await underWay(act, parts[index]!, round.before);
  await delay(round.random() * WITHIN[acts.at(-1)!]);
  await browser.kill();
  tally.kills += 1;
  return parts.reduce(joined);
}

/** What must be acknowledged before a kill means something. Imports and upgrades are cut off before they are. */
async function underWay(act: Act, expected: Expected, before: Expected): Promise<void> {
  if (act === 'marking') await expect.poll(() => expected.ids.size).toBeGreaterThan(before.ids.size);
  if (act === 'typing') await expect.poll(() => expected.remark).toBeDefined();
}

function joined(one: Expected, other: Expected): Expected {
  return { ...one, ...other, ids: new Set([...one.ids, ...other.ids]) };
}

/**
 * In a browser of its own, since it begins with what an older release left. `starts`: how often it is started anew, and killed, until
 * the last look: a torn log is found only at the second start.
 */
function killUpgrade(killing: Killing, round: number, starts: number, tally: Tally): Promise<void> {
  const before = { ids: new Set<string>() };
  return withProfile(async (browser) => {
    const expected = await killOnce(browser, ['upgrading'], { ...killing, round, before }, tally);
    for (let start = 0; start < starts; start += 1) {
      await check(await browser.start(), killing, expected, tally);
      await browser.kill();
    }
  });
}

interface Round extends Killing {
  context: BrowserContext;
  round: number;
  before: Expected;
}

/** Each begins and does not wait for its end; what it gives fills up while it goes on. */
const begin: Readonly<Record<Act, (round: Round) => Promise<Expected>>> = {
  async marking({ context, url, day, before }) {
    const ids = new Set(before.ids);
    const page = await context.newPage();
    await page.exposeBinding('kept', (_, id: string) => ids.add(id));
    await page.goto(`${url}${day}?show=unread`);
    await list(page).locator('tr[data-read]').first().waitFor();
    await page.evaluate(reportRead);
    void (async () => {
      await page.keyboard.press('j');
      for (;;) await page.keyboard.press('e');
    })().catch(() => {});
    return { ids };
  },

  async typing({ context, url, round, before }) {
    const expected: Expected = { ids: new Set(before.ids) };
    const page = await context.newPage();
    await page.goto(`${url}p/arxiv/${FLASH.key}`);
    await page
      .getByRole('button', { name: own.write })
      .or(page.getByRole('button', { name: own.edit, exact: true }))
      .click();
    const field = page.getByLabel(own.field);
    await field.waitFor();
    void (async () => {
      for (let count = round * 1000 + 1; ; count += 1) {
        await field.fill(`批注 ${count}`);
        await field.blur();
        await page.getByText(own.states.saved).waitFor();
        expected.remark = count;
      }
    })().catch(() => {});
    return expected;
  },

  async importing({ context, url, round, before }) {
    const together = `arxiv:import-${round}-`;
    const ids = Array.from({ length: MANY }, (_, at) => together + at);
    const marks = ids.map((id, at) => ({ id, read: { is: true, at: at + 1 } }));
    const head = { format: 'lectern-library', version: 1, exportedAt: '2026-01-01T00:00:00.000Z' };
    const text = JSON.stringify({ ...head, marks, rules: [], facts: [] });
    const page = await context.newPage();
    await page.goto(`${url}library/backup`);
    const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel(words.chooseLabel).setInputFiles(file);
    await page.getByRole('button', { name: words.merge }).click();
    const expected = { ids: new Set(before.ids), together };
    void page
      .getByText(words.saved)
      .waitFor()
      .then(() => {
        for (const id of ids) expected.ids.add(id);
      })
      .catch(() => {});
    return expected;
  },

  async upgrading({ context, url, day, round }) {
    const ids = Array.from({ length: MANY }, (_, at) => `arxiv:old-${round}-${at}`);
    const page = await bare(context, url);
    await page.evaluate(makeVersionOne, ids);
    void page.goto(url + day).catch(() => {});
    return { ids: new Set(ids), together: `arxiv:old-${round}-` };
  },
};

/** What is on the disk once the reader has opened a page, which may have to bring it back. */
async function check(
  context: BrowserContext,
  { url, day }: Killing,
  { ids, together, remark }: Expected,
  tally: Tally,
): Promise<void> {
  const page = await bare(context, url);
  if (ids.size === 0 && !together) return;
  if (!(await onceOpen(() => page.evaluate(hasLibrary)))) tally.thrownAway += 1;
  await page.goto(url + day);
  await list(page).locator('tr[data-read]').first().waitFor();
  const found = new Set((await page.evaluate(hasLibrary)) ? await page.evaluate(readMarked) : []);
  tally.acknowledged += ids.size;
  for (const id of ids) if (!found.has(id)) tally.lost += 1;
  if (remark !== undefined) {
    tally.acknowledged += 1;
    const text = await page.evaluate(readRemark, `arxiv:${FLASH.key}`);
    if (Number(/\d+$/.exec(text)?.[0] ?? 0) < remark) tally.lost += 1;
  }
  if (together === undefined) return;
  const count = [...found].filter((id) => id.startsWith(together)).length;
  if (count === MANY) tally.whole += 1;
  else if (count > 0) tally.half += 1;
}

/** A store that the browser finds damaged is refused once, and then thrown away. */
async function onceOpen<Read>(read: () => Promise<Read>): Promise<Read> {
  let found: Read | undefined;
  await expect(async () => {
    found = await read();
  }).toPass();
  return found!;
}

/** A page of the site that runs no code of ours. */
async function bare(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}icon.svg`);
  return page;
}
