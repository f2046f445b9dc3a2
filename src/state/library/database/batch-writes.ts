/** Changes that follow each other faster than the disk writes: those that wait are written in one transaction, and shown and told at once. */

import { writtenOnce } from './idempotent-write.ts';
import type { UseDatabase } from './library-connection.ts';
import type { LibraryDatabase } from './library-database.ts';

type Work<Result> = (db: LibraryDatabase) => Promise<Result>;

interface Waiting<Result> {
  work: Work<Result>;
  resolve(result: Result): void;
  reject(cause: unknown): void;
}

/** So many at a time, that a slow device says in time that they are kept. */
const TOGETHER = 50;

/** In the order they came. `written` hears what a transaction gave, before those who asked for it; where it fails, all of it does. */
export function writeTogether<Result>(
  use: UseDatabase,
  written: (results: Result[]) => void,
): (work: Work<Result>) => Promise<Result> {
  const waiting: Waiting<Result>[] = [];
  let busy = false;

  async function writeNext(): Promise<void> {
    const batch = waiting.splice(0, TOGETHER);
    try {
      const results = await use(writtenOnce((db) => each(batch, db)));
      written(results);
      for (const [at, { resolve }] of batch.entries()) resolve(results[at]!);
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
    }
  }

  async function writeAll(): Promise<void> {
    busy = true;
    while (waiting.length > 0) await writeNext();
    busy = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      if (!busy) void writeAll();
    });
}

async function each<Result>(batch: readonly Waiting<Result>[], db: LibraryDatabase): Promise<Result[]> {
  const results: Result[] = [];
  for (const { work } of batch) results.push(await work(db));
  return results;
}
