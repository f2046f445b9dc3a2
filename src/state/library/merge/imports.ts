/** Imports and restores, each in one transaction. The state before is kept as a snapshot, so that both can be reverted. */
import {
  inTransaction,
  type LibraryDatabase,
  RECORD_TABLES,
  type Snapshot,
  STORED_NAMES,
} from '#state/library/database/library-database.ts';
import { type Records, readValidRecords } from '#state/library/database/library-records.ts';
import { isDeviceOnly } from '#state/library/database/metadata-schema.ts';
import type { CommandResult } from '#state/library/store/library-commands.ts';
import { diffRecords } from './import-preview.ts';
import { canonicalJson, mergeRecords } from './merge-records.ts';

const MAX_SNAPSHOTS = 3;

type ImportResult = CommandResult & Records & { whole: true };

/** Merges `incoming` into the library. Rejects if that removed most items and the reader has not consented. */
export function importRecords(
  db: LibraryDatabase,
  incoming: Records,
  { mayRemoveMost }: { mayRemoveMost: boolean },
  at: number,
): Promise<ImportResult> {
  return inTransaction(db, async () => {
    const before = await readValidRecords(db);
    const after = mergeRecords(before, incoming);
    if (!mayRemoveMost && diffRecords(before, after).removesMost) throw new Error('needs consent');
    await saveSnapshot(db, before, at);
    return { ...after, whole: true, count: await putChanged(db, before, after) };
  });
}

/** Replaces the library by a snapshot, after taking one of its present state. Metadata of this device stays. */
export function restoreSnapshot(db: LibraryDatabase, seq: number, at: number): Promise<ImportResult> {
  return inTransaction(db, async () => {
    const snapshot: Snapshot | undefined = await db.snapshots.get(seq);
    if (!snapshot) throw new Error('no such snapshot');
    const before = await readValidRecords(db);
    await saveSnapshot(db, before, at);
    const { marks, rules, facts } = snapshot;
    const metadata = [...facts, ...before.metadata.filter(({ key }) => isDeviceOnly(key))];
    for (const table of RECORD_TABLES) await db[table].clear();
    await putChanged(db, { marks: [], rules: [], metadata: [] }, { marks, rules, metadata });
    return { marks, rules, metadata, whole: true, count: marks.length };
  });
}

/** The newest first. */
export async function readSnapshots(db: LibraryDatabase): Promise<Snapshot[]> {
  return (await db.snapshots.toArray()).reverse();
}

async function saveSnapshot(
  db: LibraryDatabase,
  { marks, rules, metadata }: Records,
  at: number,
): Promise<void> {
  const facts = metadata.filter(({ key }) => !isDeviceOnly(key));
  await db.snapshots.add({ at, marks, rules, facts });
  const excess = (await db.snapshots.count()) - MAX_SNAPSHOTS;
  if (excess > 0) await db.snapshots.limit(excess).delete();
}

/** Returns how many records were written. */
async function putChanged(db: LibraryDatabase, before: Records, after: Records): Promise<number> {
  let count = 0;
  for (const table of RECORD_TABLES) {
    const known = new Set(before[table].map(canonicalJson));
    const changed = after[table].filter((record) => !known.has(canonicalJson(record)));
    await db.dexie.table(STORED_NAMES[table]).bulkPut(changed);
    count += changed.length;
  }
  return count;
}
