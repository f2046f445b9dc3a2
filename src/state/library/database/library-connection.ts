/** The connection to the database: opened on first use, reopened once after it was lost, and with a timeout on every operation. */

import type { LibraryDatabase } from './library-database.ts';
import { withTimeout } from './with-timeout.ts';

/** Errors after which a new connection helps; phones close databases of pages in the background. */
const CONNECTION_LOST = /NotOpened|DatabaseClosed|InvalidState|UnknownError|TimedOut|AbortError/;
/** A new connection does not help against a full disk. */
const DISK_FULL = /Quota/;

/** Runs `work` on the open database. `timeoutMs` overrides the default for work that takes longer. */
export type WithDatabase = <Value>(
  work: (db: LibraryDatabase) => Promise<Value>,
  timeoutMs?: number,
) => Promise<Value>;

/**
 * Runs one operation at a time, so that time spent waiting in the queue does not count as a timeout.
 * `timeoutMs` limits opening, and each operation.
 */
export function connectLibrary(open: () => Promise<LibraryDatabase>, timeoutMs: number): WithDatabase {
  let database: Promise<LibraryDatabase> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function drop(): void {
    void database?.then(
      ({ dexie }) => dexie.close(),
      () => {},
    );
    database = undefined;
  }

  async function attempt<Value>(
    work: (db: LibraryDatabase) => Promise<Value>,
    limitMs: number,
  ): Promise<Value> {
    database ??= withTimeout(open(), timeoutMs).catch((cause) => {
      throw new OpenFailed(String(cause));
    });
    try {
      return await withTimeout(work(await database), limitMs);
    } catch (cause) {
      if (isConnectionLost(cause)) drop();
      throw cause;
    }
  }

  return (work, limitMs = timeoutMs) => {
    const done = last.then(() =>
      attempt(work, limitMs).catch((cause) => {
        if (!isConnectionLost(cause)) throw cause;
        return attempt(work, limitMs);
      }),
    );
    last = done.catch(() => {});
    return done;
  };
}

class OpenFailed extends Error {
  override name = 'NotOpened';
}

function isConnectionLost(cause: unknown): boolean {
  const text = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause);
  return CONNECTION_LOST.test(text) && !DISK_FULL.test(text);
}
