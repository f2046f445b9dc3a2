/** Reading records: each is validated, and what its schema refuses is moved to quarantine, where nothing overwrites it. */
import * as v from 'valibot';
import { type Rule, ruleSchema } from '#state/library/store/rule.ts';
import {
  inTransaction,
  type LibraryDatabase,
  RECORD_TABLES,
  type RecordTable,
  STORED_NAMES,
} from './library-database.ts';
import { type Mark, markSchema } from './mark-schema.ts';
import { type MetadataEntry, metadataSchema } from './metadata-schema.ts';

const SCHEMAS = { marks: markSchema, rules: ruleSchema, metadata: metadataSchema } as const;

/** Everything in the reader's library, including removed rules and tags. */
export interface Records {
  marks: Mark[];
  rules: Rule[];
  metadata: MetadataEntry[];
}

/** All valid records, and how many are in quarantine. */
export async function readRecords(db: LibraryDatabase): Promise<Records & { quarantined: number }> {
  const all = await db.dexie.transaction('r', [db.marks, db.rules, db.metadata], () => readTables(db));
  const invalid = RECORD_TABLES.flatMap((table) =>
    invalidOf(table, all[table]).map((record) => ({ table, record })),
  );
  if (invalid.length > 0 && !db.readOnly) await quarantineRecords(db, invalid);
  return { ...onlyValid(all), quarantined: db.readOnly ? invalid.length : await db.quarantine.count() };
}

/** All valid records, within the caller's transaction. */
export async function readValidRecords(db: LibraryDatabase): Promise<Records> {
  return onlyValid(await readTables(db));
}

async function readTables(db: LibraryDatabase): Promise<Records> {
  return {
    marks: await db.marks.toArray(),
    rules: await db.rules.toArray(),
    metadata: await db.metadata.toArray(),
  };
}

function onlyValid({ marks, rules, metadata }: Records): Records {
  return {
    marks: validOf('marks', marks),
    rules: validOf('rules', rules),
    metadata: validOf('metadata', metadata),
  };
}

/** The marks of these papers, in no particular order; papers without a mark are left out. */
export async function readMarks(db: LibraryDatabase, ids: readonly string[]): Promise<Mark[]> {
  return validOf('marks', (await db.marks.bulkGet([...ids])) as Mark[]);
}

/** These two tables are small, so they are always read as a whole. */
export async function readRulesAndMetadata(db: LibraryDatabase): Promise<Omit<Records, 'marks'>> {
  return {
    rules: validOf('rules', await db.rules.toArray()),
    metadata: validOf('metadata', await db.metadata.toArray()),
  };
}

function validOf<Of>(table: RecordTable, records: readonly Of[]): Of[] {
  return records.filter((record) => v.is(SCHEMAS[table], record));
}

function invalidOf(table: RecordTable, records: readonly unknown[]): unknown[] {
  return records.filter((record) => !v.is(SCHEMAS[table], record));
}

function quarantineRecords(
  db: LibraryDatabase,
  invalid: readonly { table: RecordTable; record: unknown }[],
): Promise<void> {
  return inTransaction(db, async () => {
    for (const { table, record } of invalid) {
      const { keyPath } = db[table].schema.primKey;
      await db.quarantine.add({ record, from: STORED_NAMES[table] });
      await db.dexie
        .table(STORED_NAMES[table])
        .delete((record as Record<string, string>)[keyPath as string]!);
    }
  });
}
