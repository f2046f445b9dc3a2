/** Databases of every released version open in this one, with everything in them. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { isMarked } from '#state/library/store/mark.ts';
import { makeDevice, paper } from '#testing/library.fixture.ts';
import first from '#testing/library-1.json' with { type: 'json' };

interface Released {
  version: number;
  stores: { name: string; keyPath: string; autoIncrement: boolean; records: object[] }[];
}

/** The database as that release left it, created without the present code. */
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
  it('is upgraded with all its marks, actions and quarantined records', async () => {
    const device = makeDevice(await released(first));
    const { library, view } = device.tab();
    await library.start();
    const [marks, actions] = first.stores;
    expect(view()).toMatchObject({ status: 'ready', quarantined: 1, rules: [] });
    expect([...view().marks.values()]).toEqual(marks!.records);
    const db = await device.open();
    expect([await db.actions.toArray(), db.dexie.verno]).toEqual([actions!.records, 2]);
  });

  it('keeps its undo steps, and accepts new kinds of marks', async () => {
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
