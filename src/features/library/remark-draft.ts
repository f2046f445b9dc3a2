/** A remark that is not on the disk yet, kept by the tab: it outlives a reload and an update of the page. */
import { readTabValue, writeTabValue } from '#state/preferences/tab-value.ts';

const KEY = 'lectern.remark ';

export function readDraft(id: string): string | undefined {
  return readTabValue(KEY + id);
}

/** Undefined: it is on the disk, or given up. A browser that stores nothing has the text in the field still. */
export function writeDraft(id: string, text: string | undefined): void {
  writeTabValue(KEY + id, text);
}
