/** The reader's verbs on the database. Each reads, changes and writes in one transaction; what it gives is on the disk. */
import * as v from 'valibot';
import { actionSchema, type Change, type StoredAction } from './library-action.ts';
import type { LibraryDatabase } from './library-database.ts';
import {
  isMarked,
  keptPaper,
  type Mark,
  type MarkedPaper,
  type MarkField,
  markSchema,
  withField,
} from './mark.ts';

/** So many actions can be undone. */
const ACTIONS_KEPT = 50;

/** All marks; records that cannot be read are put aside first, where nothing writes over them. */
export async function readMarks(db: LibraryDatabase): Promise<{ marks: Mark[]; aside: number }> {
  const records: unknown[] = await db.marks.toArray();
  const broken = records.filter((record) => !v.is(markSchema, record));
  if (broken.length > 0 && !db.readOnly) await putAside(db, broken);
  const aside = db.readOnly ? broken.length : await db.aside.count();
  return { marks: records.filter((record) => v.is(markSchema, record)), aside };
}

/** The marks of these papers, in no order; those without any are missing. */
export async function readSome(db: LibraryDatabase, ids: readonly string[]): Promise<Mark[]> {
  const records = await db.marks.bulkGet([...ids]);
  return records.filter((record) => v.is(markSchema, record));
}

/** What an action left behind: the records of its papers as they are now, and how many of them it changed. */
export interface Outcome {
  marks: Mark[];
  count: number;
}

/** Marks papers, or takes the mark from them. */
export function setMarks(
  db: LibraryDatabase,
  { field, is, papers }: { field: MarkField; is: boolean; papers: readonly MarkedPaper[] },
  at: number,
): Promise<Outcome> {
  const kept = new Map(papers.map((paper) => [paper.id, paper]));
  const changes = [...kept.keys()].map((id): Change => ({ id, field, is }));
  return inOne(db, async () => {
    const { before, after } = await change(db, changes, at);
    const full = after.map((mark) =>
      field === 'starred' && is ? { ...mark, paper: keptPaper(kept.get(mark.id)!) } : mark,
    );
    await db.marks.bulkPut(full);
    if (full.length > 0) await remember(db, { at, changes: full.map(({ id }) => ({ id, field, is })) });
    return { marks: [...before, ...full], count: full.length };
  });
}

/** Turns the last action around. Undefined: there is none left. */
export function undoLast(db: LibraryDatabase, at: number): Promise<Outcome | undefined> {
  return inOne(db, async () => {
    const last: StoredAction | undefined = await db.actions.toCollection().last();
    if (last === undefined) return undefined;
    await db.actions.delete(last.seq);
    if (!v.is(actionSchema, last)) return undefined;
    const back = last.changes.map(({ id, field, is }) => ({ id, field, is: !is }));
    const { before, after } = await change(db, back, at);
    await db.marks.bulkPut(after);
    return { marks: [...before, ...after], count: after.length };
  });
}

/** The records of these changes' papers before, and those that they make other after. Nothing is written yet. */
async function change(db: LibraryDatabase, changes: readonly Change[], at: number) {
  const before = await readSome(
    db,
    changes.map(({ id }) => id),
  );
  const known = new Map(before.map((mark) => [mark.id, mark]));
  const after = changes
    .filter(({ id, field, is }) => isMarked(known.get(id), field) !== is)
    .map(({ id, field, is }) => withField(known.get(id), id, { field, is, at }));
  return { before, after };
}

async function remember(db: LibraryDatabase, action: Omit<StoredAction, 'seq'>): Promise<void> {
  await db.actions.add(action);
  const spare = (await db.actions.count()) - ACTIONS_KEPT;
  if (spare > 0) await db.actions.limit(spare).delete();
}

function inOne<Value>(db: LibraryDatabase, work: () => Promise<Value>): Promise<Value> {
  return db.dexie.transaction('rw', [db.marks, db.actions, db.aside], work);
}

function putAside(db: LibraryDatabase, broken: readonly unknown[]): Promise<void> {
  return inOne(db, async () => {
    for (const record of broken) {
      await db.aside.add({ record });
      await db.marks.delete((record as Mark).id);
    }
  });
}
