/** The reader's database: marks, rules, metadata, actions to undo, snapshots, and records in quarantine. */
import { type DBCore, Dexie, type DexieOptions, type EntityTable, type Middleware } from 'dexie';
import type { StoredAction } from '#state/library/store/library-action.ts';
import { LIBRARY_NAME } from '#state/library/store/library-view.ts';
import type { Rule } from '#state/library/store/rule.ts';
import type { Mark } from './mark-schema.ts';
import type { MetadataEntry } from './metadata-schema.ts';

/**
 * Every released version, so that a database of any age can be upgraded. A version lists only what it adds. Records of older versions
 * are valid in newer ones; the first version that breaks this needs an upgrade function that rewrites them.
 */
const VERSIONS = [
  { marks: 'id', actions: '++seq', aside: '++seq' },
  { rules: 'id', facts: 'key', snapshots: '++seq' },
] as const;

/** The tables of the reader's records, and the names under which devices have stored them. */
export const STORED_NAMES = { marks: 'marks', rules: 'rules', metadata: 'facts' } as const;
export const RECORD_TABLES = ['marks', 'rules', 'metadata'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];
type StoredName = (typeof STORED_NAMES)[RecordTable];

/** A record that its schema refused, unchanged. `from` is the table it came from; absent in version 1, which had only marks. */
export interface QuarantinedRecord {
  seq: number;
  record: unknown;
  from?: StoredName;
}

/** All records at one time, as they are stored. */
export interface Snapshot {
  seq: number;
  at: number;
  marks: Mark[];
  rules: Rule[];
  facts: MetadataEntry[];
}

/** Primary keys by table; `all` for a table that was cleared. */
export type WrittenKeys = Map<string, Set<string | number> | 'all'>;

export interface LibraryDatabase {
  dexie: Dexie;
  marks: EntityTable<Mark, 'id'>;
  rules: EntityTable<Rule, 'id'>;
  metadata: EntityTable<MetadataEntry, 'key'>;
  actions: EntityTable<StoredAction, 'seq'>;
  quarantine: EntityTable<QuarantinedRecord, 'seq'>;
  snapshots: EntityTable<Snapshot, 'seq'>;
  /** A newer release has upgraded the database: it can be read, but not written. */
  readOnly: boolean;
  /** What this connection has written and nobody has replicated yet. */
  writtenKeys: WrittenKeys;
  /** Runs after each transaction, before its write is confirmed. Never rejects. */
  afterCommit?: (receipt: string) => Promise<void>;
}

/** Rejects where the browser refuses to open it. `options` are for tests. */
export async function openDatabase(
  name = LIBRARY_NAME,
  options: DexieOptions = {},
): Promise<LibraryDatabase> {
  const dexie = new Dexie(name, { ...options, chromeTransactionDurability: 'strict' });
  for (const [index, stores] of VERSIONS.entries()) dexie.version(index + 1).stores(stores);
  const writtenKeys: WrittenKeys = new Map();
  dexie.use(trackWrites(writtenKeys));
  await dexie.open();
  return {
    dexie,
    marks: dexie.table('marks'),
    rules: dexie.table('rules'),
    metadata: dexie.table('facts'),
    actions: dexie.table('actions'),
    quarantine: dexie.table('aside'),
    snapshots: dexie.table('snapshots'),
    // Dexie multiplies version numbers by ten.
    readOnly: dexie.backendDB().version > VERSIONS.length * 10,
    writtenKeys,
  };
}

function trackWrites(writtenKeys: WrittenKeys): Middleware<DBCore> {
  const create = (core: DBCore): DBCore => ({
    ...core,
    table(name) {
      const table = core.table(name);
      const { extractKey } = table.schema.primaryKey;
      return {
        ...table,
        mutate: (request) =>
          table.mutate(request).then((response) => {
            const known = writtenKeys.get(name) ?? new Set();
            writtenKeys.set(name, request.type === 'deleteRange' ? 'all' : known);
            if (known === 'all' || request.type === 'deleteRange') return response;
            const keys = request.type === 'delete' ? request.keys : request.values.map(extractKey!);
            // Records with generated keys are added one at a time.
            for (const key of keys) known.add(key ?? response.lastResult);
            return response;
          }),
      };
    },
  });
  return { stack: 'dbcore', name: 'trackWrites', create };
}

/** Runs `work` in one read-write transaction; inside another one it becomes a part of that. */
export function inTransaction<Value>(db: LibraryDatabase, work: () => Promise<Value>): Promise<Value> {
  if (Dexie.currentTransaction) return work();
  return db.dexie.transaction('rw', db.dexie.tables, work);
}
