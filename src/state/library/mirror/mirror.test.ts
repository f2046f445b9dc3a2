/** The library and its copy under losses: whichever store the browser throws away, the reader finds everything as it was. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { RECEIPTS } from '#state/library/database/idempotent-write.ts';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import { importRecords, restoreSnapshot } from '#state/library/merge/imports.ts';
import { makeDevice, makeDeviceWithCopy, paper } from '#testing/library.fixture.ts';
import { openWithCopy } from './mirror.ts';

type Device = Pick<ReturnType<typeof makeDeviceWithCopy>, 'tab'>;
type Tab = ReturnType<Device['tab']>;

let device = makeDeviceWithCopy();
beforeEach(() => {
  device = makeDeviceWithCopy();
});

/** A new tab, when its copy has caught up: what is written waits for that. */
async function reopened({ tab }: Device = device): Promise<Tab> {
  const next = tab();
  await next.library.start();
  await next.library.setFact('reminded', { at: 1 });
  return next;
}

describe('a library whose store is lost', () => {
  it('is there again with marks, rules and facts, and goes on being undone', async () => {
    const { library } = device.tab();
    await library.change({ field: 'read', is: true }, [paper('1'), paper('2')]);
    await library.change({ field: 'starred', is: true }, [paper('1')]);
    await library.change({ field: 'remark', is: '要读' }, [paper('3')]);
    await library.putRule({ kind: 'include', words: '谄媚', isPattern: false, isOn: true });
    await library.setFact('position', 'arxiv:2', 'd/2025-09-28');
    const before = (await reopened()).view();
    device.lose('library');
    const { library: again, view } = await reopened();
    expect(view().marks).toEqual(before.marks);
    expect(view().rules).toEqual(before.rules);
    expect(view().facts.get('position d/2025-09-28')?.value).toBe('arxiv:2');
    await again.undo();
    await again.undo();
    expect([...view().marks.values()].filter(({ starred }) => starred?.is)).toEqual([]);
    expect(view().done).toEqual({ what: 'undone', count: 1 });
  });

  it('has had its copy before anything was said to be kept', async () => {
    const { library } = device.tab();
    for (let at = 0; at < 5; at += 1) {
      expect(await library.change({ field: 'starred', is: true }, [paper(String(at))])).toBe(true);
      expect(await (await device.openStore(1)).marks.count()).toBe(at + 1);
    }
  });

  it('is copied anew where the copy is lost, and where it was there before any copy', async () => {
    const { library } = device.tab();
    await library.change({ field: 'starred', is: true }, [paper('1')]);
    device.lose('copy');
    const again = await reopened();
    await again.library.change({ field: 'starred', is: true }, [paper('2')]);
    device.lose('library');
    expect([...(await reopened()).view().marks.keys()].sort()).toEqual(['arxiv:1', 'arxiv:2']);
  });

  it('keeps what was marked without its copy, and what the copy knows besides', async () => {
    await device.tab().library.change({ field: 'starred', is: true }, [paper('1')]);
    device.lose('library');
    const alone = makeDevice();
    const { library } = alone.tab(undefined, () => device.openStore(0));
    await library.change({ field: 'read', is: true }, [paper('2')]);
    const { is } = await reopened();
    expect([is('1', 'starred'), is('2', 'read')]).toEqual([true, true]);
    device.lose('library');
    const again = await reopened();
    expect([again.is('1', 'starred'), again.is('2', 'read')]).toEqual([true, true]);
  });

  it('loses nothing of two tabs that write in turn', async () => {
    const tabs = [device.tab(), device.tab()];
    const all = Array.from({ length: 20 }, (_, at) => String(at));
    await Promise.all(
      all.map((key, at) => tabs[at % 2]!.library.change({ field: 'read', is: true }, [paper(key)])),
    );
    device.lose('library');
    const { is } = await reopened();
    expect(all.filter((key) => !is(key, 'read'))).toEqual([]);
  });
});

describe('a copy in trouble', () => {
  const { open } = makeDevice();
  const troubles: Record<string, () => Promise<LibraryDatabase | undefined>> = {
    'that no browser keeps': async () => undefined,
    'that is refused': () => Promise.reject(new Error('denied')),
    'that is closed on the way': async () => {
      const copy = await makeDevice().open();
      copy.dexie.close({ disableAutoOpen: true });
      return copy;
    },
  };
  for (const [name, openOther] of Object.entries(troubles))
    it(`${name} is gone without`, async () => {
      const { library, is } = makeDevice().tab(undefined, () => openWithCopy(open, openOther));
      expect(await library.change({ field: 'starred', is: true }, [paper(name)])).toBe(true);
      expect(is(name, 'starred')).toBe(true);
    });

  it('that takes no more is brought up to date when it is opened again', async () => {
    const { library, is } = device.tab();
    await library.change({ field: 'starred', is: true }, [paper('1')]);
    const copy = await device.openStore(1);
    // As another version of the page would: whoever has it open is closed.
    await copy.dexie.delete();
    expect(await library.change({ field: 'starred', is: true }, [paper('2')])).toBe(true);
    expect(is('2', 'starred')).toBe(true);
    await reopened();
    expect(await (await device.openStore(1)).marks.count()).toBe(2);
  });
});

/** What a reader does, and what happens to them. */
const keys = fc.integer({ min: 0, max: 5 }).map(String);
const step = fc.oneof(
  fc.record({ what: fc.constant('star' as const), key: keys }),
  fc.record({ what: fc.constant('tag' as const), key: keys }),
  fc.record({ what: fc.constantFrom('undo', 'import', 'restore', 'reopen') }),
  fc.record({ what: fc.constantFrom('lose library', 'lose copy') }),
);

it('with any losses in between, a library is what it would be without them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const [losing, whole] = [makeDeviceWithCopy(), makeDeviceWithCopy()];
      let tabs = [await reopened(losing), await reopened(whole)];
      for (const [at, { what, ...on }] of steps.entries()) {
        if (what === 'lose library') losing.lose('library');
        if (what === 'lose copy') losing.lose('copy');
        if (/^lose|^reopen/.test(what)) tabs = [await reopened(losing), await reopened(whole)];
        else for (const { library } of tabs) await act(library, what, 'key' in on ? String(on.key) : '', at);
      }
      const [one, other] = [await reopened(losing), await reopened(whole)];
      expect(plain(one)).toEqual(plain(other));
      const [library, copy] = [await losing.openStore(0), await losing.openStore(1)];
      expect(await dump(copy)).toEqual(await dump(library));
    }),
    { numRuns: 60 },
  );
});

async function act(library: Tab['library'], what: string, key: string, at: number): Promise<void> {
  const records = { marks: [{ id: `arxiv:in-${at}`, read: { is: true, at: 1 } }], rules: [], facts: [] };
  if (what === 'star') await library.change({ field: 'starred' }, [paper(key)]);
  if (what === 'tag') await library.change({ field: 'tag', tag: '扩散', is: at % 2 === 0 }, [paper(key)]);
  if (what === 'undo') await library.undo();
  if (what === 'import') await library.keep((db) => importRecords(db, records, { mayRemoveMuch: true }, at));
  if (what === 'restore')
    await library.keep(async (db) => {
      const last = await db.snapshots.toCollection().last();
      return last && restoreSnapshot(db, last.seq, at);
    });
}

/** Every record of every table but the receipts, which the copy has of its own. */
async function dump({ dexie }: LibraryDatabase) {
  const all = await Promise.all(dexie.tables.map((table) => table.toArray()));
  return all.map((records) => records.filter(({ key }) => key !== RECEIPTS));
}

/** Without the times. */
function plain({ view }: Tab) {
  return [...view().marks.values()]
    .map(({ id, read, starred, tags }) => [id, read?.is, starred?.is, tags?.map(({ tag, is }) => [tag, is])])
    .sort();
}
