/** The reader's database on the disk, read and written in the page without the app's code; and what a list shows as stored. */
import type { Page } from '@playwright/test';

/** Waits until the app has made its database: who opens it before makes an empty one, which the app then cannot use. */
async function waitForLibrary(page: Page): Promise<void> {
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'lectern-library'),
  );
}

/** Puts a record into the reader's library behind the page's back, as an earlier visit or damage left it there. */
export async function putRecord(page: Page, store: 'marks' | 'facts', record: object): Promise<void> {
  await waitForLibrary(page);
  await page.evaluate(
    ([store, record]) =>
      new Promise<void>((done, failed) => {
        const opened = indexedDB.open('lectern-library');
        opened.onerror = failed;
        opened.onsuccess = () => {
          const trip = opened.result.transaction(store, 'readwrite');
          trip.objectStore(store).put(record);
          trip.oncomplete = () => {
            opened.result.close();
            done();
          };
        };
      }),
    [store, record] as const,
  );
}

/** The value of a fact, such as where a list was left; undefined where there is none. */
export async function readFact(page: Page, key: string): Promise<unknown> {
  await waitForLibrary(page);
  return page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const opened = indexedDB.open('lectern-library');
        opened.onerror = reject;
        opened.onsuccess = () => {
          const fact = opened.result.transaction('facts').objectStore('facts').get(key);
          fact.onsuccess = () => {
            opened.result.close();
            resolve(fact.result?.value);
          };
        };
      }),
    key,
  );
}

/** In the page: says each row that is shown as read. */
export function reportRead(): void {
  const { kept } = globalThis as unknown as { kept(id: string): void };
  const said = new Set<string>();
  const look = () => {
    for (const row of document.querySelectorAll<HTMLElement>('tr[data-read="true"]')) {
      const id = row.dataset.id!;
      if (!said.has(id)) kept(id);
      said.add(id);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, attributes: true, childList: true });
  look();
}

/** In the page: whether there is a database. */
export async function hasLibrary(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === 'lectern-library');
}

/** In the page: what is on the disk, of a database that is there. */
export function readMarked(): Promise<string[]> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('lectern-library');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction('marks').objectStore('marks').getAllKeys();
      all.onsuccess = () => {
        request.result.close();
        done(all.result as string[]);
      };
    };
  });
}

/** In the page: the remark as it is on the disk. */
export function readRemark(id: string): Promise<string> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('lectern-library');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const mark = request.result.transaction('marks').objectStore('marks').get(id);
      mark.onsuccess = () => {
        request.result.close();
        done(mark.result?.remark?.texts[0]?.text ?? '');
      };
    };
  });
}

/** In the page: a database as the first release left it. */
export function makeVersionOne(ids: string[]): Promise<void> {
  return new Promise<void>((done, failed) => {
    const request = indexedDB.open('lectern-library', 10);
    request.onupgradeneeded = () => {
      const db = request.result;
      const marks = db.createObjectStore('marks', { keyPath: 'id' });
      for (const store of ['actions', 'aside'])
        db.createObjectStore(store, { keyPath: 'seq', autoIncrement: true });
      for (const id of ids) marks.add({ id, read: { is: true, at: 1 } });
    };
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      // What is complete here is on the disk only after a strict transaction.
      const last = request.result.transaction('marks', 'readwrite', { durability: 'strict' });
      last.objectStore('marks').put({ id: ids[0], read: { is: true, at: 1 } });
      last.oncomplete = () => {
        request.result.close();
        done();
      };
    };
  });
}
