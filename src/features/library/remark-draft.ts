/** A remark that is not on the disk yet, kept by the tab: it outlives a reload and an update of the page. */
import * as v from 'valibot';
import { readTabValue, writeTabValue } from '#state/preferences/tab-value.ts';

const KEY = 'lectern.remark ';

const draftSchema = v.object({
  text: v.string(),
  /** What it goes on from: the texts of these times, and those of its own that are on their way or on the disk. */
  times: v.array(v.number()),
  sent: v.array(v.string()),
});

export type Draft = v.InferOutput<typeof draftSchema>;

export function readDraft(id: string): Draft | undefined {
  const kept = readTabValue(KEY + id);
  if (kept === undefined) return undefined;
  try {
    return v.parse(draftSchema, JSON.parse(kept));
  } catch {
    // An older page kept the words alone: whatever is there stays beside them.
    return { text: kept, times: [], sent: [] };
  }
}

/** Undefined: it is on the disk, or given up. A browser that stores nothing has the text in the field still. */
export function writeDraft(id: string, draft: Draft | undefined): void {
  writeTabValue(KEY + id, draft && JSON.stringify(draft));
}
