/**
 * Detects that the browser has evicted caches or databases. Small values in localStorage often survive and show that there was more. If
 * everything was cleared at once, as Safari does, nothing can be known.
 */
import * as v from 'valibot';
import { libraryExists } from '#state/library/database/library-exists.ts';
import { libraryStore } from '#state/library/store/library-view.ts';
import { storedValue } from '#state/preferences/stored-value.ts';
import { Store, useStore } from '#state/store.ts';
import { sentinelExists } from './download-cache.ts';
import { storedChoice } from './download-choice.ts';
import { downloader } from './downloader.ts';

export interface Eviction {
  /** The downloads are gone. */
  papers: boolean;
  /** This many marked papers are gone. */
  marks: number;
}

const countSchema = v.object({
  marks: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** They were found missing. Marks that are set afterwards do not replace them. */
  lost: v.optional(v.boolean(), false),
});

const markCount = storedValue('lectern.marked', v.optional(countSchema), undefined);
const eviction = new Store<Eviction>({ papers: false, marks: 0 });

export function useEviction(): Eviction {
  return useStore(eviction);
}

export async function detectEviction(): Promise<Eviction> {
  const papers = storedChoice.get()?.whole === true && !(await sentinelExists());
  const known = markCount.get();
  const isLost = known !== undefined && (known.lost || !(await libraryExists()));
  if (isLost) markCount.set({ ...known, lost: true });
  eviction.set({ papers, marks: isLost ? known.marks : 0 });
  return eviction.get();
}

/** Records how many marks there are. To be called with every change of the library. */
export function recordMarkCount(): void {
  const { status, marks } = libraryStore.get();
  if (status !== 'ready' || markCount.get()?.lost) return;
  markCount.set(marks.size > 0 ? { marks: marks.size, lost: false } : undefined);
}

/** Downloads the evicted papers again, or forgets the choice. */
export function resolveEvictedPapers(restore: boolean): void {
  const saved = storedChoice.get();
  if (restore && saved) downloader.start(saved.choice);
  else storedChoice.set(undefined);
  eviction.set({ ...eviction.get(), papers: false });
}

export function dismissEvictedMarks(): void {
  markCount.set(undefined);
  eviction.set({ ...eviction.get(), marks: 0 });
}
