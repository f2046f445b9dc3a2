/** Marks against fake-indexeddb: what is confirmed is on disk, in every tab and after every restart, and nothing else is. */
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeChannels, makeDevice, paper } from '#testing/library.fixture.ts';
import { isMarked, type MarkField } from './mark.ts';

let device = makeDevice();
beforeEach(() => {
  device = makeDevice();
});

const open = () => device.open();
const tab: (typeof device)['tab'] = (...args) => device.tab(...args);

describe('marks', () => {
  it('are there again after a restart', async () => {
    const first = tab();
    expect(await first.library.change({ field: 'starred', is: true }, [paper('1')])).toBe(true);
    expect(first.is('1', 'starred')).toBe(true);
    const second = tab();
    await second.library.start();
    expect(second.view().status).toBe('ready');
    expect(second.view().marks.get('arxiv:1')?.paper?.titleZh).toBe('题 1');
    expect(second.is('1', 'read')).toBe(false);
  });

  it('are undone step by step, also after a restart, until no step is left', async () => {
    const first = tab();
    await first.library.change({ field: 'read', is: true }, [paper('1')]);
    await first.library.change({ field: 'read', is: true }, [paper('1'), paper('2'), paper('3')]);
    expect(first.view().notice).toEqual({ kind: 'read', count: 2 });
    const second = tab();
    await second.library.undo();
    expect(['1', '2', '3'].map((key) => second.is(key, 'read'))).toEqual([true, false, false]);
    await second.library.undo();
    expect(second.is('1', 'read')).toBe(false);
    await second.library.undo();
    expect(second.view().notice?.kind).toBe('nothing-to-undo');
  });

  it('can be undone for the last fifty actions', async () => {
    const { library, view } = tab();
    for (let at = 0; at < 60; at += 1) await library.change({ field: 'read', is: true }, [paper(String(at))]);
    let undone = 0;
    for (; view().notice?.kind !== 'nothing-to-undo'; undone += 1) await library.undo();
    expect(undone - 1).toBe(50);
    expect([...view().marks.values()].filter((one) => one.read?.is)).toHaveLength(10);
  });

  it('set faster than the disk writes share a transaction, and each is its own undo step', async () => {
    let transactions = 0;
    const { library, is } = tab(undefined, async () => {
      const db = await open();
      const { transaction } = db.dexie;
      db.dexie.transaction = ((...args: Parameters<typeof transaction>) => {
        if (args[0] === 'rw' && !Dexie.currentTransaction) transactions += 1;
        return transaction.apply(db.dexie, args);
      }) as typeof transaction;
      return db;
    });
    await library.start();
    const keys = Array.from({ length: 120 }, (_, at) => String(at));
    await Promise.all(keys.map((key) => library.change({ field: 'read' }, [paper(key)])));
    expect(transactions).toBeLessThan(6);
    await library.undo();
    expect(['117', '118', '119'].map((key) => is(key, 'read'))).toEqual([true, true, false]);
  });

  it('toggled several times at once end in the right state', async () => {
    const { library, is, view } = tab();
    const toggle = () => library.change({ field: 'starred' }, [paper('1')]);
    await Promise.all([toggle(), toggle(), toggle()]);
    expect([is('1', 'starred'), view().notice?.kind]).toEqual([true, 'star']);
    await Promise.all([toggle(), library.undo(), toggle()]);
    expect([is('1', 'starred'), view().notice?.kind]).toEqual([false, 'unstar']);
  });

  it('set by two tabs at once all show in both', async () => {
    const channel = fakeChannels();
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

  it('end in the state of a simple model, for any sequence of marks and undos', async () => {
    const command = fc.record({
      field: fc.constantFrom<MarkField | 'undo'>('read', 'starred', 'undo'),
      is: fc.boolean(),
      keys: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 14 }), fc.boolean(), async (commands, isSequential) => {
        device = makeDevice();
        const { library } = tab();
        const states: Set<string>[] = [new Set()];
        const pending: Promise<unknown>[] = [];
        for (const { field, is, keys } of commands) {
          const done = field === 'undo' ? library.undo() : library.change({ field, is }, keys.map(paper));
          pending.push(done);
          if (isSequential) await done;
          if (field === 'undo') {
            if (states.length > 1) states.pop();
            continue;
          }
          const next = new Set(states.at(-1));
          for (const key of keys) next[is ? 'add' : 'delete'](`${key} ${field}`);
          if (String([...next].sort()) !== String([...states.at(-1)!].sort())) states.push(next);
        }
        await Promise.all(pending);
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
