/**
 * What the browser has cleared without asking. It clears caches and databases together; a few words in localStorage often outlive
 * them and tell that there was more. Where all is cleared at once (Safari does that), nothing can be known.
 */
import * as v from 'valibot';
import { libraryExists } from '#state/library/database/library-exists.ts';
import { libraryStore } from '#state/library/store/library-view.ts';
import { storedValue } from '#state/preferences/stored-value.ts';
import { Store, useStore } from '#state/store.ts';
import { hasWitness } from './download-cache.ts';
import { keptChoice } from './download-choice.ts';
import { keeper } from './downloader.ts';

export interface Loss {
  /** What was chosen is here no longer. */
  papers: boolean;
  /** So many marked papers were known. */
  marks: number;
}

const witnessSchema = v.object({
  marks: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** They were gone when they were looked for; new ones do not make up for them. */
  lost: v.optional(v.boolean(), false),
});

const witness = storedValue('lectern.marked', v.optional(witnessSchema), undefined);
const loss = new Store<Loss>({ papers: false, marks: 0 });

export function useLoss(): Loss {
  return useStore(loss);
}

export async function findLoss(): Promise<Loss> {
  const papers = keptChoice.get()?.whole === true && !(await hasWitness());
  const known = witness.get();
  const lost = known !== undefined && (known.lost || !(await libraryExists()));
  if (lost) witness.set({ ...known, lost });
  loss.set({ papers, marks: lost ? known.marks : 0 });
  return loss.get();
}

/** Remembers that there are marks, as often as they change. */
export function witnessMarks(): void {
  const { status, marks } = libraryStore.get();
  if (status !== 'ready' || witness.get()?.lost) return;
  witness.set(marks.size > 0 ? { marks: marks.size, lost: false } : undefined);
}

/** Fetches what was chosen once more; or no longer asks for it. */
export function settlePapers(restore: boolean): void {
  const saved = keptChoice.get();
  if (restore && saved) keeper.keep(saved.choice);
  else keptChoice.set(undefined);
  loss.set({ ...loss.get(), papers: false });
}

export function settleMarks(): void {
  witness.set(undefined);
  loss.set({ ...loss.get(), marks: 0 });
}
