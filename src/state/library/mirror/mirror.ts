/**
 * A second copy of the library, in a store of its own. Chromium throws away all databases of a store that it finds damaged, and it
 * damages one itself where it is killed while it writes (docs/decisions/0014): what one store lost, the other has.
 */
import type { Table } from 'dexie';
import {
  keepReceipts,
  RECEIPTS_KEPT,
  readReceipts,
  writtenOnce,
} from '#state/library/database/idempotent-write.ts';
import { inOne, type LibraryDatabase, openDatabase } from '#state/library/database/library-database.ts';
import { readChecked } from '#state/library/database/library-records.ts';
import { importRecords } from '#state/library/merge/imports.ts';
import { LIBRARY } from '#state/library/store/library-view.ts';
import { withinTime } from '#state/library/store/with-timeout.ts';
import { storageBuckets } from './storage-buckets.ts';

/** Milliseconds that a copy may take; it is gone without then. */
const PATIENCE = 2000;

/** The library, joined with its copy where the browser keeps stores apart. */
export function openLibrary(): Promise<LibraryDatabase> {
  return openWithCopy(openOwn, openCopy);
}

async function openOwn(): Promise<LibraryDatabase> {
  const db = await openDatabase();
  // Whoever removes the library by hand does not want it back.
  db.dexie.on('versionchange', ({ newVersion }) => {
    if (newVersion === null) void storageBuckets?.delete(LIBRARY);
  });
  return db;
}

async function openCopy(): Promise<LibraryDatabase | undefined> {
  if (!storageBuckets) return undefined;
  const { indexedDB } = await storageBuckets.open(LIBRARY, { durability: 'strict' });
  return openDatabase(`${LIBRARY}-copy`, { indexedDB });
}

/**
 * Has back what only the copy knows, and has every change followed there before it counts as kept. A copy that is refused or does not
 * answer is gone without until the library is opened again: it is as safe as the browser keeps it.
 */
export async function openWithCopy(
  open: () => Promise<LibraryDatabase>,
  openOther: () => Promise<LibraryDatabase | undefined>,
): Promise<LibraryDatabase> {
  const other = withinTime(openOther(), PATIENCE).catch(() => undefined);
  const db = await open();
  const copy = await other;
  if (copy && !db.readOnly && !copy.readOnly) await join(db, copy).catch(() => {});
  return db;
}

async function join(db: LibraryDatabase, copy: LibraryDatabase): Promise<void> {
  const behind = await withinTime(whichIsBehind(db, copy), PATIENCE);
  if (behind === 'library') await alone(() => bringBack(db, copy));
  db.written.clear();
  // Nobody waits for this but what is written meanwhile.
  const caughtUp = behind ? alone(() => replace(copy, db)) : Promise.resolve();
  db.settle = inStep(db, (receipt) => caughtUp.then(() => alone(() => follow(db, copy, receipt))));
}

/** Waits for the copy as long as it is quick; what it is late with, or cannot take, it is known by to be behind. */
function inStep(db: LibraryDatabase, followed: (receipt: string) => Promise<void>) {
  let isQuick = true;
  return async (receipt: string): Promise<void> => {
    const done = followed(receipt);
    done.then(
      () => {
        isQuick = true;
      },
      () => {
        delete db.settle;
      },
    );
    if (isQuick)
      isQuick = await withinTime(done, PATIENCE).then(
        () => true,
        () => false,
      );
  };
}

/** Each transaction leaves its receipt in the library, and in the copy when it has been followed. */
async function whichIsBehind(
  db: LibraryDatabase,
  copy: LibraryDatabase,
): Promise<'library' | 'copy' | undefined> {
  const [here, there] = await Promise.all([readReceipts(db), readReceipts(copy)]);
  if (there.length > 0 && !there.some((receipt) => here.includes(receipt))) return 'library';
  const isFollowed = there.length > 0 && here.every((receipt) => there.includes(receipt));
  return isFollowed ? undefined : 'copy';
}

/** The library began anew, or went on for long without its copy: of both, the newer of each thing. */
async function bringBack(db: LibraryDatabase, copy: LibraryDatabase): Promise<void> {
  if ((await whichIsBehind(db, copy)) !== 'library') return;
  if (await isEmpty(db)) return replace(db, copy);
  const known = await readChecked(copy);
  await writtenOnce(() => importRecords(db, known, { mayRemoveMuch: true }, Date.now()))(db);
}

async function isEmpty({ dexie }: LibraryDatabase): Promise<boolean> {
  const counts = await Promise.all(dexie.tables.map((table) => table.count()));
  return counts.every((count) => count === 0);
}

/** Puts all of one in place of all of the other. */
async function replace(one: LibraryDatabase, other: LibraryDatabase): Promise<void> {
  const all = await other.dexie.transaction('r', other.dexie.tables, () =>
    Promise.all(other.dexie.tables.map((table) => table.toArray())),
  );
  await inOne(one, async () => {
    for (const [at, { name }] of other.dexie.tables.entries()) {
      await one.dexie.table(name).clear();
      await one.dexie.table(name).bulkPut(all[at]!);
    }
  });
}

/** Brings over what was written, as it is by now. */
async function follow(db: LibraryDatabase, copy: LibraryDatabase, receipt: string): Promise<void> {
  const written = [...db.written];
  db.written.clear();
  const found = await db.dexie.transaction('r', db.dexie.tables, () =>
    Promise.all(written.map(([name, keys]) => readNow(db.dexie.table(name), keys))),
  );
  await inOne(copy, async () => {
    const receipts = await readReceipts(copy);
    for (const [at, [name, keys]] of written.entries()) {
      const table = copy.dexie.table(name);
      const { records, gone } = found[at]!;
      await (keys === 'all' ? table.clear() : table.bulkDelete(gone));
      await table.bulkPut(records);
    }
    // Of each tab, as they follow: by the last ones of the library alone, nothing would be known of the other tabs.
    await keepReceipts(copy, [...receipts, receipt].slice(-2 * RECEIPTS_KEPT));
  });
}

/** The records of these keys, and the keys that have none any more. */
async function readNow(table: Table, written: ReadonlySet<string | number> | 'all') {
  if (written === 'all') return { records: await table.toArray(), gone: [] };
  const keys = [...written];
  const all = await table.bulkGet(keys);
  return {
    records: all.filter((record) => record !== undefined),
    gone: keys.filter((_, at) => all[at] === undefined),
  };
}

/** One tab after the other, that none brings over what another has changed since. */
function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const { locks } = (globalThis.navigator ?? {}) as { locks?: LockManager };
  return locks ? locks.request(`${LIBRARY}-copy`, work) : work();
}
