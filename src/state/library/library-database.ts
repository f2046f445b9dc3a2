/** The reader's own database: what is marked, the last actions to undo, and records that could not be read. Comes with its first use. */
import { Dexie, type DexieOptions, type EntityTable } from 'dexie';
import type { StoredAction } from './library-action.ts';
import { LIBRARY } from './library-view.ts';
import type { Mark } from './mark.ts';

/** Each version that was ever released stays here: a database of any age is brought to the newest. */
const VERSIONS = [{ marks: 'id', actions: '++seq', aside: '++seq' }] as const;

/** A record that this page cannot read, word for word. */
export interface SetAside {
  seq: number;
  record: unknown;
}

export interface LibraryDatabase {
  dexie: Dexie;
  marks: EntityTable<Mark, 'id'>;
  actions: EntityTable<StoredAction, 'seq'>;
  aside: EntityTable<SetAside, 'seq'>;
  /** Written by a newer page: read, but not written to. */
  readOnly: boolean;
}

/** Opens it, or rejects where the browser refuses. `options` are for tests. */
export async function openDatabase(name = LIBRARY, options: DexieOptions = {}): Promise<LibraryDatabase> {
  const dexie = new Dexie(name, { ...options, chromeTransactionDurability: 'strict' });
  for (const [at, stores] of VERSIONS.entries()) dexie.version(at + 1).stores(stores);
  await dexie.open();
  return {
    dexie,
    marks: dexie.table('marks'),
    actions: dexie.table('actions'),
    aside: dexie.table('aside'),
    // The browser counts in tenths of ours.
    readOnly: dexie.backendDB().version > VERSIONS.length * 10,
  };
}
