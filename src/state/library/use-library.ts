/** The reader's marks for components, and the verbs. The code behind them comes when the page is at rest and there are marks, or with the first verb. */
import { useSyncExternalStore } from 'react';
import type { Library } from './library.ts';
import { libraryExists } from './library-exists.ts';
import { LIBRARY, type LibraryView, libraryView, onLibrary, showLibrary } from './library-view.ts';
import { isMarked, type MarkedPaper, type MarkField } from './mark.ts';

/** What is marked; the first to ask has it fetched. */
export function useLibrary(): LibraryView {
  return useSyncExternalStore(subscribe, libraryView);
}

/** Whether it is on the disk now. A paper counts as marked when this is true, not before. */
export function mark(field: MarkField, is: boolean, papers: readonly MarkedPaper[]): Promise<boolean> {
  return withLibrary((library) => library.mark(field, is, papers));
}

/** Puts the mark on, or takes it off where it is. */
export function toggleMark(field: MarkField, paper: MarkedPaper): Promise<boolean> {
  return withLibrary(async (library) => {
    await library.start();
    return library.mark(field, !isMarked(libraryView().marks.get(paper.id), field), [paper]);
  });
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
  const code = await import('./library.ts').catch(() => undefined);
  if (code) return work(code.library);
  showLibrary({ status: 'refused', done: { what: 'not-saved', count: 0 } });
  return false;
}

let asked = false;

function subscribe(listener: () => void): () => void {
  if (!asked) {
    asked = true;
    (globalThis.requestIdleCallback ?? setTimeout)(() => void showMarks());
  }
  return onLibrary(listener);
}

/** A reader without marks downloads nothing for them, until this tab or another sets the first. */
async function showMarks(): Promise<void> {
  const start = () => void withLibrary((library) => library.start());
  if (await libraryExists()) return start();
  if (libraryView().status === 'waiting') showLibrary({ status: 'ready' });
  if (globalThis.BroadcastChannel)
    new BroadcastChannel(LIBRARY).addEventListener('message', start, { once: true });
}
