/** Group commit: writes that are requested while the disk is busy share one transaction. */
import { idempotent } from './idempotent-write.ts';
import type { WithDatabase } from './library-connection.ts';
import type { LibraryDatabase } from './library-database.ts';

type Work<Result> = (db: LibraryDatabase) => Promise<Result>;

interface QueuedWrite<Result> {
  work: Work<Result>;
  resolve(result: Result): void;
  reject(cause: unknown): void;
}

/** Larger batches would delay the confirmation of the first write on a slow device. */
const BATCH_SIZE = 50;

/**
 * Runs writes in the order of their requests. `onWritten` receives the results of a transaction before the callers do. If a
 * transaction fails, every write in it rejects.
 */
export function batchWrites<Result>(
  withDatabase: WithDatabase,
  onWritten: (results: Result[]) => void,
): (work: Work<Result>) => Promise<Result> {
  const queue: QueuedWrite<Result>[] = [];
  let isWriting = false;

  async function writeBatch(): Promise<void> {
    const batch = queue.splice(0, BATCH_SIZE);
    try {
      const results = await withDatabase(idempotent((db) => runInOrder(batch, db)));
      onWritten(results);
      for (const [index, { resolve }] of batch.entries()) resolve(results[index]!);
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
    }
  }

  async function drainQueue(): Promise<void> {
    isWriting = true;
    while (queue.length > 0) await writeBatch();
    isWriting = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      queue.push({ work, resolve, reject });
      if (!isWriting) void drainQueue();
    });
}

async function runInOrder<Result>(
  batch: readonly QueuedWrite<Result>[],
  db: LibraryDatabase,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const { work } of batch) results.push(await work(db));
  return results;
}
