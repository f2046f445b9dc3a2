/** Tags, remarks, rules and metadata: saved, shown in other tabs, and undone where they are actions. */
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryDatabase } from '#state/library/database/library-database.ts';
import { metadataValue } from '#state/library/database/metadata.ts';
import { fakeChannels, makeDevice, paper } from '#testing/library.fixture.ts';
import { EDIT_SESSION_MS } from './library-action.ts';
import { changePapers, undoLast } from './library-commands.ts';
import { isMarked, remarkOf, tagName, tagsOf, textTimes } from './mark.ts';

let device = makeDevice();
beforeEach(() => {
  device = makeDevice();
});

type Texts = Record<string, string | undefined>;

const tag = (name: string, is = true) => ({ field: 'tag', tag: name, is }) as const;
const remark = (text?: string) => ({ field: 'remark', ...(text !== undefined && { is: text }) }) as const;

async function startTab() {
  const tab = device.tab();
  await tab.library.start();
  const mark = (key: string) => tab.view().marks.get(`arxiv:${key}`);
  return { ...tab, tags: (key: string) => tagsOf(mark(key)), remark: (key: string) => remarkOf(mark(key)) };
}

describe('tags', () => {
  it('are added to several papers in one step, removed, and undone after a restart', async () => {
    const first = await startTab();
    await first.library.change(tag('综述'), [paper('1'), paper('2')]);
    await first.library.change(tag('扩散'), [paper('1')]);
    await first.library.change(tag('综述', false), [paper('1'), paper('3')]);
    expect(first.view().notice).toEqual({ kind: 'untag', count: 1 });
    expect([first.tags('1'), first.tags('2')]).toEqual([['扩散'], ['综述']]);
    expect(first.view().marks.get('arxiv:2')?.paper?.titleZh).toBe('题 2');
    const second = await startTab();
    await second.library.undo();
    expect(second.tags('1')).toEqual(['扩散', '综述']);
    await second.library.undo();
    await second.library.undo();
    expect([second.tags('1'), second.tags('2')]).toEqual([[], []]);
  });

  it('have names without surrounding space and without a leading hash', () => {
    expect(['  # 长  文本 ', 'constructor', ' ', '#'].map(tagName)).toEqual([
      '长 文本',
      'constructor',
      undefined,
      undefined,
    ]);
  });
});

describe('remarks', () => {
  it('replace each other, and undo restores each, also the absence of one', async () => {
    const db = await device.open();
    const written = ['一', '二', undefined];
    for (const [at, text] of written.entries())
      await changePapers(db, remark(text), [paper('1')], at * (EDIT_SESSION_MS + 1));
    const first = await startTab();
    expect(first.remark('1')).toBe(undefined);
    const second = await startTab();
    const texts = [];
    for (let step = 0; step < 3; step += 1) {
      await second.library.undo();
      texts.push(second.remark('1'));
    }
    expect(texts).toEqual(['二', '一', undefined]);
  });

  it('saved repeatedly in one edit session are one step, also after a reload', async () => {
    const first = await startTab();
    await first.library.change({ field: 'starred' }, [paper('1')]);
    for (const text of ['一', '一二']) await first.library.change(remark(text), [paper('1')]);
    const second = await startTab();
    await second.library.change(remark('一二三'), [paper('1')]);
    await second.library.undo();
    expect([second.remark('1'), isMarked(second.view().marks.get('arxiv:1'), 'starred')]).toEqual([
      undefined,
      true,
    ]);
    await second.library.undo();
    expect(isMarked(second.view().marks.get('arxiv:1'), 'starred')).toBe(false);
  });

  it('are undone one edit session at a time, for any sequence of saves', async () => {
    const save = fc.record({
      key: fc.constantFrom('1', '2'),
      text: fc.constantFrom('一', '二', undefined),
      pauseMs: fc.constantFrom(1, EDIT_SESSION_MS, EDIT_SESSION_MS + 1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(save, { maxLength: 12 }), async (saves) => {
        device = makeDevice();
        const db = await device.open();
        const now = async (): Promise<Texts> =>
          Object.fromEntries((await db.marks.toArray()).map((mark) => [mark.id, remarkOf(mark)]));
        /** The state before each step, and its last save. */
        const steps: { before: Texts; key: string; at: number; text: string | undefined }[] = [];
        let at = 0;
        for (const { key, text, pauseMs } of saves) {
          at += pauseMs;
          const before = await now();
          await changePapers(db, remark(text), [paper(key)], at);
          if (before[`arxiv:${key}`] === text) continue;
          const last = steps.at(-1);
          const isContinued =
            last?.text !== undefined &&
            text !== undefined &&
            last.key === key &&
            at - last.at <= EDIT_SESSION_MS;
          if (!isContinued) steps.push({ before, key, at, text });
          else if (last.before[`arxiv:${key}`] === text) steps.pop();
          else Object.assign(last, { at, text });
        }
        for (const { before } of steps.reverse()) {
          await undoLast(db, at);
          const after = await now();
          for (const id of ['arxiv:1', 'arxiv:2']) expect(after[id]).toBe(before[id]);
        }
        expect(await undoLast(db, at)).toBe(undefined);
      }),
      { numRuns: 40 },
    );
  });

  it('remember the texts they replaced, so that an old copy is no conflict', async () => {
    const { library, view } = await startTab();
    for (const text of ['一', '二']) await library.change(remark(text), [paper('1')]);
    const { texts, over } = view().marks.get('arxiv:1')!.remark!;
    expect([texts.map(({ text }) => text), over.length, over[0]! < texts[0]!.at]).toEqual([['二'], 1, true]);
  });

  it('written in two tabs at once are both kept, edited and undone separately', async () => {
    const { library, remark: shown } = await startTab();
    const write = (is: string, times: number[], sent: string[]) =>
      library.change({ field: 'remark', is, over: { times, sent } }, [paper('1')]);
    await library.change(remark('底'), [paper('1')]);
    const [original] = textTimes((await device.open().then((db) => db.marks.get('arxiv:1')))!);
    await write('底，甲', [original!], []);
    await write('底，乙', [original!], []);
    expect(shown('1')).toBe('底，甲\n\n---\n\n底，乙');
    await write('底，乙乙', [original!], ['底，乙']);
    expect(shown('1')).toBe('底，甲\n\n---\n\n底，乙乙');
    await write('底，甲甲', [original!], ['底，甲']);
    expect(shown('1')).toBe('底，乙乙\n\n---\n\n底，甲甲');
    await library.undo();
    expect(shown('1')).toBe('底，甲\n\n---\n\n底，乙乙');
    await library.undo();
    expect(shown('1')).toBe('底，甲');
  });

  it('changed elsewhere in the meantime are not reverted by undo', async () => {
    const { library, remark: shown, view } = await startTab();
    await library.change(remark('一'), [paper('1')]);
    const db = await device.open();
    const mark = view().marks.get('arxiv:1')!;
    await db.marks.put({ ...mark, remark: { texts: [{ text: '别处', at: 5 }], over: [] } });
    await library.undo();
    await library.refresh();
    expect(shown('1')).toBe('别处');
  });

  it('are reported as not saved when the disk is full, and saved on the next attempt', async () => {
    let full = true;
    const { library, view } = device.tab(undefined, async () =>
      withFullDisk(await device.open(), () => full),
    );
    await library.start();
    expect(await library.change(remark('要紧'), [paper('1')])).toBe(false);
    expect([view().notice?.kind, view().marks.size]).toEqual(['not-saved', 0]);
    full = false;
    expect(await library.change(remark('要紧'), [paper('1')])).toBe(true);
    expect(remarkOf(view().marks.get('arxiv:1'))).toBe('要紧');
  });
});

describe('rules and metadata', () => {
  it('are added, changed and removed in every tab', async () => {
    const channel = fakeChannels();
    const [first, second] = [device.tab(channel()), device.tab(channel())];
    await Promise.all([first.library.start(), second.library.start()]);
    const rule = { kind: 'exclude', words: '综述', isPattern: false, isOn: true } as const;
    expect(await first.library.putRule(rule)).toBe(true);
    await expect.poll(() => second.view().rules).toMatchObject([rule]);
    const { id } = second.view().rules[0]!;
    await second.library.putRule({ ...rule, id, isOn: false });
    await expect.poll(() => first.view().rules).toMatchObject([{ id, isOn: false }]);
    await first.library.removeRule(id);
    expect(first.view().rules).toEqual([]);
    expect(await (await device.open()).rules.get(id)).toMatchObject({ isGone: true, words: '综述' });
    await first.library.setMetadata('position', 'arxiv:7', 'd/2025-09-28');
    await expect
      .poll(() => metadataValue(second.view().metadata, 'position', 'd/2025-09-28'))
      .toBe('arxiv:7');
    expect(metadataValue(second.view().metadata, 'position', 'd/2025-09-27')).toBe(undefined);
  });

  it('store skipped days as an action, which undo reverts', async () => {
    const { library, view, is } = await startTab();
    const [before, after] = [
      { upTo: '2025-09-01', days: [] },
      { upTo: '2025-09-28', days: [] },
    ];
    await library.change({ field: 'starred', is: true }, [paper('1')]);
    await library.skipDays({ before, after, days: 3 });
    expect([metadataValue(view().metadata, 'visit'), view().notice]).toEqual([
      after,
      { kind: 'days-skipped', count: 3 },
    ]);
    await library.undo();
    expect([metadataValue(view().metadata, 'visit'), is('1', 'starred')]).toEqual([before, true]);
    await library.undo();
    expect(is('1', 'starred')).toBe(false);
  });

  it('of a wrong shape are refused on write, and quarantined on read', async () => {
    const { library } = await startTab();
    expect(await library.setMetadata('visit', { days: ['yesterday'] })).toBe(false);
    const db = await device.open();
    await db.dexie.table('facts').bulkPut([
      { key: 'visit', value: 7, at: 1 },
      { key: 'kind-of-a-newer-release', value: 7, at: 1 },
    ]);
    const { view } = await startTab();
    expect([view().quarantined, [...view().metadata.keys()]]).toEqual([1, ['kind-of-a-newer-release']]);
    expect(await db.quarantine.toArray()).toMatchObject([
      { from: 'facts', record: { key: 'visit', value: 7 } },
    ]);
  });
});

/** Refuses the last write of each command, as a browser does: the whole transaction is rolled back. */
function withFullDisk(db: LibraryDatabase, isFull: () => boolean): LibraryDatabase {
  const add = db.actions.add.bind(db.actions);
  const refused = new DOMException('The disk is full.', 'QuotaExceededError');
  db.actions.add = (...what) => (isFull() ? Dexie.Promise.reject(refused) : add(...what));
  return db;
}
