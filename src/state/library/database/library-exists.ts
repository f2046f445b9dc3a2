/** Whether the reader has a library, asked without loading its code: on a first visit there is none, and nothing is downloaded. */
import { storageBuckets } from '#state/library/mirror/storage-buckets.ts';
import { LIBRARY_NAME } from '#state/library/store/library-view.ts';
import { withTimeout } from './with-timeout.ts';

const TIMEOUT_MS = 3000;

/** False only if neither the database nor its mirror was ever created; creates neither. True where the browser does not answer. */
export function libraryExists(): Promise<boolean> {
  const exists = async () => (await new Promise<boolean>(databaseExists)) || (await mirrorExists());
  return withTimeout(exists(), TIMEOUT_MS).catch(() => true);
}

async function mirrorExists(): Promise<boolean> {
  return (await storageBuckets?.keys())?.includes(LIBRARY_NAME) ?? false;
}

/** Aborts the upgrade of a new database, which leaves nothing behind. */
function databaseExists(resolve: (exists: boolean) => void): void {
  const request = indexedDB.open(LIBRARY_NAME);
  let isNew = false;
  request.onupgradeneeded = () => {
    isNew = true;
    request.transaction?.abort();
  };
  request.onsuccess = () => {
    request.result.close();
    resolve(true);
  };
  request.onerror = (event) => {
    event.preventDefault();
    resolve(!isNew);
  };
}
