/** Runs every row of the state table in the header of `mirror.ts`, and compares the copy of the table in the guide. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readReceipts, writeReceipts } from '#state/library/database/idempotent-write.ts';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import { makeDeviceWithMirror } from '#testing/library.fixture.ts';
import { openWithMirror, TIMEOUT_MS } from './mirror.ts';
import type { MirrorState } from './mirror-state.ts';

type Row = Record<'database' | 'mirror' | 'receipts' | 'action', string>;

const ROWS = readTable(await readFile('src/state/library/mirror/mirror.ts', 'utf8'));

function readTable(text: string): Row[] {
  const lines = text.split('\n').map((line) => line.replace(/^ \*/, '').trim());
  const rows = lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1));
  const [, , ...cells] = rows.map((row) => row.map((cell) => cell.trim()));
  return cells.map(([database, mirror, receipts, action]) => ({ database, mirror, receipts, action }) as Row);
}

/** The receipts of the database and of the mirror. */
const RECEIPTS: Record<string, [database: string[], mirror: string[]]> = {
  none: [[], []],
  'not read': [['a'], ['b']],
  'none in the mirror': [['a'], []],
  'none in the database': [[], ['b']],
  'none in common': [['a'], ['b']],
  'some not in the mirror': [['a', 'b'], ['b']],
  'all in the mirror': [
    ['a', 'b'],
    ['a', 'b', 'c'],
  ],
};

const star = (key: string) => ({ id: `arxiv:${key}`, starred: { is: true, at: 1 } });

async function fill(db: LibraryDatabase, key: string, receipts: readonly string[]): Promise<LibraryDatabase> {
  await db.marks.put(star(key));
  await writeReceipts(db, receipts);
  return db;
}

/** Opens the two stores of a row; each has one mark that the other lacks, where it has records. */
function storesOf({ database, mirror, receipts }: Row) {
  const { openBucket } = makeDeviceWithMirror();
  const [own, mirrored] = RECEIPTS[receipts]!;
  const openStore: Record<string, (name: 'database' | 'mirror') => Promise<LibraryDatabase | undefined>> = {
    refused: () => Promise.reject(new Error('denied')),
    unsupported: async () => undefined,
    'never opens': () => new Promise(() => {}),
    empty: openBucket,
    'has records': async (name) => fill(await openBucket(name), name, name === 'database' ? own : mirrored),
    'read-only': async (name) => Object.assign(await openBucket(name), { readOnly: true }),
    unreadable: async (name) => {
      const db = await openBucket(name);
      db.dexie.close({ disableAutoOpen: true });
      return db;
    },
  };
  return {
    openBucket,
    open: () => openStore[database]!('database') as Promise<LibraryDatabase>,
    openOther: () => openStore[mirror]!('mirror'),
  };
}

async function idsIn(db: LibraryDatabase): Promise<string[]> {
  return (await db.marks.toArray()).map(({ id }) => id.slice('arxiv:'.length)).sort();
}

/** Fake timers never fire by themselves, so no row depends on how fast the machine is. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('the mirror', () => {
  it('has a table with every combination that its code tells apart', () => {
    expect(ROWS.map(({ receipts }) => receipts)).toEqual(expect.arrayContaining(Object.keys(RECEIPTS)));
    expect(ROWS).toHaveLength(13);
  });

  it.each(ROWS)('$database database, $mirror mirror, receipts: $receipts → $action', async (row) => {
    const { openBucket, open, openOther } = storesOf(row);
    const states: MirrorState[] = [];
    const opened = openWithMirror(open, openOther, (state) => states.push(state));
    if (row.mirror === 'never opens') await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    if (row.action === 'reject') return expect(opened).rejects.toThrow('denied');
    const db = await opened;
    const [, reason, step] = /^no mirror: (failed|[\w-]+)(?: at (\w+))?$/.exec(row.action) ?? [];
    if (reason) {
      expect(states).toMatchObject([{ status: reason, ...(step && { step }) }]);
      expect(db.afterCommit).toBeUndefined();
      return;
    }
    expect(states).toEqual([{ status: 'replicating' }]);
    await db.afterCommit!('next');
    const mirror = await openBucket('mirror');
    expect({ database: await idsIn(db), mirror: await idsIn(mirror) }).toEqual(expectedIds(row));
    expect(await readReceipts(mirror)).toContain('next');
  });

  it('is described by the same table in the guide', async () => {
    expect(readTable(await readFile('docs/how-the-library-is-kept.md', 'utf8'))).toEqual(ROWS);
  });
});

/** The marks in both stores after the action. */
function expectedIds({ database, mirror, action }: Row): { database: string[]; mirror: string[] } {
  const own = database === 'has records' ? ['database'] : [];
  const other = mirror === 'has records' ? ['mirror'] : [];
  switch (action) {
    case 'replicate':
      return { database: own, mirror: other };
    case 'copy to the mirror, replicate':
      return { database: own, mirror: own };
    case 'copy to the database, replicate':
      return { database: other, mirror: other };
    case 'merge into the database, copy to the mirror, replicate':
      return { database: [...own, ...other], mirror: [...own, ...other] };
    default:
      throw new Error(`the table has an unknown action: ${action}`);
  }
}
