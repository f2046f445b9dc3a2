/** The way to the database: opened when it is first used, dropped and opened once more when it was lost, and never waited for without end. */

import { withinTime } from '#state/library/store/with-timeout.ts';
import type { LibraryDatabase } from './library-database.ts';

/** Where the connection itself is lost (a phone does that in the background), a new one helps; a full disk stays full. */
const LOST = /NotOpened|DatabaseClosed|InvalidState|UnknownError|TooSlow|AbortError/;
const FULL = /Quota/;

/** `patience`: milliseconds, where the work takes more than most. */
export type UseDatabase = <Value>(
  work: (db: LibraryDatabase) => Promise<Value>,
  patience?: number,
) => Promise<Value>;

/**
 * One work after the other, so that each has the whole of its time: many at once are a queue, not a database that hangs.
 * `patience`: milliseconds that the database has to open, and for each work.
 */
export function connectLibrary(open: () => Promise<LibraryDatabase>, patience: number): UseDatabase {
  let database: Promise<LibraryDatabase> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function drop(): void {
    void database?.then(
      ({ dexie }) => dexie.close(),
      () => {},
    );
    database = undefined;
  }

  async function once<Value>(work: (db: LibraryDatabase) => Promise<Value>, limit: number): Promise<Value> {
    database ??= withinTime(open(), patience).catch((cause) => {
      throw new NotOpened(String(cause));
    });
    try {
      return await withinTime(work(await database), limit);
    } catch (cause) {
      if (isLost(cause)) drop();
      throw cause;
    }
  }

  return (work, limit = patience) => {
    const done = last.then(() =>
      once(work, limit).catch((cause) => {
        if (!isLost(cause)) throw cause;
        return once(work, limit);
      }),
    );
    last = done.catch(() => {});
    return done;
  };
}

class NotOpened extends Error {
  override name = 'NotOpened';
}

function isLost(cause: unknown): boolean {
  const text = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause);
  return LOST.test(text) && !FULL.test(text);
}
