/** A small value in localStorage: validated when it is read, and the same in all tabs. */
import * as v from 'valibot';
import { type Readable, Store } from '#state/store.ts';

export interface StoredValue<Value> extends Readable<Value> {
  /** `undefined` removes it. Where the browser stores nothing, it holds until the page closes. */
  set(next: Value | undefined): void;
}

/** The value under `key`; `fallback` where none is stored, or one that the schema refuses. */
export function storedValue<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  fallback: Value,
): StoredValue<Value> {
  const load = () => read(key, schema) ?? fallback;
  const store = new Store(load());
  // Watched even while no component shows it: `get` must never return what another tab has replaced.
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key || event.key === null) store.set(load());
  });
  const set = (next: Value | undefined) => {
    write(key, next);
    store.set(next ?? fallback);
  };
  return { get: store.get, subscribe: store.subscribe, set };
}

function read<Value>(key: string, schema: v.GenericSchema<unknown, Value>): Value | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : v.parse(schema, JSON.parse(text));
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A private window or full storage: the value stays in memory.
  }
}
