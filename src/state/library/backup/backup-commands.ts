/** Taking the library along and bringing it in, for the page that does so; each answers when it is on the disk. */

import type { SetAside, Snapshot } from '#state/library/database/library-database.ts';
import { type Records, readChecked } from '#state/library/database/library-records.ts';
import type { Fact } from '#state/library/database/metadata-schema.ts';
import { importRecords, readSnapshots, restoreSnapshot } from '#state/library/merge/imports.ts';
import { library } from '#state/library/store/library.ts';
import { forgetFacts } from '#state/library/store/library-commands.ts';
import { writeBackup } from './backup-file.ts';
import type { HandOffPart } from './transfer.ts';
import { readFragment } from './transfer.ts';

/** Milliseconds; a phone takes its time over ten thousand records. */
const PATIENCE = 60_000;

/** Everything as it is on the disk. */
export async function readLibrary(): Promise<Records> {
  await library.start();
  return library.ask(readChecked);
}

/** The text of a backup, and the word to be given once it is safe. */
export async function takeBackup(): Promise<{ text: string; done(): Promise<boolean> }> {
  const at = Date.now();
  const text = writeBackup(await readLibrary(), at);
  return { text, done: () => library.setFact('exported', { at }) };
}

/** Rejects where nothing was changed. */
export async function bringIn(records: Records, mayRemoveMuch: boolean): Promise<void> {
  await library.keep((db) => importRecords(db, records, { mayRemoveMuch }, Date.now()), PATIENCE);
}

/** What imports and restorations took the place of, the newest first. */
export async function keptStates(): Promise<Snapshot[]> {
  await library.start();
  return library.ask(readSnapshots);
}

export async function restore(seq: number): Promise<void> {
  await library.keep((db) => restoreSnapshot(db, seq, Date.now()), PATIENCE);
}

/** Records that could not be read, word for word. */
export function readAside(): Promise<SetAside[]> {
  return library.ask((db) => db.aside.toArray());
}

/** Keeps a part of what another device hands over until the others are there; parts of anything else give way to it. */
export async function takePart({ name, number, of, data }: HandOffPart): Promise<boolean> {
  await library.start();
  const others = (fact: Fact) => fact.key.startsWith('part ') && !fact.key.startsWith(`part ${name}.`);
  await library.keep((db) => forgetFacts(db, others));
  return library.setFact('part', data, `${name}.${number}.${of}`);
}

/** The parts that have come so far. */
export function partsIn(facts: ReadonlyMap<string, Fact>): HandOffPart[] {
  return [...facts.values()].flatMap(({ key, value }) =>
    key.startsWith('part ') ? (readFragment(`h1.${key.slice('part '.length)}.${value}`) ?? []) : [],
  );
}

export async function dropParts(): Promise<void> {
  await library.keep((db) => forgetFacts(db, ({ key }) => key.startsWith('part ')));
}
