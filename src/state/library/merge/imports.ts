/** Taking in whole states: merged or restored in one transaction, with the state before kept, so that the way back is open. */

import {
  inOne,
  type LibraryDatabase,
  RECORD_TABLES,
  type Snapshot,
} from '#state/library/database/library-database.ts';
import { type Records, readChecked } from '#state/library/database/library-records.ts';
import { isOfThisDevice } from '#state/library/database/metadata-schema.ts';
import type { Outcome } from '#state/library/store/library-commands.ts';
import { compareRecords } from './import-preview.ts';
import { canonical, mergeRecords } from './merge-records.ts';

const SNAPSHOTS_KEPT = 3;

type WholeOutcome = Outcome & Records & { whole: true };

/** Merges records into those that are there. What would remove more than half of these is refused without the reader's consent. */
export function importRecords(
  db: LibraryDatabase,
  incoming: Records,
  { mayRemoveMuch }: { mayRemoveMuch: boolean },
  at: number,
): Promise<WholeOutcome> {
  return inOne(db, async () => {
    const before = await readChecked(db);
    const after = mergeRecords(before, incoming);
    if (!mayRemoveMuch && compareRecords(before, after).removesMuch) throw new Error('needs consent');
    await keepSnapshot(db, before, at);
    return { ...after, whole: true, count: await putChanged(db, before, after) };
  });
}

/** Puts a kept state in place of all that is there, which is kept in turn. */
export function restoreSnapshot(db: LibraryDatabase, seq: number, at: number): Promise<WholeOutcome> {
  return inOne(db, async () => {
    const snapshot: Snapshot | undefined = await db.snapshots.get(seq);
    if (!snapshot) throw new Error('no such snapshot');
    const before = await readChecked(db);
    await keepSnapshot(db, before, at);
    const { marks, rules } = snapshot;
    const facts = [...snapshot.facts, ...before.facts.filter(({ key }) => isOfThisDevice(key))];
    for (const table of RECORD_TABLES) await db.dexie.table(table).clear();
    await putChanged(db, { marks: [], rules: [], facts: [] }, { marks, rules, facts });
    return { marks, rules, facts, whole: true, count: marks.length };
  });
}

/** What can be restored, the newest first. */
export async function readSnapshots(db: LibraryDatabase): Promise<Snapshot[]> {
  return (await db.snapshots.toArray()).reverse();
}

async function keepSnapshot(
  db: LibraryDatabase,
  { marks, rules, facts }: Records,
  at: number,
): Promise<void> {
  const travelling = facts.filter(({ key }) => !isOfThisDevice(key));
  await db.snapshots.add({ at, marks, rules, facts: travelling });
  const spare = (await db.snapshots.count()) - SNAPSHOTS_KEPT;
  if (spare > 0) await db.snapshots.limit(spare).delete();
}

/** How many records were written. */
async function putChanged(db: LibraryDatabase, before: Records, after: Records): Promise<number> {
  let count = 0;
  for (const table of RECORD_TABLES) {
    const known = new Set(before[table].map(canonical));
    const changed = after[table].filter((record) => !known.has(canonical(record)));
    await db.dexie.table(table).bulkPut(changed);
    count += changed.length;
  }
  return count;
}
