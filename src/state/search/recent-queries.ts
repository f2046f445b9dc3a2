/** The last queries, kept on this device and nowhere else. */
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';

const KEY = 'lectern.searches';
const KEPT = 10;
const schema = v.pipe(v.array(v.string()), v.maxLength(100));

const listeners = new Set<() => void>();
let queries: readonly string[] = load();

/** Newest first. */
export function useRecentQueries(): readonly string[] {
  return useSyncExternalStore(subscribe, () => queries);
}

/** The same words again move to the front; words that only grew take the place of their beginning. */
export function rememberQuery(text: string): void {
  const query = text.trim();
  if (query === '' || query.length > 200 || query === queries[0]) return;
  const [last = '', ...older] = queries;
  const others = query.startsWith(last) || last.startsWith(query) ? older : queries;
  keep([query, ...others.filter((one) => one !== query)].slice(0, KEPT));
}

export function forgetQueries(): void {
  keep([]);
}

function keep(next: readonly string[]): void {
  queries = next;
  try {
    if (next.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // private mode or a full store: kept until the page closes
  }
  for (const listener of listeners) listener();
}

function load(): readonly string[] {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(KEY) ?? '[]')).slice(0, KEPT);
  } catch {
    return [];
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) globalThis.addEventListener?.('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) globalThis.removeEventListener?.('storage', onStorage);
  };
}

function onStorage(event: StorageEvent): void {
  if (event.key !== KEY && event.key !== null) return;
  queries = load();
  for (const listener of listeners) listener();
}
