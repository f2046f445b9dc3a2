/** Small texts that a tab keeps over a reload, in its own sessionStorage. A browser that stores nothing has none, and says so. */

export function readTabValue(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Undefined takes it away. Whether it is kept. */
export function writeTabValue(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
