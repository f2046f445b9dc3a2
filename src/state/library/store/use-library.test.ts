/** The commands as components call them, down to the database and back. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { metadataValue } from '#state/library/database/metadata.ts';
import { paper } from '#testing/library.fixture.ts';
import { changesSince, tagsInUse } from './library-counts.ts';
import { libraryStore } from './library-view.ts';
import { remarkOf } from './mark.ts';
import {
  mark,
  putRule,
  removeRule,
  setMetadata,
  setRemark,
  setTag,
  toggleMark,
  undo,
} from './use-library.ts';

describe('the commands', () => {
  it('resolve once they are on disk, and the view shows it then', async () => {
    const [one, two] = [paper('1'), paper('2')];
    const rule = { kind: 'author', words: 'Ada', isPattern: false, isOn: true } as const;
    expect(
      await Promise.all([
        mark('read', true, [one]),
        toggleMark('starred', one),
        setTag('扩散', true, [one]),
        setTag('综述', true, [one, two]),
        setRemark('要读', { times: [], sent: [] }, two),
        putRule(rule),
        setMetadata('visit', { upTo: '2025-09-28', days: [] }),
      ]),
    ).toEqual(Array(7).fill(true));
    const { marks, rules, metadata } = libraryStore.get();
    expect(tagsInUse(marks.values())).toEqual([
      { tag: '综述', count: 2 },
      { tag: '扩散', count: 1 },
    ]);
    expect(remarkOf(marks.get(two.id))).toBe('要读');
    expect(metadataValue(metadata, 'visit')?.upTo).toBe('2025-09-28');
    expect([
      changesSince(libraryStore.get(), 0),
      changesSince(libraryStore.get(), Date.now() + 60_000),
    ]).toEqual([7, 0]);
    expect([await removeRule(rules[0]!.id), libraryStore.get().rules]).toEqual([true, []]);
    expect([await setRemark(undefined, { times: [], sent: ['要读'] }, two), await undo()]).toEqual([
      true,
      true,
    ]);
    expect(remarkOf(libraryStore.get().marks.get(two.id))).toBe('要读');
  });
});
