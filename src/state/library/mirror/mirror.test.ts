/** The library and its mirror under losses: whichever bucket the browser deletes, the reader finds everything as it was. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { RECEIPTS_KEY } from '#state/library/database/idempotent-write.ts';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import { importRecords, restoreSnapshot } from '#state/library/merge/imports.ts';
import { makeDevice, makeDeviceWithMirror, paper } from '#testing/library.fixture.ts';
import { openWithMirror } from './mirror.ts';
import type { MirrorState } from './mirror-state.ts';

type Device = ReturnType<typeof makeDeviceWithMirror>;
type Tab = ReturnType<Device['tab']>;

let device = makeDeviceWithMirror();
beforeEach(() => {
  device = makeDeviceWithMirror();
});

/** A new tab whose mirror is up to date: the write waits for it. */
async function reopen({ tab }: Device = device): Promise<Tab> {
  const next = tab();
  await next.library.start();
  await next.library.setMetadata('reminded', { at: 1 });
  return next;
}

describe('a library whose database is lost', () => {
  it('is restored with marks, rules, metadata and undo steps', async () => {
    const { library } = device.tab();
    await library.change({ field: 'read', is: true }, [paper('1'), paper('2')]);
    await library.change({ field: 'starred', is: true }, [paper('1')]);
    await library.change({ field: 'remark', is: '要读' }, [paper('3')]);
    await library.putRule({ kind: 'include', words: '谄媚', isPattern: false, isOn: true });
    await library.setMetadata('position', 'arxiv:2', 'd/2025-09-28');
    const before = (await reopen()).view();
    device.lose('database');
    const { library: restored, view } = await reopen();
    expect(view().marks).toEqual(before.marks);
    expect(view().rules).toEqual(before.rules);
    expect(view().metadata.get('position d/2025-09-28')?.value).toBe('arxiv:2');
    await restored.undo();
    await restored.undo();
    expect([...view().marks.values()].filter(({ starred }) => starred?.is)).toEqual([]);
    expect(view().notice).toEqual({ kind: 'undone', count: 1 });
  });

  it('has in its mirror every write that was confirmed', async () => {
    const { library } = device.tab();
    for (let count = 1; count <= 5; count += 1) {
      expect(await library.change({ field: 'starred', is: true }, [paper(String(count))])).toBe(true);
      expect(await (await device.openBucket('mirror')).marks.count()).toBe(count);
    }
  });

  it('loses nothing that two tabs wrote in turn', async () => {
    const tabs = [device.tab(), device.tab()];
    const keys = Array.from({ length: 20 }, (_, index) => String(index));
    await Promise.all(
      keys.map((key, index) => tabs[index % 2]!.library.change({ field: 'read', is: true }, [paper(key)])),
    );
    device.lose('database');
    const { is } = await reopen();
    expect(keys.filter((key) => !is(key, 'read'))).toEqual([]);
  });
});

it('copies the library again when the mirror is lost', async () => {
  await device.tab().library.change({ field: 'starred', is: true }, [paper('1')]);
  device.lose('mirror');
  const { library } = await reopen();
  await library.change({ field: 'starred', is: true }, [paper('2')]);
  device.lose('database');
  expect([...(await reopen()).view().marks.keys()].sort()).toEqual(['arxiv:1', 'arxiv:2']);
});

it('merges what was marked without the mirror with what only the mirror has', async () => {
  await device.tab().library.change({ field: 'starred', is: true }, [paper('1')]);
  device.lose('database');
  const { library } = makeDevice().tab(undefined, () => device.openBucket('database'));
  await library.change({ field: 'read', is: true }, [paper('2')]);
  for (const loss of [undefined, 'database'] as const) {
    if (loss) device.lose(loss);
    const { is } = await reopen();
    expect([is('1', 'starred'), is('2', 'read')]).toEqual([true, true]);
  }
});

it('completes a mirror that was deleted and created anew during use when it is opened again', async () => {
  const { library, is } = device.tab();
  await library.change({ field: 'starred', is: true }, [paper('1')]);
  // As a newer release would: deleting a database closes all connections to it.
  await (await device.openBucket('mirror')).dexie.delete();
  expect(await library.change({ field: 'starred', is: true }, [paper('2')])).toBe(true);
  expect(is('2', 'starred')).toBe(true);
  await reopen();
  expect(await (await device.openBucket('mirror')).marks.count()).toBe(2);
});

it('confirms writes without a mirror that fails, and reports why', async () => {
  const mirror = await device.openBucket('mirror');
  const states: MirrorState[] = [];
  const open = () =>
    openWithMirror(
      () => device.openBucket('database'),
      async () => mirror,
      (state) => states.push(state),
    );
  const { library, is } = makeDevice().tab(undefined, open);
  await library.change({ field: 'starred', is: true }, [paper('1')]);
  mirror.dexie.close({ disableAutoOpen: true });
  for (const key of ['2', '3']) {
    expect(await library.change({ field: 'starred', is: true }, [paper(key)])).toBe(true);
    expect(is(key, 'starred')).toBe(true);
  }
  expect(states).toMatchObject([{ status: 'replicating' }, { status: 'failed', step: 'replicate' }]);
  await reopen();
  expect(await (await device.openBucket('mirror')).marks.count()).toBe(3);
});

const keys = fc.integer({ min: 0, max: 5 }).map(String);
const step = fc.oneof(
  fc.record({ what: fc.constant('star' as const), key: keys }),
  fc.record({ what: fc.constant('tag' as const), key: keys }),
  fc.record({ what: fc.constantFrom('undo', 'import', 'restore', 'reopen') }),
  fc.record({ what: fc.constantFrom('lose database', 'lose mirror') }),
);

it('makes any sequence of actions and losses end like the same sequence without losses', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const [losing, intact] = [makeDeviceWithMirror(), makeDeviceWithMirror()];
      let tabs = [await reopen(losing), await reopen(intact)];
      for (const [at, { what, ...rest }] of steps.entries()) {
        if (what === 'lose database') losing.lose('database');
        if (what === 'lose mirror') losing.lose('mirror');
        if (/^lose|^reopen/.test(what)) tabs = [await reopen(losing), await reopen(intact)];
        else
          for (const { library } of tabs) await act(library, what, 'key' in rest ? String(rest.key) : '', at);
      }
      const [first, second] = [await reopen(losing), await reopen(intact)];
      expect(withoutTimes(first)).toEqual(withoutTimes(second));
      const [database, mirror] = [await losing.openBucket('database'), await losing.openBucket('mirror')];
      expect(await dump(mirror)).toEqual(await dump(database));
    }),
    { numRuns: 60 },
  );
});

async function act(library: Tab['library'], what: string, key: string, at: number): Promise<void> {
  const records = { marks: [{ id: `arxiv:in-${at}`, read: { is: true, at: 1 } }], rules: [], metadata: [] };
  if (what === 'star') await library.change({ field: 'starred' }, [paper(key)]);
  if (what === 'tag') await library.change({ field: 'tag', tag: '扩散', is: at % 2 === 0 }, [paper(key)]);
  if (what === 'undo') await library.undo();
  if (what === 'import')
    await library.commit((db) => importRecords(db, records, { mayRemoveMost: true }, at));
  if (what === 'restore')
    await library.commit(async (db) => {
      const last = await db.snapshots.toCollection().last();
      return last && restoreSnapshot(db, last.seq, at);
    });
}

/** Every record but the receipts, of which the mirror keeps more. */
async function dump({ dexie }: LibraryDatabase) {
  const all = await Promise.all(dexie.tables.map((table) => table.toArray()));
  return all.map((records) => records.filter(({ key }) => key !== RECEIPTS_KEY));
}

function withoutTimes({ view }: Tab) {
  return [...view().marks.values()]
    .map(({ id, read, starred, tags }) => [id, read?.is, starred?.is, tags?.map(({ tag, is }) => [tag, is])])
    .sort();
}
