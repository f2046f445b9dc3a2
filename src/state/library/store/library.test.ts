/** Marks against fake-indexeddb: what is said to be kept is kept, in every tab, after every restart, and nothing else is. */
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { channels, makeDevice, paper } from '#testing/library.fixture.ts';
import { isMarked, type MarkField } from './mark.ts';

let device = makeDevice();
beforeEach(() => {
  device = makeDevice();
});

const open = () => device.open();
const tab: (typeof device)['tab'] = (...how) => device.tab(...how);

describe('the reader’s marks', () => {
  it('are kept, and there again after a restart', async () => {
    const first = tab();
    expect(await first.library.change({ field: 'starred', is: true }, [paper('1')])).toBe(true);
    expect(first.is('1', 'starred')).toBe(true);
    const second = tab();
    await second.library.start();
    expect(second.view().status).toBe('ready');
    expect(second.view().marks.get('arxiv:1')?.paper?.titleZh).toBe('题 1');
    expect(second.is('1', 'read')).toBe(false);
  });

  it('are undone step by step, after a restart too, and not further than there is', async () => {
    const first = tab();
    await first.library.change({ field: 'read', is: true }, [paper('1')]);
    await first.library.change({ field: 'read', is: true }, [paper('1'), paper('2'), paper('3')]);
    expect(first.view().done).toEqual({ what: 'read', count: 2 });
    const second = tab();
    await second.library.undo();
    expect(['1', '2', '3'].map((key) => second.is(key, 'read'))).toEqual([true, false, false]);
    await second.library.undo();
    expect(second.is('1', 'read')).toBe(false);
    await second.library.undo();
    expect(second.view().done?.what).toBe('nothing-to-undo');
  });

  it('remember the last fifty actions', async () => {
    const { library, view } = tab();
    for (let at = 0; at < 60; at += 1) await library.change({ field: 'read', is: true }, [paper(String(at))]);
    let undone = 0;
    for (; view().done?.what !== 'nothing-to-undo'; undone += 1) await library.undo();
    expect(undone - 1).toBe(50);
    expect([...view().marks.values()].filter((one) => one.read?.is)).toHaveLength(10);
  });

  it('that follow each other faster than the disk writes share a transaction, and each is a step of its own', async () => {
    let written = 0;
    const { library, is } = tab(undefined, async () => {
      const db = await open();
      const { transaction } = db.dexie;
      db.dexie.transaction = ((...asked: Parameters<typeof transaction>) => {
        if (asked[0] === 'rw' && !Dexie.currentTransaction) written += 1;
        return transaction.apply(db.dexie, asked);
      }) as typeof transaction;
      return db;
    });
    await library.start();
    const keys = Array.from({ length: 120 }, (_, at) => String(at));
    await Promise.all(keys.map((key) => library.change({ field: 'read' }, [paper(key)])));
    expect(written).toBeLessThan(6);
    await library.undo();
    expect(['117', '118', '119'].map((key) => is(key, 'read'))).toEqual([true, true, false]);
  });

  it('that are turned around twice at once are what they were', async () => {
    const { library, is, view } = tab();
    const turn = () => library.change({ field: 'starred' }, [paper('1')]);
    await Promise.all([turn(), turn(), turn()]);
    expect([is('1', 'starred'), view().done?.what]).toEqual([true, 'star']);
    await Promise.all([turn(), library.undo(), turn()]);
    expect([is('1', 'starred'), view().done?.what]).toEqual([false, 'unstar']);
  });

  it('of two tabs at once are all there, in both tabs', async () => {
    const channel = channels();
    const tabs = [tab(channel()), tab(channel())] as const;
    await Promise.all(tabs.map(({ library }) => library.start()));
    await Promise.all(
      tabs.flatMap(({ library }, half) =>
        Array.from({ length: 200 }, (_, at) =>
          library.change({ field: 'starred', is: true }, [paper(`${half}-${at}`)]),
        ),
      ),
    );
    const counts = () => tabs.map(({ view }) => view().marks.size);
    await expect.poll(counts).toEqual([400, 400]);
    const third = tab();
    await third.library.start();
    expect(third.view().marks.size).toBe(400);
  });

  it('follow a plain model, whatever is marked and undone', async () => {
    const verb = fc.record({
      field: fc.constantFrom<MarkField | 'undo'>('read', 'starred', 'undo'),
      is: fc.boolean(),
      keys: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(verb, { maxLength: 14 }), fc.boolean(), async (verbs, patient) => {
        device = makeDevice();
        const { library } = tab();
        const states: Set<string>[] = [new Set()];
        const said: Promise<unknown>[] = [];
        for (const { field, is, keys } of verbs) {
          const done = field === 'undo' ? library.undo() : library.change({ field, is }, keys.map(paper));
          said.push(done);
          if (patient) await done;
          if (field === 'undo') {
            if (states.length > 1) states.pop();
            continue;
          }
          const next = new Set(states.at(-1));
          for (const key of keys) next[is ? 'add' : 'delete'](`${key} ${field}`);
          if (String([...next].sort()) !== String([...states.at(-1)!].sort())) states.push(next);
        }
        await Promise.all(said);
        const after = tab();
        await after.library.start();
        const marked = [...after.view().marks.values()].flatMap((one) =>
          (['read', 'starred'] as const)
            .filter((field) => isMarked(one, field))
            .map((field) => `${one.id.slice(6)} ${field}`),
        );
        expect(marked.sort()).toEqual([...states.at(-1)!].sort());
      }),
      { numRuns: 25 },
    );
  });
});
