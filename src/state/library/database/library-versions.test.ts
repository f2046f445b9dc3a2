/** A database of every version that was ever released is opened by this page, with all that it holds. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { isMarked } from '#state/library/store/mark.ts';
import { makeDevice, paper } from '#testing/library.fixture.ts';
import first from '#testing/library-1.json' with { type: 'json' };

interface Released {
  version: number;
  stores: { name: string; keyPath: string; autoIncrement: boolean; records: object[] }[];
}

/** The database as that release left it, made without this page's code. */
async function released({ version, stores }: Released): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const request = indexedDB.open('test', version);
  request.onupgradeneeded = () => {
    for (const { name, keyPath, autoIncrement, records } of stores) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const record of records) store.add(record);
    }
  };
  await new Promise((done) => {
    request.onsuccess = done;
  });
  request.result.close();
  return indexedDB;
}

describe('a database of version 1', () => {
  it('is brought to the newest with all its marks, actions and records put aside', async () => {
    const device = makeDevice(await released(first));
    const { library, view } = device.tab();
    await library.start();
    const [marks, actions] = first.stores;
    expect(view()).toMatchObject({ status: 'ready', aside: 1, rules: [] });
    expect([...view().marks.values()]).toEqual(marks!.records);
    const db = await device.open();
    expect([await db.actions.toArray(), db.dexie.verno]).toEqual([actions!.records, 2]);
  });

  it('goes on being undone where it was left, and takes what is new', async () => {
    const device = makeDevice(await released(first));
    const { library, view } = device.tab();
    const star = () => isMarked(view().marks.get('biorxiv:10.1101/2025.01.10.632080'), 'starred');
    await library.undo();
    expect(star()).toBe(true);
    await library.undo();
    expect(star()).toBe(false);
    expect(await library.change({ field: 'tag', tag: '新', is: true }, [paper('9')])).toBe(true);
    expect(view().marks.size).toBe(3);
  });
});
