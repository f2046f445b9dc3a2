/** Copying between the database and its mirror: everything, or what a transaction wrote. */
import type { Table } from 'dexie';
import {
  idempotent,
  RECEIPTS_KEPT,
  readReceipts,
  writeReceipts,
} from '#state/library/database/idempotent-write.ts';
import { inTransaction, type LibraryDatabase } from '#state/library/database/library-database.ts';
import { readValidRecords } from '#state/library/database/library-records.ts';
import { importRecords } from '#state/library/merge/imports.ts';
import { LIBRARY_NAME } from '#state/library/store/library-view.ts';

/** Replaces everything in `target` by the content of `source`. */
export async function copyAll(source: LibraryDatabase, target: LibraryDatabase): Promise<void> {
  const { tables } = source.dexie;
  const all = await source.dexie.transaction('r', tables, () =>
    Promise.all(tables.map((table) => table.toArray())),
  );
  await inTransaction(target, async () => {
    for (const [index, { name }] of tables.entries()) {
      await target.dexie.table(name).clear();
      await target.dexie.table(name).bulkPut(all[index]!);
    }
  });
}

export async function mergeFromMirror(db: LibraryDatabase, mirror: LibraryDatabase): Promise<void> {
  const records = await readValidRecords(mirror);
  await idempotent(() => importRecords(db, records, { mayRemoveMost: true }, Date.now()))(db);
}

export async function isEmpty({ dexie }: LibraryDatabase): Promise<boolean> {
  const counts = await Promise.all(dexie.tables.map((table) => table.count()));
  return counts.every((count) => count === 0);
}

/** Copies what this connection has written since the last call, in its present state. `receipt`: of the transaction. */
export async function replicate(
  db: LibraryDatabase,
  mirror: LibraryDatabase,
  receipt: string,
): Promise<void> {
  const written = [...db.writtenKeys];
  db.writtenKeys.clear();
  const current = await db.dexie.transaction('r', db.dexie.tables, () =>
    Promise.all(written.map(([name, keys]) => readCurrent(db.dexie.table(name), keys))),
  );
  await inTransaction(mirror, async () => {
    const receipts = await readReceipts(mirror);
    for (const [index, [name, keys]] of written.entries()) {
      const table = mirror.dexie.table(name);
      const { records, deleted } = current[index]!;
      await (keys === 'all' ? table.clear() : table.bulkDelete(deleted));
      await table.bulkPut(records);
    }
    // Tabs replicate in any order. The database's own last receipts would not show which of their writes have arrived.
    await writeReceipts(mirror, [...receipts, receipt].slice(-2 * RECEIPTS_KEPT));
  });
}

/** The records under these keys, and the keys without one. */
async function readCurrent(table: Table, keys: ReadonlySet<string | number> | 'all') {
  if (keys === 'all') return { records: await table.toArray(), deleted: [] };
  const list = [...keys];
  const found = await table.bulkGet(list);
  return {
    records: found.filter((record) => record !== undefined),
    deleted: list.filter((_, index) => found[index] === undefined),
  };
}

/** One tab at a time, so that none overwrites in the mirror what another has changed since. The lock's name is shared by all releases. */
export function withLock<Result>(work: () => Promise<Result>): Promise<Result> {
  const { locks } = (globalThis.navigator ?? {}) as { locks?: LockManager };
  return locks ? locks.request(`${LIBRARY_NAME}-copy`, work) : work();
}
