/** The reader's marks for components, and the verbs. The code behind them comes when the page is at rest and there are marks, or with the first verb. */
import { libraryExists } from '#state/library/database/library-exists.ts';
import type { FactKind, FactValue } from '#state/library/database/metadata-schema.ts';
import { type Readable, useStore } from '#state/store.ts';
import type { Library } from './library.ts';
import type { PassedOver } from './library-commands.ts';
import { LIBRARY, type LibraryView, libraryStore, showLibrary } from './library-view.ts';
import type { MarkedPaper, MarkField } from './mark.ts';
import type { KnownTexts } from './mark-change.ts';
import type { WrittenRule } from './rule.ts';

/** What is marked; the first to ask has it fetched. */
export function useLibrary(): LibraryView {
  return useStore(LOADED_ON_DEMAND);
}

/** Whether it is on the disk now. A paper counts as marked when this is true, not before. */
export function mark(field: MarkField, is: boolean, papers: readonly MarkedPaper[]): Promise<boolean> {
  return withLibrary((library) => library.change({ field, is }, papers));
}

/** Puts the mark on, or takes it off where it is by then: what was asked for before is done first. */
export function toggleMark(field: MarkField, paper: MarkedPaper): Promise<boolean> {
  return withLibrary((library) => library.change({ field }, [paper]));
}

/** Puts a tag on papers, or takes it off. `tag` as `tagName` gives it. */
export function setTag(tag: string, is: boolean, papers: readonly MarkedPaper[]): Promise<boolean> {
  return withLibrary((library) => library.change({ field: 'tag', tag, is }, papers));
}

/** The reader's remark over the texts that they know; undefined removes those. What another tab wrote stays beside it. Says nothing but whether it is on the disk. */
export function setRemark(text: string | undefined, over: KnownTexts, paper: MarkedPaper): Promise<boolean> {
  const intent = { field: 'remark', over, ...(text !== undefined && { is: text }) } as const;
  return withLibrary((library) => library.change(intent, [paper]));
}

/** Writes a rule: a new one, or in place of the one with its id. Not a step to be undone. */
export function putRule(rule: WrittenRule): Promise<boolean> {
  return withLibrary((library) => library.putRule(rule));
}

export function removeRule(id: string): Promise<boolean> {
  return withLibrary((library) => library.removeRule(id));
}

/** Notes a fact in place of the one before; `of` is the list's address for a position. Not a step to be undone. */
export function setFact<Kind extends FactKind>(
  kind: Kind,
  value: FactValue<Kind>,
  of?: string,
): Promise<boolean> {
  return withLibrary((library) => library.setFact(kind, value, of));
}

/** Days that are owed are owed no longer. */
export function passOver(passed: PassedOver): Promise<boolean> {
  return withLibrary((library) => library.passOver(passed));
}

/** Turns the last action around, whichever tab it came from. */
export function undo(): Promise<boolean> {
  return withLibrary((library) => library.undo());
}

/** Asks the database once more. */
export function refreshLibrary(): Promise<unknown> {
  return withLibrary((library) => library.refresh());
}

/** With the code behind the marks; where that cannot be had, nothing can be kept, and the page says so. */
async function withLibrary<Value>(work: (library: Library) => Promise<Value>): Promise<Value | false> {
  const library = await fetchLibrary();
  if (library) return work(library);
  showLibrary({ status: 'refused', done: { what: 'not-saved', count: 0 } });
  return false;
}

let fetched: Promise<Library | undefined> | undefined;

/** One promise for all who wait, so that what they do keeps its order: a second import may be done before the first. */
function fetchLibrary(): Promise<Library | undefined> {
  fetched ??= import('./library.ts').then(
    ({ library }) => library,
    () => {
      fetched = undefined;
      return undefined;
    },
  );
  return fetched;
}

let asked = false;

const LOADED_ON_DEMAND: Readable<LibraryView> = {
  get: libraryStore.get,
  subscribe(listener) {
    if (!asked) {
      asked = true;
      (globalThis.requestIdleCallback ?? setTimeout)(() => void showMarks());
    }
    return libraryStore.subscribe(listener);
  },
};

/** What goes on beside them must not be waited for, and its absence costs nothing. */
function mind(): void {
  void import('./background-jobs.ts').then(
    ({ mindLibrary }) => mindLibrary(),
    () => {},
  );
}

/** A reader without marks downloads nothing for them, until this tab or another sets the first. */
async function showMarks(): Promise<void> {
  const start = () => void withLibrary((library) => library.start()).then(mind);
  if (await libraryExists()) return start();
  if (libraryStore.get().status === 'waiting') showLibrary({ status: 'ready' });
  if (globalThis.BroadcastChannel)
    new BroadcastChannel(LIBRARY).addEventListener('message', start, { once: true });
}
