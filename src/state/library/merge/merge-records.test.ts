/** Merging any two libraries: commutative, associative, idempotent, and without losing a text of the reader. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '#state/library/backup/backup-file.ts';
import { RECORD_TABLES } from '#state/library/database/library-database.ts';
import type { Records } from '#state/library/database/library-records.ts';
import { readValidRecords } from '#state/library/database/library-records.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import { remarkOf } from '#state/library/store/mark.ts';
import { applyChange, changeOf } from '#state/library/store/mark-change.ts';
import { makeDevice } from '#testing/library.fixture.ts';
import { libraryRecords, normalized } from '#testing/library-records.fixture.ts';
import { importRecords } from './imports.ts';
import { mergeRecords } from './merge-records.ts';

const RUNS = { numRuns: 1000 };

describe('merging', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(libraryRecords, libraryRecords, (a, b) => {
        expect(normalized(mergeRecords(a, b))).toEqual(normalized(mergeRecords(b, a)));
      }),
      RUNS,
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(libraryRecords, libraryRecords, libraryRecords, (a, b, c) => {
        const left = mergeRecords(mergeRecords(a, b), c);
        expect(normalized(left)).toEqual(normalized(mergeRecords(a, mergeRecords(b, c))));
      }),
      RUNS,
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(libraryRecords, libraryRecords, (a, b) => {
        const once = mergeRecords(a, b);
        expect(normalized(mergeRecords(once, b))).toEqual(normalized(once));
        expect(normalized(mergeRecords(a, a))).toEqual(normalized(a));
      }),
      RUNS,
    );
  });

  it('keeps every text that no later one replaced', () => {
    fc.assert(
      fc.property(libraryRecords, libraryRecords, (a, b) => {
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

  it('prefers an edited remark, and keeps both of two independent edits', () => {
    const write = (before: Mark | undefined, is: string, at: number) =>
      applyChange(before, changeOf({ field: 'remark', is }, 'arxiv:1', before), at)!;
    const first = write(undefined, '一', 10);
    const [desk, phone] = [write(first, '桌', 20), write(first, '手机', 30)];
    const mergeAll = (...marks: Mark[]) => {
      const empty: Records = { marks: [], rules: [], metadata: [] };
      return marks.map((mark) => ({ ...empty, marks: [mark] })).reduce(mergeRecords, empty).marks[0]!;
    };
    expect(remarkOf(mergeAll(desk, first))).toBe('桌');
    const both = mergeAll(phone, desk, first);
    expect(remarkOf(both)).toBe('桌\n\n---\n\n手机');
    expect(remarkOf(mergeAll(write(both, '一起', 25), phone, desk))).toBe('一起');
  });
});

describe('a backup', () => {
  it('restores everything after the database was cleared, for 1,000 libraries', async () => {
    const db = await makeDevice().open();
    const wipe = () => Promise.all(RECORD_TABLES.map((table) => db[table].clear()));
    await fc.assert(
      fc.asyncProperty(libraryRecords, async (records) => {
        await wipe();
        await importRecords(db, records, { mayRemoveMost: false }, 1);
        const file = writeBackup(await readValidRecords(db), 1);
        await wipe();
        expect(normalized(await readValidRecords(db))).toEqual([]);
        await importRecords(db, readBackup(file).records!, { mayRemoveMost: false }, 2);
        expect(normalized(await readValidRecords(db))).toEqual(normalized(records));
      }),
      RUNS,
    );
  });
});
