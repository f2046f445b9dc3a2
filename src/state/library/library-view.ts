/** What the page shows of the reader's marks: empty until the database has been asked, which the first page does not wait for. */
import type { Mark } from './mark.ts';

/** Of the database, and of the channel on which tabs tell each other what changed. */
export const LIBRARY = 'lectern-library';

export interface LibraryView {
  /** `refused`: the browser gives no database; `read-only`: a newer page wrote it. */
  status: 'waiting' | 'ready' | 'read-only' | 'refused';
  marks: ReadonlyMap<string, Mark>;
  /** How many records could not be read. */
  aside: number;
  /** What was done last, to be told and undone. */
  done?: Done;
}

export interface Done {
  what: 'star' | 'unstar' | 'read' | 'unread' | 'undone' | 'nothing-to-undo' | 'not-saved';
  /** How many papers. */
  count: number;
}

let view: LibraryView = { status: 'waiting', marks: new Map(), aside: 0 };
const listeners = new Set<() => void>();

export function libraryView(): LibraryView {
  return view;
}

export function showLibrary(change: Partial<LibraryView>): void {
  view = { ...view, ...change };
  for (const listener of listeners) listener();
}

export function onLibrary(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
