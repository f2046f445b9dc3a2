/** Export, import and transfer, as the pages call them. Each promise resolves when the result is on disk. */
import type { QuarantinedRecord, Snapshot } from '#state/library/database/library-database.ts';
import { type Records, readValidRecords } from '#state/library/database/library-records.ts';
import type { MetadataEntry } from '#state/library/database/metadata-schema.ts';
import { importRecords, readSnapshots, restoreSnapshot } from '#state/library/merge/imports.ts';
import { library } from '#state/library/store/library.ts';
import { deleteMetadata } from '#state/library/store/library-commands.ts';
import { writeBackup } from './backup-file.ts';
import { readFragment, type TransferPart } from './transfer.ts';

/** A phone needs seconds for ten thousand records. */
const TIMEOUT_MS = 60_000;

/** The whole library as it is on disk. */
export async function readLibrary(): Promise<Records> {
  await library.start();
  return library.read(readValidRecords);
}

/** The text of a backup. Call `done` once it is stored safely: it resets the backup reminder. */
export async function createBackup(): Promise<{ text: string; done(): Promise<boolean> }> {
  const at = Date.now();
  const text = writeBackup(await readLibrary(), at);
  return { text, done: () => library.setMetadata('exported', { at }) };
}

/** Rejects if nothing was imported. */
export async function importBackup(records: Records, mayRemoveMost: boolean): Promise<void> {
  await library.commit((db) => importRecords(db, records, { mayRemoveMost }, Date.now()), TIMEOUT_MS);
}

/** The states before the last imports and restores, the newest first. */
export async function readLibrarySnapshots(): Promise<Snapshot[]> {
  await library.start();
  return library.read(readSnapshots);
}

export async function restoreLibrarySnapshot(seq: number): Promise<void> {
  await library.commit((db) => restoreSnapshot(db, seq, Date.now()), TIMEOUT_MS);
}

export function readQuarantine(): Promise<QuarantinedRecord[]> {
  return library.read((db) => db.quarantine.toArray());
}

/** Stores one part of an incoming transfer until the others have arrived. Parts of other transfers are deleted. */
export async function storePart({ name, number, of, data }: TransferPart): Promise<boolean> {
  await library.start();
  const isOther = ({ key }: MetadataEntry) => key.startsWith('part ') && !key.startsWith(`part ${name}.`);
  await library.commit((db) => deleteMetadata(db, isOther));
  return library.setMetadata('part', data, `${name}.${number}.${of}`);
}

/** The parts that have arrived so far. */
export function storedParts(metadata: ReadonlyMap<string, MetadataEntry>): TransferPart[] {
  return [...metadata.values()].flatMap(({ key, value }) =>
    key.startsWith('part ') ? (readFragment(`h1.${key.slice('part '.length)}.${value}`) ?? []) : [],
  );
}

export async function deleteParts(): Promise<void> {
  await library.commit((db) => deleteMetadata(db, ({ key }) => key.startsWith('part ')));
}
