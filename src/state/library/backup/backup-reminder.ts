/** When it is time to say that what was marked is in no file: after much work, or a month after a little; late, seldom, and not where files are written by themselves. */
import { factOf } from '#state/library/database/metadata.ts';
import { changesSince } from '#state/library/store/library-counts.ts';
import type { LibraryView } from '#state/library/store/library-view.ts';

/** So much work would be sad to lose. */
const MANY_CHANGES = 50;
/** And little work, after so many milliseconds. */
const LONG = 30 * 86_400_000;
/** Milliseconds of peace after a file was written, or after the reader said “later”. */
const PEACE = 14 * 86_400_000;

/** How many changes are in no file; 0 where it is not yet time to say so. */
export function changesAtRisk(view: LibraryView, now: number): number {
  const exported = factOf(view.facts, 'exported')?.at ?? 0;
  const reminded = factOf(view.facts, 'reminded')?.at ?? 0;
  if (view.status !== 'ready' || now - Math.max(exported, reminded) < PEACE) return 0;
  const count = changesSince(view, exported);
  const isLongAgo = count > changesSince(view, Math.max(exported, now - LONG));
  return count < MANY_CHANGES && !isLongAgo ? 0 : count;
}
