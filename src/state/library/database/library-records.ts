/** Reading the records, each checked by its shape; those that cannot be read are put aside, where nothing writes over them. */
import * as v from 'valibot';
import { type Rule, ruleSchema } from '#state/library/store/rule.ts';
import {
  inOne,
  type LibraryDatabase,
  RECORD_TABLES,
  type RecordTable,
  type SetAside,
} from './library-database.ts';
import { type Mark, markSchema } from './mark-schema.ts';
import { type Fact, factSchema } from './metadata-schema.ts';

const SCHEMAS = { marks: markSchema, rules: ruleSchema, facts: factSchema } as const;

/** All that the reader's library holds, removed rules and tags among it. */
export interface Records {
  marks: Mark[];
  rules: Rule[];
  facts: Fact[];
}

/** All records, and how many have been put aside. */
export async function readRecords(db: LibraryDatabase): Promise<Records & { aside: number }> {
  const all = await db.dexie.transaction('r', [db.marks, db.rules, db.facts], () => readEach(db));
  const broken = RECORD_TABLES.flatMap((from) =>
    brokenOf(from, all[from]).map((record) => ({ from, record })),
  );
  if (broken.length > 0 && !db.readOnly) await putAside(db, broken);
  return { ...checked(all), aside: db.readOnly ? broken.length : await db.aside.count() };
}

/** All records that can be read, within a transaction. */
export async function readChecked(db: LibraryDatabase): Promise<Records> {
  return checked(await readEach(db));
}

async function readEach(db: LibraryDatabase): Promise<Records> {
  return {
    marks: await db.marks.toArray(),
    rules: await db.rules.toArray(),
    facts: await db.facts.toArray(),
  };
}

function checked({ marks, rules, facts }: Records): Records {
  return {
    marks: readable('marks', marks),
    rules: readable('rules', rules),
    facts: readable('facts', facts),
  };
}

/** The marks of these papers, in no order; those without any are missing. */
export async function readMarks(db: LibraryDatabase, ids: readonly string[]): Promise<Mark[]> {
  return readable('marks', (await db.marks.bulkGet([...ids])) as Mark[]);
}

/** Rules and facts: few, and read as a whole. */
export async function readRest(db: LibraryDatabase): Promise<Omit<Records, 'marks'>> {
  return {
    rules: readable('rules', await db.rules.toArray()),
    facts: readable('facts', await db.facts.toArray()),
  };
}

function readable<Of>(table: RecordTable, records: readonly Of[]): Of[] {
  return records.filter((record) => v.is(SCHEMAS[table], record));
}

function brokenOf(table: RecordTable, records: readonly unknown[]): unknown[] {
  return records.filter((record) => !v.is(SCHEMAS[table], record));
}

function putAside(db: LibraryDatabase, broken: readonly Omit<SetAside, 'seq'>[]): Promise<void> {
  return inOne(db, async () => {
    for (const { from, record } of broken) {
      const table = db.dexie.table(from!);
      const { keyPath } = table.schema.primKey;
      await db.aside.add({ record, from: from! });
      await table.delete((record as Record<string, string>)[keyPath as string]!);
    }
  });
}
