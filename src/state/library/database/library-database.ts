/** The reader's own database: marks, rules and facts, the last actions to undo, and what must not be lost on the way. Comes with its first use. */
import { type DBCore, Dexie, type DexieOptions, type EntityTable, type Middleware } from 'dexie';
import type { StoredAction } from '#state/library/store/library-action.ts';
import { LIBRARY } from '#state/library/store/library-view.ts';
import type { Rule } from '#state/library/store/rule.ts';
import type { Mark } from './mark-schema.ts';
import type { Fact } from './metadata-schema.ts';

/**
 * Each version that was ever released stays here: a database of any age is brought to the newest. A later one says what it adds.
 * Records of older versions are valid in newer ones; where that ends, an upgrade has to rewrite them.
 */
const VERSIONS = [
  { marks: 'id', actions: '++seq', aside: '++seq' },
  { rules: 'id', facts: 'key', snapshots: '++seq' },
] as const;

/** What is kept record by record, each of them checked when it is read. */
export const RECORD_TABLES = ['marks', 'rules', 'facts'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

/** A record that this page cannot read, word for word, and where it stood: before there were other tables, among the marks. */
export interface SetAside {
  seq: number;
  record: unknown;
  from?: RecordTable;
}

/** All records as they were at a time. */
export interface Snapshot {
  seq: number;
  at: number;
  marks: Mark[];
  rules: Rule[];
  facts: Fact[];
}

/** Keys by table; `all` where a table was emptied. */
export type Written = Map<string, Set<string | number> | 'all'>;

export interface LibraryDatabase {
  dexie: Dexie;
  marks: EntityTable<Mark, 'id'>;
  rules: EntityTable<Rule, 'id'>;
  facts: EntityTable<Fact, 'key'>;
  actions: EntityTable<StoredAction, 'seq'>;
  aside: EntityTable<SetAside, 'seq'>;
  snapshots: EntityTable<Snapshot, 'seq'>;
  /** Written by a newer page: read, but not written to. */
  readOnly: boolean;
  /** What this connection has written, and nobody has taken note of yet. */
  written: Written;
  /** What is done with that before it counts as kept. `receipt`: of the transaction. Never rejects. */
  settle?: (receipt: string) => Promise<void>;
}

/** Opens it, or rejects where the browser refuses. `options` are for tests. */
export async function openDatabase(name = LIBRARY, options: DexieOptions = {}): Promise<LibraryDatabase> {
  const dexie = new Dexie(name, { ...options, chromeTransactionDurability: 'strict' });
  for (const [at, stores] of VERSIONS.entries()) dexie.version(at + 1).stores(stores);
  const written: Written = new Map();
  dexie.use(noteWritten(written));
  await dexie.open();
  return {
    dexie,
    marks: dexie.table('marks'),
    rules: dexie.table('rules'),
    facts: dexie.table('facts'),
    actions: dexie.table('actions'),
    aside: dexie.table('aside'),
    snapshots: dexie.table('snapshots'),
    // The browser counts in tenths of ours.
    readOnly: dexie.backendDB().version > VERSIONS.length * 10,
    written,
  };
}

function noteWritten(written: Written): Middleware<DBCore> {
  const create = (core: DBCore): DBCore => ({
    ...core,
    table(name) {
      const table = core.table(name);
      const { extractKey } = table.schema.primaryKey;
      return {
        ...table,
        mutate: (request) =>
          table.mutate(request).then((response) => {
            const known = written.get(name) ?? new Set();
            written.set(name, request.type === 'deleteRange' ? 'all' : known);
            if (known === 'all' || request.type === 'deleteRange') return response;
            const keys = request.type === 'delete' ? request.keys : request.values.map(extractKey!);
            // What the browser numbers is added one by one.
            for (const key of keys) known.add(key ?? response.lastResult);
            return response;
          }),
      };
    },
  });
  return { stack: 'dbcore', name: 'noteWritten', create };
}

/** Reads, changes and writes as one: all of it is on the disk afterwards, or nothing is. Within another such work it is a part of that. */
export function inOne<Value>(db: LibraryDatabase, work: () => Promise<Value>): Promise<Value> {
  if (Dexie.currentTransaction) return work();
  return db.dexie.transaction('rw', db.dexie.tables, work);
}
