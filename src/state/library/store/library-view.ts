/** What the page shows of the reader's library: empty until the database has been asked, which the first page does not wait for. */

import type { Mark } from '#state/library/database/mark-schema.ts';
import type { Fact } from '#state/library/database/metadata-schema.ts';
import { Store } from '#state/store.ts';
import type { Rule } from './rule.ts';

/** Of the database, and of the channel on which tabs tell each other what changed. */
export const LIBRARY = 'lectern-library';

export interface LibraryView {
  /** `refused`: the browser gives no database; `read-only`: a newer page wrote it. */
  status: 'waiting' | 'ready' | 'read-only' | 'refused';
  marks: ReadonlyMap<string, Mark>;
  /** Those in force or switched off; removed ones are not among them. */
  rules: readonly Rule[];
  /** To be asked by `factOf`. */
  facts: ReadonlyMap<string, Fact>;
  /** How many records could not be read. */
  aside: number;
  /** How many changes are in no file, where it is time to say so. */
  atRisk?: number;
  /** What was done last, to be told and undone. */
  done?: Done | undefined;
}

export interface Done {
  what:
    | 'star'
    | 'unstar'
    | 'read'
    | 'unread'
    | 'tag'
    | 'untag'
    | 'passed-over'
    | 'undone'
    | 'nothing-to-undo'
    | 'not-saved';
  /** How many papers, or days. */
  count: number;
}

export const EMPTY_VIEW: LibraryView = {
  status: 'waiting',
  marks: new Map(),
  rules: [],
  facts: new Map(),
  aside: 0,
};

export const libraryStore = new Store<LibraryView>(EMPTY_VIEW);

export function showLibrary(change: Partial<LibraryView>): void {
  libraryStore.set({ ...libraryStore.get(), ...change });
}
