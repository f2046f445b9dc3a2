/** Merging, for any states: in whichever order they meet, and however often, the same comes of it; and of the reader's words nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '#state/library/backup/backup-file.ts';
import { RECORD_TABLES } from '#state/library/database/library-database.ts';
import type { Records } from '#state/library/database/library-records.ts';
import { readChecked } from '#state/library/database/library-records.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { remarkOf } from '#state/library/store/mark.ts';
import { changed, changeOf } from '#state/library/store/mark-change.ts';
import { makeDevice } from '#testing/library.fixture.ts';
import { madeUpRecords, settled } from '#testing/library-records.fixture.ts';
import { importRecords } from './imports.ts';
import { mergeRecords } from './merge-records.ts';

const RUNS = { numRuns: 1000 };

describe('merging', () => {
  it('does not ask who comes first', () => {
    fc.assert(
      fc.property(madeUpRecords, madeUpRecords, (a, b) => {
        expect(settled(mergeRecords(a, b))).toEqual(settled(mergeRecords(b, a)));
      }),
      RUNS,
    );
  });

  it('does not ask in which pairs', () => {
    fc.assert(
      fc.property(madeUpRecords, madeUpRecords, madeUpRecords, (a, b, c) => {
        const left = mergeRecords(mergeRecords(a, b), c);
        expect(settled(left)).toEqual(settled(mergeRecords(a, mergeRecords(b, c))));
      }),
      RUNS,
    );
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(madeUpRecords, madeUpRecords, (a, b) => {
        const once = mergeRecords(a, b);
        expect(settled(mergeRecords(once, b))).toEqual(settled(once));
        expect(settled(mergeRecords(a, a))).toEqual(settled(a));
      }),
      RUNS,
    );
  });

  it('keeps every text that no later one took the place of', () => {
    fc.assert(
      fc.property(madeUpRecords, madeUpRecords, (a, b) => {
        const over = (id: string) =>
          [a, b].flatMap(({ marks }) => marks.find((mark) => mark.id === id)?.remark?.over ?? []);
        const merged = new Map(mergeRecords(a, b).marks.map((mark) => [mark.id, remarkOf(mark) ?? '']));
        for (const { id, remark } of [...a.marks, ...b.marks])
          for (const { text, at } of remark?.texts ?? [])
            if (!over(id).includes(at)) expect(merged.get(id)).toContain(text);
      }),
      RUNS,
    );
  });

  it('takes an edited remark for newer, and two that were edited apart for a conflict', () => {
    const write = (before: Mark | undefined, is: string, at: number) =>
      changed(before, changeOf({ field: 'remark', is }, 'arxiv:1', before), at)!;
    const first = write(undefined, '一', 10);
    const [desk, phone] = [write(first, '桌', 20), write(first, '手机', 30)];
    const meet = (...marks: Mark[]) => {
      const none: Records = { marks: [], rules: [], facts: [] };
      return marks.map((mark) => ({ ...none, marks: [mark] })).reduce(mergeRecords, none).marks[0]!;
    };
    expect(remarkOf(meet(desk, first))).toBe('桌');
    const both = meet(phone, desk, first);
    expect(remarkOf(both)).toBe('桌\n\n---\n\n手机');
    expect(remarkOf(meet(write(both, '一起', 25), phone, desk))).toBe('一起');
  });
});

describe('what is written to a file', () => {
  it('is all there after the database was wiped and the file read, for 1,000 states', async () => {
    const db = await makeDevice().open();
    const wipe = () => Promise.all(RECORD_TABLES.map((table) => db.dexie.table(table).clear()));
    await fc.assert(
      fc.asyncProperty(madeUpRecords, async (records) => {
        await wipe();
        await importRecords(db, records, { mayRemoveMuch: false }, 1);
        const file = writeBackup(await readChecked(db), 1);
        await wipe();
        expect(settled(await readChecked(db))).toEqual([]);
        await importRecords(db, readBackup(file).records!, { mayRemoveMuch: false }, 2);
        expect(settled(await readChecked(db))).toEqual(settled(records));
      }),
      RUNS,
    );
  });
});
