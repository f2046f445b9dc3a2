/** Importing into the database: all of it or nothing, told before it is done, and with a way back. */
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '#state/library/database/library-records.ts';
import { readChecked } from '#state/library/database/library-records.ts';
import { isMarked, remarkOf } from '#state/library/store/mark.ts';
import { channels, makeDevice, paper } from '#testing/library.fixture.ts';
import { settled } from '#testing/library-records.fixture.ts';
import { compareRecords, isNothing, previewImport, sumOf } from './import-preview.ts';
import { importRecords, readSnapshots, restoreSnapshot } from './imports.ts';

let device = makeDevice();
beforeEach(() => {
  device = makeDevice();
});

const NOT_MUCH = { mayRemoveMuch: false };

/** So many papers, starred or not at a time. */
function stars(count: number, at: number, is = true): Records {
  const marks = Array.from({ length: count }, (_, key) => ({ id: `arxiv:${key}`, starred: { is, at } }));
  return { marks, rules: [], facts: [] };
}

function withRemark(text: string, at: number): Records {
  return { marks: [{ id: 'arxiv:0', remark: { texts: [{ text, at }], over: [] } }], rules: [], facts: [] };
}

describe('an import', () => {
  it('is previewed in things that the reader would miss', () => {
    const before = { ...stars(3, 10), facts: [] };
    expect(previewImport(before, stars(5, 10)).fresh.starred).toBe(2);
    const less = previewImport(before, stars(2, 20, false));
    expect([less.gone.starred, less.removesMuch]).toEqual([2, true]);
    expect(previewImport(before, stars(1, 20, false)).removesMuch).toBe(false);
    expect(isNothing(previewImport(before, stars(3, 5, false)))).toBe(true);
    const both = previewImport(withRemark('一', 1), withRemark('二', 2));
    expect([both.conflicts.map(remarkOf), sumOf(both.changed)]).toEqual([['一\n\n---\n\n二'], 0]);
  });

  it('shows in every tab, and leaves what is newer', async () => {
    const channel = channels();
    const [one, other] = [device.tab(channel()), device.tab(channel())];
    await Promise.all([one.library.start(), other.library.start()]);
    await one.library.change({ field: 'starred', is: true }, [paper('0')]);
    await one.library.keep((db) => importRecords(db, stars(2, 5, false), NOT_MUCH, 7));
    expect([one.is('0', 'starred'), one.view().marks.size]).toEqual([true, 2]);
    await expect.poll(() => other.view().marks.size).toBe(2);
  });

  it('that would remove more than half asks for consent, and does nothing without', async () => {
    const db = await device.open();
    await importRecords(db, stars(4, 10), NOT_MUCH, 1);
    const before = settled(await readChecked(db));
    await expect(importRecords(db, stars(3, 20, false), NOT_MUCH, 2)).rejects.toThrow('consent');
    expect([settled(await readChecked(db)), await db.snapshots.count()]).toEqual([before, 1]);
    await importRecords(db, stars(3, 20, false), { mayRemoveMuch: true }, 3);
    expect((await readChecked(db)).marks.filter((mark) => isMarked(mark, 'starred'))).toHaveLength(1);
  });

  it('whose last write fails has written nothing', async () => {
    const db = await device.open();
    db.facts.bulkPut = () => Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { library, view } = device.tab(undefined, async () => db);
    await library.start();
    await expect(library.keep((on) => importRecords(on, stars(2000, 1), NOT_MUCH, 1))).rejects.toThrow(
      'full',
    );
    expect([view().marks.size, await db.marks.count(), await db.snapshots.count()]).toEqual([0, 0, 0]);
  });

  it('can be taken back, and that as well; the states of the last imports are kept', async () => {
    const db = await device.open();
    const states = [await readChecked(db)];
    for (let count = 1; count <= 4; count += 1) {
      await importRecords(db, stars(count, count), NOT_MUCH, count);
      states.push(await readChecked(db));
    }
    const kept = await readSnapshots(db);
    expect(kept.map(({ marks }) => marks.length)).toEqual([3, 2, 1]);
    await restoreSnapshot(db, kept[0]!.seq, 9);
    expect(isNothing(compareRecords(states[3]!, await readChecked(db)))).toBe(true);
    await restoreSnapshot(db, (await readSnapshots(db))[0]!.seq, 10);
    expect(settled(await readChecked(db))).toEqual(settled(states[4]!));
  });
});
