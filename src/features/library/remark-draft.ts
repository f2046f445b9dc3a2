/** A remark that is not on the disk yet, kept by the tab: it outlives a reload and an update of the page. */

const KEY = 'lectern.remark ';

export function readDraft(id: string): string | undefined {
  try {
    return sessionStorage.getItem(KEY + id) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Undefined: it is on the disk, or given up. A browser that stores nothing has the text in the field still. */
export function writeDraft(id: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(KEY + id);
    else sessionStorage.setItem(KEY + id, text);
  } catch {
    // see above
  }
}
