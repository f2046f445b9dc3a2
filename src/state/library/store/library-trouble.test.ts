/** A database that is refused, hangs, is lost or cannot be read: reading goes on, nothing is done twice, and it is said. */
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import { channels, makeDevice, paper } from '#testing/library.fixture.ts';

/** Milliseconds that a tab waits for its database here. Time passes only when a test says so. */
const PATIENCE = 400;

let device = makeDevice();
beforeEach(() => {
  device = makeDevice();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => void vi.useRealTimers());

const open = () => device.open();
const tab: (typeof device)['tab'] = (...how) => device.tab(...how);

/** A database that writes and does not answer: once, or for good. */
function answeringLate() {
  let late = 0;
  let written: Promise<unknown> = Promise.resolve();
  return {
    async open() {
      const db = await open();
      const { transaction } = db.dexie;
      db.dexie.transaction = ((...asked: Parameters<typeof transaction>) => {
        const done = transaction.apply(db.dexie, asked);
        if (Dexie.currentTransaction || late === 0 || (asked[0] !== 'rw' && late === 1)) return done;
        late -= 1;
        written = done;
        return done.then(() => new Promise(() => {}));
      }) as typeof transaction;
      return db;
    },
    async once<Said>(work: () => Promise<Said>): Promise<Said> {
      late = 1;
      const said = work();
      await expect.poll(() => late).toBe(0);
      await written;
      await vi.advanceTimersByTimeAsync(PATIENCE);
      return said;
    },
    answersNoMore() {
      late = Number.POSITIVE_INFINITY;
    },
  };
}

describe('a database in trouble', () => {
  it('that is refused leaves reading alone, and is asked again with the next mark', async () => {
    let refused = true;
    const { library, view } = tab(undefined, () => (refused ? Promise.reject(new Error('denied')) : open()));
    await library.start();
    expect(view().status).toBe('refused');
    expect(await library.change({ field: 'read', is: true }, [paper('1')])).toBe(false);
    expect(view().done?.what).toBe('not-saved');
    refused = false;
    expect(await library.change({ field: 'read', is: true }, [paper('1')])).toBe(true);
    expect(view().status).toBe('ready');
  });

  it('that never answers is given up, and opened once more', async () => {
    let asked = 0;
    const hanging = tab(
      undefined,
      () => {
        asked += 1;
        return new Promise(() => {});
      },
      PATIENCE,
    );
    const given = hanging.library.start();
    await vi.advanceTimersByTimeAsync(2 * PATIENCE);
    await given;
    expect([hanging.view().status, asked]).toEqual(['refused', 2]);
    let first = true;
    const slow = tab(
      undefined,
      () => {
        const wait = first;
        first = false;
        return wait ? new Promise(() => {}) : open();
      },
      PATIENCE,
    );
    const started = slow.library.start();
    await vi.advanceTimersByTimeAsync(PATIENCE);
    await started;
    expect(slow.view().status).toBe('ready');
  });

  it('that loses its connection is opened once more, and the mark is kept', async () => {
    const handles: LibraryDatabase[] = [];
    const { library, is } = tab(undefined, async () => {
      const db = await open();
      handles.push(db);
      return db;
    });
    await library.start();
    handles[0]!.dexie.close({ disableAutoOpen: true });
    expect(await library.change({ field: 'starred', is: true }, [paper('1')])).toBe(true);
    expect([handles.length, is('1', 'starred')]).toEqual([2, true]);
  });

  it('that answers too late is asked again, and what it wrote is not written twice', async () => {
    const slow = answeringLate();
    const channel = channels();
    const [{ library, is, view }, other] = [tab(channel(), slow.open, PATIENCE), tab(channel())];
    await Promise.all([library.start(), other.library.start()]);
    const turn = (key: string) => library.change({ field: 'starred' }, [paper(key)]);
    await turn('1');
    expect([await slow.once(() => turn('2')), is('2', 'starred')]).toEqual([true, true]);
    expect(view().done).toEqual({ what: 'star', count: 1 });
    await vi.advanceTimersByTimeAsync(0);
    await expect.poll(() => other.is('2', 'starred')).toBe(true);
    await slow.once(() => library.undo());
    expect(['1', '2'].map((key) => is(key, 'starred'))).toEqual([true, false]);
    await slow.once(() => library.putRule({ kind: 'include', words: '谄媚', isPattern: false, isOn: true }));
    expect(view().rules).toHaveLength(1);
  });

  it('that never answers again is said to keep nothing', async () => {
    const slow = answeringLate();
    const { library, view } = tab(undefined, slow.open, PATIENCE);
    await library.start();
    slow.answersNoMore();
    const changed = library.change({ field: 'starred' }, [paper('1')]);
    await vi.advanceTimersByTimeAsync(2 * PATIENCE);
    expect(await changed).toBe(false);
    await expect.poll(() => view().status).toBe('refused');
  });

  it('with a record that cannot be read puts that aside and shows the others', async () => {
    await tab().library.change({ field: 'read', is: true }, [paper('1')]);
    const db = await open();
    await db.dexie.table('marks').put({ id: 'arxiv:2', read: 'yes' });
    const { library, view, is } = tab();
    await library.start();
    expect([view().aside, is('1', 'read'), view().marks.size]).toEqual([1, true, 1]);
    expect(await db.aside.toArray()).toMatchObject([{ record: { id: 'arxiv:2', read: 'yes' } }]);
    await library.change({ field: 'starred', is: true }, [paper('2')]);
    expect(is('2', 'starred')).toBe(true);
    expect(await db.aside.count()).toBe(1);
  });

  it('that a newer page wrote is shown, and not written to', async () => {
    const { library } = tab();
    await library.change({ field: 'starred', is: true }, [paper('1')]);
    await library.change({ field: 'read', is: true }, [paper('1')]);
    const newer = device.indexedDB.open('test', 70);
    await new Promise((done) => {
      newer.onsuccess = done;
    });
    newer.result.close();
    const older = tab();
    await older.library.start();
    expect([older.view().status, older.is('1', 'starred')]).toEqual(['read-only', true]);
    expect(await older.library.change({ field: 'read', is: false }, [paper('1')])).toBe(false);
    expect(older.is('1', 'read')).toBe(true);
  });
});
