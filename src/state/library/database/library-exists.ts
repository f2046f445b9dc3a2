/** Whether there are marks to show, asked without the code behind them: on a first visit there are none, and it need not be fetched. */

import { storageBuckets } from '#state/library/mirror/storage-buckets.ts';
import { LIBRARY } from '#state/library/store/library-view.ts';
import { withinTime } from '#state/library/store/with-timeout.ts';

/** Milliseconds; a browser that answers later is asked again by the code that knows what to do then. */
const PATIENCE = 3000;

/** False only where the browser says that the database was never made, nor its copy; leaves none behind. */
export function libraryExists(): Promise<boolean> {
  const exists = async () => (await new Promise<boolean>(ask)) || (await hasCopy());
  return withinTime(exists(), PATIENCE).catch(() => true);
}

async function hasCopy(): Promise<boolean> {
  return (await storageBuckets?.keys())?.includes(LIBRARY) ?? false;
}

function ask(answer: (exists: boolean) => void): void {
  const request = indexedDB.open(LIBRARY);
  let made = false;
  request.onupgradeneeded = () => {
    made = true;
    request.transaction?.abort();
  };
  request.onsuccess = () => {
    request.result.close();
    answer(true);
  };
  request.onerror = (event) => {
    event.preventDefault();
    answer(!made);
  };
}
