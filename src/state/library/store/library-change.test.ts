/** Tags, remarks, rules and facts: kept as said, told to other tabs, and undone where they are the reader's steps. */
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import { factOf } from '#state/library/database/metadata.ts';
import { channels, makeDevice, paper } from '#testing/library.fixture.ts';
import { STRETCH_MS } from './library-action.ts';
import { changePapers, undoLast } from './library-commands.ts';
import { isMarked, remarkOf, tagName, tagsOf, textTimes } from './mark.ts';

let device = makeDevice();
beforeEach(() => {
  device = makeDevice();
});

type Texts = Record<string, string | undefined>;

const tag = (name: string, is = true) => ({ field: 'tag', tag: name, is }) as const;
const remark = (text?: string) => ({ field: 'remark', ...(text !== undefined && { is: text }) }) as const;

async function startedTab() {
  const one = device.tab();
  await one.library.start();
  const mark = (key: string) => one.view().marks.get(`arxiv:${key}`);
  return { ...one, tags: (key: string) => tagsOf(mark(key)), remark: (key: string) => remarkOf(mark(key)) };
}

describe('tags', () => {
  it('are put on many papers in one step, taken off, and undone after a restart', async () => {
    const first = await startedTab();
    await first.library.change(tag('综述'), [paper('1'), paper('2')]);
    await first.library.change(tag('扩散'), [paper('1')]);
    await first.library.change(tag('综述', false), [paper('1'), paper('3')]);
    expect(first.view().done).toEqual({ what: 'untag', count: 1 });
    expect([first.tags('1'), first.tags('2')]).toEqual([['扩散'], ['综述']]);
    expect(first.view().marks.get('arxiv:2')?.paper?.titleZh).toBe('题 2');
    const second = await startedTab();
    await second.library.undo();
    expect(second.tags('1')).toEqual(['扩散', '综述']);
    await second.library.undo();
    await second.library.undo();
    expect([second.tags('1'), second.tags('2')]).toEqual([[], []]);
  });

  it('are names without space around or a hash before', () => {
    expect(['  # 长  文本 ', 'constructor', ' ', '#'].map(tagName)).toEqual([
      '长 文本',
      'constructor',
      undefined,
      undefined,
    ]);
  });
});

describe('remarks', () => {
  it('take each other’s place and come back by undo, an absent one too', async () => {
    const db = await device.open();
    const written = ['一', '二', undefined];
    for (const [at, text] of written.entries())
      await changePapers(db, remark(text), [paper('1')], at * (STRETCH_MS + 1));
    const first = await startedTab();
    expect(first.remark('1')).toBe(undefined);
    const second = await startedTab();
    const texts = [];
    for (let step = 0; step < 3; step += 1) {
      await second.library.undo();
      texts.push(second.remark('1'));
    }
    expect(texts).toEqual(['二', '一', undefined]);
  });

  it('saved again and again in one stretch of writing are one step, also after a reload', async () => {
    const first = await startedTab();
    await first.library.change({ field: 'starred' }, [paper('1')]);
    for (const text of ['一', '一二']) await first.library.change(remark(text), [paper('1')]);
    const second = await startedTab();
    await second.library.change(remark('一二三'), [paper('1')]);
    await second.library.undo();
    expect([second.remark('1'), isMarked(second.view().marks.get('arxiv:1'), 'starred')]).toEqual([
      undefined,
      true,
    ]);
    await second.library.undo();
    expect(isMarked(second.view().marks.get('arxiv:1'), 'starred')).toBe(false);
  });

  it('are undone stretch by stretch, whatever is written when', async () => {
    const save = fc.record({
      key: fc.constantFrom('1', '2'),
      text: fc.constantFrom('一', '二', undefined),
      rest: fc.constantFrom(1, STRETCH_MS, STRETCH_MS + 1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(save, { maxLength: 12 }), async (saves) => {
        device = makeDevice();
        const db = await device.open();
        const now = async (): Promise<Texts> =>
          Object.fromEntries((await db.marks.toArray()).map((mark) => [mark.id, remarkOf(mark)]));
        /** What each step began with, where and when it was last written on. */
        const steps: { before: Texts; key: string; at: number; text: string | undefined }[] = [];
        let at = 0;
        for (const { key, text, rest } of saves) {
          at += rest;
          const before = await now();
          await changePapers(db, remark(text), [paper(key)], at);
          if (before[`arxiv:${key}`] === text) continue;
          const last = steps.at(-1);
          const goesOn =
            last?.text !== undefined && text !== undefined && last.key === key && at - last.at <= STRETCH_MS;
          if (!goesOn) steps.push({ before, key, at, text });
          else if (last.before[`arxiv:${key}`] === text) steps.pop();
          else Object.assign(last, { at, text });
        }
        for (const { before } of steps.reverse()) {
          await undoLast(db, at);
          const left = await now();
          for (const id of ['arxiv:1', 'arxiv:2']) expect(left[id]).toBe(before[id]);
        }
        expect(await undoLast(db, at)).toBe(undefined);
      }),
      { numRuns: 40 },
    );
  });

  it('remember what they took the place of, so that an old copy is no conflict', async () => {
    const { library, view } = await startedTab();
    for (const text of ['一', '二']) await library.change(remark(text), [paper('1')]);
    const { texts, over } = view().marks.get('arxiv:1')!.remark!;
    expect([texts.map(({ text }) => text), over.length, over[0]! < texts[0]!.at]).toEqual([['二'], 1, true]);
  });

  it('written in two tabs at once both stay, are written on, and undone each by itself', async () => {
    const { library, remark: shown } = await startedTab();
    const write = (is: string, times: number[], sent: string[]) =>
      library.change({ field: 'remark', is, over: { times, sent } }, [paper('1')]);
    await library.change(remark('底'), [paper('1')]);
    const [begun] = textTimes((await device.open().then((db) => db.marks.get('arxiv:1')))!);
    await write('底，甲', [begun!], []);
    await write('底，乙', [begun!], []);
    expect(shown('1')).toBe('底，甲\n\n---\n\n底，乙');
    await write('底，乙乙', [begun!], ['底，乙']);
    expect(shown('1')).toBe('底，甲\n\n---\n\n底，乙乙');
    await write('底，甲甲', [begun!], ['底，甲']);
    expect(shown('1')).toBe('底，乙乙\n\n---\n\n底，甲甲');
    await library.undo();
    expect(shown('1')).toBe('底，甲\n\n---\n\n底，乙乙');
    await library.undo();
    expect(shown('1')).toBe('底，甲');
  });

  it('that changed meanwhile are not undone into something else', async () => {
    const { library, remark: shown, view } = await startedTab();
    await library.change(remark('一'), [paper('1')]);
    const db = await device.open();
    const mark = view().marks.get('arxiv:1')!;
    await db.marks.put({ ...mark, remark: { texts: [{ text: '别处', at: 5 }], over: [] } });
    await library.undo();
    await library.refresh();
    expect(shown('1')).toBe('别处');
  });

  it('say that they are not kept where the disk is full, and are there at the next try', async () => {
    let full = true;
    const { library, view } = device.tab(undefined, async () =>
      withFullDisk(await device.open(), () => full),
    );
    await library.start();
    expect(await library.change(remark('要紧'), [paper('1')])).toBe(false);
    expect([view().done?.what, view().marks.size]).toEqual(['not-saved', 0]);
    full = false;
    expect(await library.change(remark('要紧'), [paper('1')])).toBe(true);
    expect(remarkOf(view().marks.get('arxiv:1'))).toBe('要紧');
  });
});

describe('rules and facts', () => {
  it('are written, changed, removed, and known in every tab', async () => {
    const channel = channels();
    const [one, other] = [device.tab(channel()), device.tab(channel())];
    await Promise.all([one.library.start(), other.library.start()]);
    const rule = { kind: 'exclude', words: '综述', isPattern: false, isOn: true } as const;
    expect(await one.library.putRule(rule)).toBe(true);
    await expect.poll(() => other.view().rules).toMatchObject([rule]);
    const { id } = other.view().rules[0]!;
    await other.library.putRule({ ...rule, id, isOn: false });
    await expect.poll(() => one.view().rules).toMatchObject([{ id, isOn: false }]);
    await one.library.removeRule(id);
    expect(one.view().rules).toEqual([]);
    expect(await (await device.open()).rules.get(id)).toMatchObject({ isGone: true, words: '综述' });
    await one.library.setFact('position', 'arxiv:7', 'd/2025-09-28');
    await expect.poll(() => factOf(other.view().facts, 'position', 'd/2025-09-28')).toBe('arxiv:7');
    expect(factOf(other.view().facts, 'position', 'd/2025-09-27')).toBe(undefined);
  });

  it('let days be passed over in a step that is undone in its turn', async () => {
    const { library, view, is } = await startedTab();
    const [before, after] = [
      { upTo: '2025-09-01', days: [] },
      { upTo: '2025-09-28', days: [] },
    ];
    await library.change({ field: 'starred', is: true }, [paper('1')]);
    await library.passOver({ before, after, days: 3 });
    expect([factOf(view().facts, 'visit'), view().done]).toEqual([after, { what: 'passed-over', count: 3 }]);
    await library.undo();
    expect([factOf(view().facts, 'visit'), is('1', 'starred')]).toEqual([before, true]);
    await library.undo();
    expect(is('1', 'starred')).toBe(false);
  });

  it('of a wrong shape are refused, and an unreadable one is put aside', async () => {
    const { library } = await startedTab();
    expect(await library.setFact('visit', { days: ['yesterday'] })).toBe(false);
    const db = await device.open();
    await db.dexie.table('facts').bulkPut([
      { key: 'visit', value: 7, at: 1 },
      { key: 'of-tomorrow', value: 7, at: 1 },
    ]);
    const { view } = await startedTab();
    expect([view().aside, [...view().facts.keys()]]).toEqual([1, ['of-tomorrow']]);
    expect(await db.aside.toArray()).toMatchObject([{ from: 'facts', record: { key: 'visit', value: 7 } }]);
  });
});

/** The last write of a verb is refused, as browsers do it: what was written before it in the same transaction goes, too. */
function withFullDisk(db: LibraryDatabase, isFull: () => boolean): LibraryDatabase {
  const add = db.actions.add.bind(db.actions);
  const refused = new DOMException('The disk is full.', 'QuotaExceededError');
  db.actions.add = (...what) => (isFull() ? Dexie.Promise.reject(refused) : add(...what));
  return db;
}
