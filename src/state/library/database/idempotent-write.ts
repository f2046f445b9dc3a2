/** Work that is asked for again, since no answer came, is not done a second time: with what it writes it leaves a receipt. */

import * as v from 'valibot';
import { inOne, type LibraryDatabase } from './library-database.ts';
import { factKey } from './metadata.ts';
import { FACT_SCHEMAS } from './metadata-schema.ts';
import { newId } from './new-id.ts';

/** Of all tabs; one that is asked again has waited for few others. */
export const RECEIPTS_KEPT = 50;

/** In one transaction, and settled afterwards. Asked again it gives what it gave, if that is on the disk, or else is done as for the first time. */
export function writtenOnce<Result>(
  work: (db: LibraryDatabase) => Promise<Result>,
): (db: LibraryDatabase) => Promise<Result> {
  const receipt = newId();
  let given: { result: Result } | undefined;
  return async (db) => {
    const result = await inOne(db, async () => {
      const receipts = await readReceipts(db);
      if (given && receipts.includes(receipt)) return given.result;
      given = { result: await work(db) };
      await keepReceipts(db, [...receipts, receipt].slice(-RECEIPTS_KEPT));
      return given.result;
    });
    await db.settle?.(receipt);
    return result;
  };
}

export const RECEIPTS = factKey('receipts');

/** What was left last, the newest at the end: it tells which state the database is in. */
export async function readReceipts(db: LibraryDatabase): Promise<readonly string[]> {
  const value = (await db.facts.get(RECEIPTS))?.value;
  return v.is(FACT_SCHEMAS.receipts, value) ? value : [];
}

export async function keepReceipts(db: LibraryDatabase, value: readonly string[]): Promise<void> {
  await db.facts.put({ key: RECEIPTS, value, at: Date.now() });
}
