/** Idempotency keys: each write stores a receipt in its own transaction, so a retry after a timeout is not applied twice. */
import * as v from 'valibot';
import { inTransaction, type LibraryDatabase } from './library-database.ts';
import { metadataKey } from './metadata.ts';
import { METADATA_SCHEMAS } from './metadata-schema.ts';

/** Receipts of all tabs together. A write is retried within seconds, before other tabs can write as many. */
export const RECEIPTS_KEPT = 50;

/**
 * Wraps `work` in one transaction, followed by the database's `afterCommit`. Calling the result again returns the earlier result if
 * that was committed, and runs `work` again if it was not.
 */
export function idempotent<Result>(
  work: (db: LibraryDatabase) => Promise<Result>,
): (db: LibraryDatabase) => Promise<Result> {
  const receipt = newId();
  let completed: { result: Result } | undefined;
  return async (db) => {
    const result = await inTransaction(db, async () => {
      const receipts = await readReceipts(db);
      if (completed && receipts.includes(receipt)) return completed.result;
      completed = { result: await work(db) };
      await writeReceipts(db, [...receipts, receipt].slice(-RECEIPTS_KEPT));
      return completed.result;
    });
    await db.afterCommit?.(receipt);
    return result;
  };
}

export const RECEIPTS_KEY = metadataKey('receipts');

/** Receipts of the last transactions, oldest first. They identify the state that a database is in. */
export async function readReceipts(db: LibraryDatabase): Promise<readonly string[]> {
  const value = (await db.metadata.get(RECEIPTS_KEY))?.value;
  return v.is(METADATA_SCHEMAS.receipts, value) ? value : [];
}

export async function writeReceipts(db: LibraryDatabase, value: readonly string[]): Promise<void> {
  await db.metadata.put({ key: RECEIPTS_KEY, value, at: Date.now() });
}

/** A random id of nine bytes. Not `crypto.randomUUID`, which is missing on pages served over plain HTTP. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('');
}
