/** A small value that this device keeps: checked when it is read, shared by all tabs, and held until the page closes where nothing can be kept. */
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';

export interface KeptValue<Value> {
  get(): Value;
  /** `undefined` forgets it. */
  set(next: Value | undefined): void;
  /** For components: they render again when it changes, in this tab or another. */
  use(): Value;
}

/** Under `key` in localStorage; `absent` is what holds where nothing is kept, or nothing that makes sense. */
export function keptValue<Value>(
  key: string,
  schema: v.GenericSchema<unknown, Value>,
  absent: Value,
): KeptValue<Value> {
  const listeners = new Set<() => void>();
  let current = load();

  function load(): Value {
    try {
      const text = localStorage.getItem(key);
      return text === null ? absent : v.parse(schema, JSON.parse(text));
    } catch {
      return absent;
    }
  }

  function show(next: Value): void {
    current = next;
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  // Also while nothing shows it: whoever asks next must not act on what another tab has changed since.
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key || event.key === null) show(load());
  });
  return {
    get: () => current,
    set: (next) => {
      write(key, next);
      show(next ?? absent);
    },
    use: () => useSyncExternalStore(subscribe, () => current),
  };
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // private mode or a full store: it holds until the page closes
  }
}
