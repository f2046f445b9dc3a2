/**
 * When to remind the reader to export: after many changes, or a month after few. Never where backups are written automatically, since
 * those count as exports.
 */
import { metadataValue } from '#state/library/database/metadata.ts';
import { changesSince } from '#state/library/store/library-counts.ts';
import type { LibraryView } from '#state/library/store/library-view.ts';

const DAY_MS = 86_400_000;
const MANY_CHANGES = 50;
/** A few changes are reported when they are this old. */
const REMIND_AFTER_MS = 30 * DAY_MS;
/** No reminder for this long after an export, or after the reader dismissed one. */
const SNOOZE_MS = 14 * DAY_MS;

/** How many changes are in no backup; 0 while it is too early for a reminder. */
export function changesWithoutBackup(view: LibraryView, now: number): number {
  const exported = metadataValue(view.metadata, 'exported')?.at ?? 0;
  const reminded = metadataValue(view.metadata, 'reminded')?.at ?? 0;
  if (view.status !== 'ready' || now - Math.max(exported, reminded) < SNOOZE_MS) return 0;
  const count = changesSince(view, exported);
  const hasOld = count > changesSince(view, Math.max(exported, now - REMIND_AFTER_MS));
  return count < MANY_CHANGES && !hasOld ? 0 : count;
}
