/** A remark that has not been saved yet, in `sessionStorage`, so that it survives a reload. */
import * as v from 'valibot';
import { readTabValue, writeTabValue } from '#state/preferences/tab-value.ts';

const KEY = 'lectern.remark ';

const draftSchema = v.object({
  text: v.string(),
  /** The versions that it is based on: by time, and texts of this draft that have been or are being saved. */
  times: v.array(v.number()),
  sent: v.array(v.string()),
});

export type Draft = v.InferOutput<typeof draftSchema>;

export function readDraft(id: string): Draft | undefined {
  const stored = readTabValue(KEY + id);
  if (stored === undefined) return undefined;
  try {
    return v.parse(draftSchema, JSON.parse(stored));
  } catch {
    // Older versions stored only the text: based on nothing, it will be kept beside whatever is saved.
    return { text: stored, times: [], sent: [] };
  }
}

/** Undefined removes the draft, once it is saved or discarded. If the browser stores nothing, the text is still in the field. */
export function writeDraft(id: string, draft: Draft | undefined): void {
  writeTabValue(KEY + id, draft && JSON.stringify(draft));
}
