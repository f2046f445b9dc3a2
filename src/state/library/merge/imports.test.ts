/** Imports: all or nothing, previewed, and reversible. */
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '#state/library/database/library-records.ts';
import { readValidRecords } from '#state/library/database/library-records.ts';
import { isMarked, remarkOf } from '#state/library/store/mark.ts';
import { fakeChannels, makeDevice, paper } from '#testing/library.fixture.ts';
import { normalized } from '#testing/library-records.fixture.ts';
import { diffRecords, isEmptyDiff, previewImport, sumCounts } from './import-preview.ts';
import { importRecords, readSnapshots, restoreSnapshot } from './imports.ts';

let device = makeDevice();
beforeEach(() => {
  device = makeDevice();
});

const WITHOUT_CONSENT = { mayRemoveMost: false };

/** This many papers, starred or unstarred at a time. */
function stars(count: number, at: number, is = true): Records {
  const marks = Array.from({ length: count }, (_, key) => ({ id: `arxiv:${key}`, starred: { is, at } }));
  return { marks, rules: [], metadata: [] };
}

function withRemark(text: string, at: number): Records {
  return { marks: [{ id: 'arxiv:0', remark: { texts: [{ text, at }], over: [] } }], rules: [], metadata: [] };
}

describe('an import', () => {
  it('is previewed in items that the reader knows', () => {
    const before = stars(3, 10);
    expect(previewImport(before, stars(5, 10)).added.starred).toBe(2);
    const removal = previewImport(before, stars(2, 20, false));
    expect([removal.removed.starred, removal.removesMost]).toEqual([2, true]);
    expect(previewImport(before, stars(1, 20, false)).removesMost).toBe(false);
    expect(isEmptyDiff(previewImport(before, stars(3, 5, false)))).toBe(true);
    const both = previewImport(withRemark('一', 1), withRemark('二', 2));
    expect([both.conflicts.map(remarkOf), sumCounts(both.changed)]).toEqual([['一\n\n---\n\n二'], 0]);
  });

  it('shows in every tab, and does not replace newer marks', async () => {
    const channel = fakeChannels();
    const [first, second] = [device.tab(channel()), device.tab(channel())];
    await Promise.all([first.library.start(), second.library.start()]);
    await first.library.change({ field: 'starred', is: true }, [paper('0')]);
    await first.library.commit((db) => importRecords(db, stars(2, 5, false), WITHOUT_CONSENT, 7));
    expect([first.is('0', 'starred'), first.view().marks.size]).toEqual([true, 2]);
    await expect.poll(() => second.view().marks.size).toBe(2);
  });

  it('that would remove more than half needs consent, and changes nothing without it', async () => {
    const db = await device.open();
    await importRecords(db, stars(4, 10), WITHOUT_CONSENT, 1);
    const before = normalized(await readValidRecords(db));
    await expect(importRecords(db, stars(3, 20, false), WITHOUT_CONSENT, 2)).rejects.toThrow('consent');
    expect([normalized(await readValidRecords(db)), await db.snapshots.count()]).toEqual([before, 1]);
    await importRecords(db, stars(3, 20, false), { mayRemoveMost: true }, 3);
    expect((await readValidRecords(db)).marks.filter((mark) => isMarked(mark, 'starred'))).toHaveLength(1);
  });

  it('whose last write fails is rolled back', async () => {
    const db = await device.open();
    db.metadata.bulkPut = () => Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { library, view } = device.tab(undefined, async () => db);
    await library.start();
    await expect(
      library.commit((on) => importRecords(on, stars(2000, 1), WITHOUT_CONSENT, 1)),
    ).rejects.toThrow('full');
    expect([view().marks.size, await db.marks.count(), await db.snapshots.count()]).toEqual([0, 0, 0]);
  });

  it('can be reverted, and the revert too; the states before the last imports are kept', async () => {
    const db = await device.open();
    const states = [await readValidRecords(db)];
    for (let count = 1; count <= 4; count += 1) {
      await importRecords(db, stars(count, count), WITHOUT_CONSENT, count);
      states.push(await readValidRecords(db));
    }
    const kept = await readSnapshots(db);
    expect(kept.map(({ marks }) => marks.length)).toEqual([3, 2, 1]);
    await restoreSnapshot(db, kept[0]!.seq, 9);
    expect(isEmptyDiff(diffRecords(states[3]!, await readValidRecords(db)))).toBe(true);
    await restoreSnapshot(db, (await readSnapshots(db))[0]!.seq, 10);
    expect(normalized(await readValidRecords(db))).toEqual(normalized(states[4]!));
  });
});
