/** The reader's commands on the database. Each reads and writes in one transaction; its result is on disk. */
import * as v from 'valibot';
import { newId } from '#state/library/database/idempotent-write.ts';
import { inTransaction, type LibraryDatabase } from '#state/library/database/library-database.ts';
import { readMarks, readRulesAndMetadata } from '#state/library/database/library-records.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { metadataKey } from '#state/library/database/metadata.ts';
import {
  METADATA_SCHEMAS,
  type MetadataEntry,
  type MetadataKind,
  type MetadataValue,
} from '#state/library/database/metadata-schema.ts';
import { actionSchema, mergeActions, type StoredAction } from './library-action.ts';
import type { MarkedPaper } from './mark.ts';
import {
  applyChange,
  type Change,
  changeOf,
  type Intent,
  invert,
  resolveToggle,
  storesPaper,
  timeAfter,
  toStoredPaper,
} from './mark-change.ts';
import type { Rule, WrittenRule } from './rule.ts';

const VISIT_KEY = metadataKey('visit');
/** How many actions can be undone. */
const UNDO_LIMIT = 50;

/** Records that a command read or wrote, as they are now, and how many papers it changed. */
export interface CommandResult {
  marks?: Mark[];
  rules?: Rule[];
  metadata?: MetadataEntry[];
  /** The records are the whole library. */
  whole?: true;
  count: number;
}

/** Changes the marks of several papers in one undoable step. */
export function changePapers(
  db: LibraryDatabase,
  intent: Intent,
  papers: readonly MarkedPaper[],
  at: number,
): Promise<CommandResult> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return inTransaction(db, async () => {
    const known = await marksById(db, [...byId.keys()]);
    resolveToggle(intent, papers[0] && known.get(papers[0].id));
    const changes = [...byId.keys()].map((id) => changeOf(intent, id, known.get(id)));
    const { changed, effective } = applyChanges(changes, known, at);
    const marks = storesPaper(intent)
      ? changed.map((mark) => ({ ...mark, paper: toStoredPaper(byId.get(mark.id)!) }))
      : changed;
    await db.marks.bulkPut(marks);
    if (effective.length > 0) await recordAction(db, { at, changes: effective });
    return { marks: [...known.values(), ...marks], count: marks.length };
  });
}

/** Reverts the last action. Undefined: there is nothing to undo. */
export function undoLast(db: LibraryDatabase, at: number): Promise<CommandResult | undefined> {
  return inTransaction(db, async () => {
    const last: StoredAction | undefined = await db.actions.toCollection().last();
    if (last === undefined) return undefined;
    await db.actions.delete(last.seq);
    if (!v.is(actionSchema, last)) return undefined;
    if (last.visit) {
      await putMetadata(db, VISIT_KEY, last.visit, at);
      return { ...(await readRulesAndMetadata(db)), count: 1 };
    }
    const inverses = last.changes.map(invert);
    const known = await marksById(
      db,
      inverses.map(({ id }) => id),
    );
    const { changed } = applyChanges(inverses, known, at);
    await db.marks.bulkPut(changed);
    return { marks: [...known.values(), ...changed], count: changed.length };
  });
}

/** Replaces the rule with this id, or adds one if there is no id. */
export function putRule(db: LibraryDatabase, rule: WrittenRule, at: number): Promise<CommandResult> {
  const id = rule.id ?? newId();
  return changeRule(db, id, (known) => ({ ...rule, id, at: timeAfter(at, known?.at) }));
}

export function removeRule(db: LibraryDatabase, id: string, at: number): Promise<CommandResult> {
  return changeRule(db, id, (known) => known && { ...known, isGone: true, at: timeAfter(at, known.at) });
}

/** Cannot be undone. Rejects a value that its schema refuses. */
export function setMetadata<Kind extends MetadataKind>(
  db: LibraryDatabase,
  kind: Kind,
  value: MetadataValue<Kind>,
  of: string | undefined,
  at: number,
): Promise<CommandResult> {
  return inTransaction(db, async () => {
    v.assert(METADATA_SCHEMAS[kind] as v.GenericSchema, value);
    await putMetadata(db, metadataKey(kind, of), value, at);
    return { ...(await readRulesAndMetadata(db)), count: 0 };
  });
}

/** Days that the reader decided not to look at. */
export interface SkippedDays {
  /** The visit without these days, and with them. */
  before: MetadataValue<'visit'>;
  after: MetadataValue<'visit'>;
  /** How many days. */
  days: number;
}

/** Counts days as seen, in one undoable step. */
export function skipDays(
  db: LibraryDatabase,
  { before, after, days }: SkippedDays,
  at: number,
): Promise<CommandResult> {
  return inTransaction(db, async () => {
    await putMetadata(db, VISIT_KEY, after, at);
    await recordAction(db, { at, changes: [], visit: before });
    return { ...(await readRulesAndMetadata(db)), count: days };
  });
}

/** Leaves no trace that a merge could see, so it is only for entries of this device. */
export function deleteMetadata(
  db: LibraryDatabase,
  which: (entry: MetadataEntry) => boolean,
): Promise<CommandResult> {
  return inTransaction(db, async () => {
    await db.metadata.filter(which).delete();
    return { ...(await readRulesAndMetadata(db)), count: 0 };
  });
}

async function putMetadata(db: LibraryDatabase, key: string, value: unknown, at: number): Promise<void> {
  const known: MetadataEntry | undefined = await db.metadata.get(key);
  await db.metadata.put({ key, value, at: timeAfter(at, known?.at) });
}

async function marksById(db: LibraryDatabase, ids: readonly string[]): Promise<Map<string, Mark>> {
  return new Map((await readMarks(db, ids)).map((mark) => [mark.id, mark]));
}

/** The marks that differ after these changes, and the changes that had an effect. Writes nothing. */
function applyChanges(changes: readonly Change[], known: ReadonlyMap<string, Mark>, at: number) {
  const changed: Mark[] = [];
  const effective: Change[] = [];
  for (const change of changes) {
    const mark = applyChange(known.get(change.id), change, at);
    if (!mark) continue;
    changed.push(mark);
    effective.push(change);
  }
  return { changed, effective };
}

async function recordAction(db: LibraryDatabase, action: Omit<StoredAction, 'seq'>): Promise<void> {
  const last: StoredAction | undefined = await db.actions.toCollection().last();
  const merged = v.is(actionSchema, last) ? mergeActions(last, action) : undefined;
  if (merged?.changes.length === 0) return db.actions.delete(merged.seq);
  if (merged) return void (await db.actions.put(merged));
  await db.actions.add(action);
  const excess = (await db.actions.count()) - UNDO_LIMIT;
  if (excess > 0) await db.actions.limit(excess).delete();
}

function changeRule(
  db: LibraryDatabase,
  id: string,
  next: (known: Rule | undefined) => Rule | undefined,
): Promise<CommandResult> {
  return inTransaction(db, async () => {
    const rule = next(await db.rules.get(id));
    if (rule) await db.rules.put(rule);
    return { ...(await readRulesAndMetadata(db)), count: 0 };
  });
}
