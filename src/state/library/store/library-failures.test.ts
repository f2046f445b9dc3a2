/** A database that is refused, hangs, is lost or holds invalid records: the page stays readable, no write is applied twice, and the view says what failed. */
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import { fakeChannels, makeDevice, paper } from '#testing/library.fixture.ts';

/** Timers are fake: time passes only when a test advances it. */
const TIMEOUT_MS = 400;

let device = makeDevice();
beforeEach(() => {
  device = makeDevice();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => void vi.useRealTimers());

const open = () => device.open();
const tab: (typeof device)['tab'] = (...args) => device.tab(...args);

/** A database that completes transactions without answering: once, or forever. */
function unresponsiveDatabase() {
  let unanswered = 0;
  let written: Promise<unknown> = Promise.resolve();
  return {
    async open() {
      const db = await open();
      const { transaction } = db.dexie;
      db.dexie.transaction = ((...args: Parameters<typeof transaction>) => {
        const done = transaction.apply(db.dexie, args);
        const isAnswered = unanswered === 0 || (args[0] !== 'rw' && unanswered === 1);
        if (Dexie.currentTransaction || isAnswered) return done;
        unanswered -= 1;
        written = done;
        return done.then(() => new Promise(() => {}));
      }) as typeof transaction;
      return db;
    },
    async once<Result>(work: () => Promise<Result>): Promise<Result> {
      unanswered = 1;
      const result = work();
      await expect.poll(() => unanswered).toBe(0);
      await written;
      await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
      return result;
    },
    forever() {
      unanswered = Number.POSITIVE_INFINITY;
    },
  };
}

describe('a database', () => {
  it('that is refused is tried again with the next command', async () => {
    let refused = true;
    const { library, view } = tab(undefined, () => (refused ? Promise.reject(new Error('denied')) : open()));
    await library.start();
    expect(view().status).toBe('refused');
    expect(await library.change({ field: 'read', is: true }, [paper('1')])).toBe(false);
    expect(view().notice?.kind).toBe('not-saved');
    refused = false;
    expect(await library.change({ field: 'read', is: true }, [paper('1')])).toBe(true);
    expect(view().status).toBe('ready');
  });

  it('that never opens is given up after a second attempt', async () => {
    let attempts = 0;
    const hanging = tab(
      undefined,
      () => {
        attempts += 1;
        return new Promise(() => {});
      },
      TIMEOUT_MS,
    );
    const givenUp = hanging.library.start();
    await vi.advanceTimersByTimeAsync(2 * TIMEOUT_MS);
    await givenUp;
    expect([hanging.view().status, attempts]).toEqual(['refused', 2]);
    let isFirst = true;
    const slow = tab(
      undefined,
      () => {
        const hangs = isFirst;
        isFirst = false;
        return hangs ? new Promise(() => {}) : open();
      },
      TIMEOUT_MS,
    );
    const started = slow.library.start();
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    await started;
    expect(slow.view().status).toBe('ready');
  });

  it('that lost its connection is opened again, and the mark is saved', async () => {
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

  it('that does not confirm a write is asked again, and the write is not applied twice', async () => {
    const slow = unresponsiveDatabase();
    const channel = fakeChannels();
    const [{ library, is, view }, other] = [tab(channel(), slow.open, TIMEOUT_MS), tab(channel())];
    await Promise.all([library.start(), other.library.start()]);
    const toggle = (key: string) => library.change({ field: 'starred' }, [paper(key)]);
    await toggle('1');
    expect([await slow.once(() => toggle('2')), is('2', 'starred')]).toEqual([true, true]);
    expect(view().notice).toEqual({ kind: 'star', count: 1 });
    await vi.advanceTimersByTimeAsync(0);
    await expect.poll(() => other.is('2', 'starred')).toBe(true);
    await slow.once(() => library.undo());
    expect(['1', '2'].map((key) => is(key, 'starred'))).toEqual([true, false]);
    await slow.once(() => library.putRule({ kind: 'include', words: '谄媚', isPattern: false, isOn: true }));
    expect(view().rules).toHaveLength(1);
  });

  it('that stops answering is reported as refused', async () => {
    const slow = unresponsiveDatabase();
    const { library, view } = tab(undefined, slow.open, TIMEOUT_MS);
    await library.start();
    slow.forever();
    const changed = library.change({ field: 'starred' }, [paper('1')]);
    await vi.advanceTimersByTimeAsync(2 * TIMEOUT_MS);
    expect(await changed).toBe(false);
    await expect.poll(() => view().status).toBe('refused');
  });

  it('with an invalid record quarantines it and shows the others', async () => {
    await tab().library.change({ field: 'read', is: true }, [paper('1')]);
    const db = await open();
    await db.dexie.table('marks').put({ id: 'arxiv:2', read: 'yes' });
    const { library, view, is } = tab();
    await library.start();
    expect([view().quarantined, is('1', 'read'), view().marks.size]).toEqual([1, true, 1]);
    expect(await db.quarantine.toArray()).toMatchObject([{ record: { id: 'arxiv:2', read: 'yes' } }]);
    await library.change({ field: 'starred', is: true }, [paper('2')]);
    expect(is('2', 'starred')).toBe(true);
    expect(await db.quarantine.count()).toBe(1);
  });

  it('that a newer release has upgraded is shown read-only', async () => {
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
