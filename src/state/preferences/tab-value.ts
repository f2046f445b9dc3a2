/** Small texts in sessionStorage, which survive a reload of the tab. */

/** Undefined if there is none, or if the browser stores nothing. */
export function readTabValue(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Undefined removes the text. Returns whether it was stored. */
export function writeTabValue(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
