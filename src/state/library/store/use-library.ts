/** The library for components: its view, and the commands. The database code loads when the page is idle, or with the first command. */
import { libraryExists } from '#state/library/database/library-exists.ts';
import type { MetadataKind, MetadataValue } from '#state/library/database/metadata-schema.ts';
import { type Readable, useStore } from '#state/store.ts';
import type { Library } from './library.ts';
import type { SkippedDays } from './library-commands.ts';
import { LIBRARY_NAME, type LibraryView, libraryStore, updateLibraryView } from './library-view.ts';
import type { MarkedPaper, MarkField } from './mark.ts';
import type { SeenTexts } from './mark-change.ts';
import type { WrittenRule } from './rule.ts';

/** The first component that uses it starts loading the library. */
export function useLibrary(): LibraryView {
  return useStore(LOADED_ON_DEMAND);
}

/** Resolves to whether the mark is on disk, as all commands here do. Only then does the view show it. */
export function mark(field: MarkField, is: boolean, papers: readonly MarkedPaper[]): Promise<boolean> {
  return withLibrary((library) => library.change({ field, is }, papers));
}

/** Toggles the state that results from all earlier commands, even if those are still being written. */
export function toggleMark(field: MarkField, paper: MarkedPaper): Promise<boolean> {
  return withLibrary((library) => library.change({ field }, [paper]));
}

/** `tag` as `tagName` returns it. */
export function setTag(tag: string, is: boolean, papers: readonly MarkedPaper[]): Promise<boolean> {
  return withLibrary((library) => library.change({ field: 'tag', tag, is }, papers));
}

/** Replaces the texts in `over`; undefined removes them. Texts that other tabs wrote meanwhile stay beside it. Shows no notice. */
export function setRemark(text: string | undefined, over: SeenTexts, paper: MarkedPaper): Promise<boolean> {
  const intent = { field: 'remark', over, ...(text !== undefined && { is: text }) } as const;
  return withLibrary((library) => library.change(intent, [paper]));
}

/** Adds a rule, or replaces the one with its id. Cannot be undone. */
export function putRule(rule: WrittenRule): Promise<boolean> {
  return withLibrary((library) => library.putRule(rule));
}

export function removeRule(id: string): Promise<boolean> {
  return withLibrary((library) => library.removeRule(id));
}

/** `of` is the list's address for a position. Cannot be undone. */
export function setMetadata<Kind extends MetadataKind>(
  kind: Kind,
  value: MetadataValue<Kind>,
  of?: string,
): Promise<boolean> {
  return withLibrary((library) => library.setMetadata(kind, value, of));
}

export function skipDays(skipped: SkippedDays): Promise<boolean> {
  return withLibrary((library) => library.skipDays(skipped));
}

/** Reverts the last action of any tab. */
export function undo(): Promise<boolean> {
  return withLibrary((library) => library.undo());
}

/** Reads everything from the database again. */
export function refreshLibrary(): Promise<unknown> {
  return withLibrary((library) => library.refresh());
}

/** If the database code cannot be loaded, nothing can be saved, and the view says so. */
async function withLibrary<Value>(work: (library: Library) => Promise<Value>): Promise<Value | false> {
  const library = await importLibrary();
  if (library) return work(library);
  updateLibraryView({ status: 'refused', notice: { kind: 'not-saved', count: 0 } });
  return false;
}

let imported: Promise<Library | undefined> | undefined;

/** One promise for all callers keeps their order: a second `import()` might resolve before the first. */
function importLibrary(): Promise<Library | undefined> {
  imported ??= import('./library.ts').then(
    ({ library }) => library,
    () => {
      imported = undefined;
      return undefined;
    },
  );
  return imported;
}

let isRequested = false;

const LOADED_ON_DEMAND: Readable<LibraryView> = {
  get: libraryStore.get,
  subscribe(listener) {
    if (!isRequested) {
      isRequested = true;
      (globalThis.requestIdleCallback ?? setTimeout)(() => void loadLibrary());
    }
    return libraryStore.subscribe(listener);
  },
};

/** A reader without a library downloads no code for it, until this tab or another creates one. */
async function loadLibrary(): Promise<void> {
  const start = () => void withLibrary((library) => library.start()).then(startJobs);
  if (await libraryExists()) return start();
  if (libraryStore.get().status === 'waiting') updateLibraryView({ status: 'ready' });
  if (globalThis.BroadcastChannel)
    new BroadcastChannel(LIBRARY_NAME).addEventListener('message', start, { once: true });
}

/** Nothing waits for the background jobs; without them the library works, only the reminder and the folder backup are missing. */
function startJobs(): void {
  void import('./background-jobs.ts').then(
    ({ startBackgroundJobs }) => startBackgroundJobs(),
    (cause: unknown) => console.warn('The background jobs of the library could not be loaded.', cause),
  );
}
