/** The reader's verbs on the database. Each reads, changes and writes in one transaction; what it gives is on the disk. */
import * as v from 'valibot';
import { inOne, type LibraryDatabase } from '#state/library/database/library-database.ts';
import { readMarks, readRest } from '#state/library/database/library-records.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { factKey } from '#state/library/database/metadata.ts';
import {
  FACT_SCHEMAS,
  type Fact,
  type FactKind,
  type FactValue,
} from '#state/library/database/metadata-schema.ts';
import { newId } from '#state/library/database/new-id.ts';
import { actionSchema, joinActions, type StoredAction } from './library-action.ts';
import type { MarkedPaper } from './mark.ts';
import {
  type Change,
  changed,
  changeOf,
  decide,
  type Intent,
  keepsPaper,
  keptPaper,
  later,
  turned,
} from './mark-change.ts';
import type { Rule, WrittenRule } from './rule.ts';

const VISIT = factKey('visit');
/** So many actions can be undone. */
const ACTIONS_KEPT = 50;

/** What a verb left behind: records that it read or wrote, as they are now, and how many papers it changed. */
export interface Outcome {
  marks?: Mark[];
  rules?: Rule[];
  facts?: Fact[];
  /** The records are all that there are. */
  whole?: true;
  count: number;
}

/** Changes the marks of papers in one step that can be undone. */
export function changePapers(
  db: LibraryDatabase,
  intent: Intent,
  papers: readonly MarkedPaper[],
  at: number,
): Promise<Outcome> {
  const named = new Map(papers.map((paper) => [paper.id, paper]));
  return inOne(db, async () => {
    const known = await knownMarks(db, [...named.keys()]);
    decide(intent, papers[0] && known.get(papers[0].id));
    const changes = [...named.keys()].map((id) => changeOf(intent, id, known.get(id)));
    const { written, done } = make(changes, known, at);
    const full = keepsPaper(intent)
      ? written.map((mark) => ({ ...mark, paper: keptPaper(named.get(mark.id)!) }))
      : written;
    await db.marks.bulkPut(full);
    if (done.length > 0) await remember(db, { at, changes: done });
    return { marks: [...known.values(), ...full], count: full.length };
  });
}

/** Turns the last action around. Undefined: there is none left. */
export function undoLast(db: LibraryDatabase, at: number): Promise<Outcome | undefined> {
  return inOne(db, async () => {
    const last: StoredAction | undefined = await db.actions.toCollection().last();
    if (last === undefined) return undefined;
    await db.actions.delete(last.seq);
    if (!v.is(actionSchema, last)) return undefined;
    if (last.visit) {
      await putFact(db, VISIT, last.visit, at);
      return { ...(await readRest(db)), count: 1 };
    }
    const back = last.changes.map(turned);
    const known = await knownMarks(
      db,
      back.map(({ id }) => id),
    );
    const { written } = make(back, known, at);
    await db.marks.bulkPut(written);
    return { marks: [...known.values(), ...written], count: written.length };
  });
}

/** Writes a rule, a new one where it has no id. */
export function putRule(db: LibraryDatabase, rule: WrittenRule, at: number): Promise<Outcome> {
  const id = rule.id ?? newId();
  return changeRule(db, id, (known) => ({ ...rule, id, at: later(at, known?.at) }));
}

export function removeRule(db: LibraryDatabase, id: string, at: number): Promise<Outcome> {
  return changeRule(db, id, (known) => known && { ...known, isGone: true, at: later(at, known.at) });
}

/** Not a step to be undone. Rejects a value that is not of its kind's shape. */
export function setFact<Kind extends FactKind>(
  db: LibraryDatabase,
  kind: Kind,
  value: FactValue<Kind>,
  of: string | undefined,
  at: number,
): Promise<Outcome> {
  const key = factKey(kind, of);
  return inOne(db, async () => {
    v.assert(FACT_SCHEMAS[kind] as v.GenericSchema, value);
    await putFact(db, key, value, at);
    return { ...(await readRest(db)), count: 0 };
  });
}

/** Days that the reader will not look at, in one step that can be undone. `before`, `after`: the visit without them and with them. */
export function passOver(
  db: LibraryDatabase,
  { before, after, days }: PassedOver,
  at: number,
): Promise<Outcome> {
  return inOne(db, async () => {
    await putFact(db, VISIT, after, at);
    await remember(db, { at, changes: [], visit: before });
    return { ...(await readRest(db)), count: days };
  });
}

export interface PassedOver {
  before: FactValue<'visit'>;
  after: FactValue<'visit'>;
  /** How many. */
  days: number;
}

/** Takes facts away without a trace: only such as hold for this device. */
export function forgetFacts(db: LibraryDatabase, which: (fact: Fact) => boolean): Promise<Outcome> {
  return inOne(db, async () => {
    await db.facts.filter(which).delete();
    return { ...(await readRest(db)), count: 0 };
  });
}

async function putFact(db: LibraryDatabase, key: string, value: unknown, at: number): Promise<void> {
  const known: Fact | undefined = await db.facts.get(key);
  await db.facts.put({ key, value, at: later(at, known?.at) });
}

async function knownMarks(db: LibraryDatabase, ids: readonly string[]): Promise<Map<string, Mark>> {
  return new Map((await readMarks(db, ids)).map((mark) => [mark.id, mark]));
}

/** The marks that these changes make other, and those of the changes that do. Nothing is written yet. */
function make(changes: readonly Change[], known: ReadonlyMap<string, Mark>, at: number) {
  const written: Mark[] = [];
  const done: Change[] = [];
  for (const change of changes) {
    const mark = changed(known.get(change.id), change, at);
    if (!mark) continue;
    written.push(mark);
    done.push(change);
  }
  return { written, done };
}

async function remember(db: LibraryDatabase, action: Omit<StoredAction, 'seq'>): Promise<void> {
  const last: StoredAction | undefined = await db.actions.toCollection().last();
  const joined = v.is(actionSchema, last) ? joinActions(last, action) : undefined;
  if (joined?.changes.length === 0) return db.actions.delete(joined.seq);
  if (joined) return void (await db.actions.put(joined));
  await db.actions.add(action);
  const spare = (await db.actions.count()) - ACTIONS_KEPT;
  if (spare > 0) await db.actions.limit(spare).delete();
}

function changeRule(
  db: LibraryDatabase,
  id: string,
  next: (known: Rule | undefined) => Rule | undefined,
): Promise<Outcome> {
  return inOne(db, async () => {
    const rule = next(await db.rules.get(id));
    if (rule) await db.rules.put(rule);
    return { ...(await readRest(db)), count: 0 };
  });
}
