/** What the page knows of the library. Empty until the database has answered; the first render does not wait for it. */
import type { Mark } from '#state/library/database/mark-schema.ts';
import type { MetadataEntry } from '#state/library/database/metadata-schema.ts';
import { Store } from '#state/store.ts';
import type { Rule } from './rule.ts';

/** Name of the database, its storage bucket, and the channel on which tabs announce changes. */
export const LIBRARY_NAME = 'lectern-library';

export interface LibraryView {
  /** `refused`: the browser gives no database; `read-only`: a newer release has upgraded it. */
  status: 'waiting' | 'ready' | 'read-only' | 'refused';
  marks: ReadonlyMap<string, Mark>;
  /** Without the removed ones. */
  rules: readonly Rule[];
  /** Read with `metadataValue`. */
  metadata: ReadonlyMap<string, MetadataEntry>;
  /** How many records are in quarantine. */
  quarantined: number;
  /** How many changes are in no backup, once it is time to remind the reader. */
  changesAtRisk?: number;
  /** The result of the last command, to be shown with an offer to undo it. */
  notice?: LibraryNotice | undefined;
}

export interface LibraryNotice {
  kind:
    | 'star'
    | 'unstar'
    | 'read'
    | 'unread'
    | 'tag'
    | 'untag'
    | 'days-skipped'
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
  metadata: new Map(),
  quarantined: 0,
};

export const libraryStore = new Store<LibraryView>(EMPTY_VIEW);

export function updateLibraryView(change: Partial<LibraryView>): void {
  libraryStore.set({ ...libraryStore.get(), ...change });
}
