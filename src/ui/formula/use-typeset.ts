/** Loads the typesetter when the first formula is mounted, and renders all formulas again once it is loaded. */
import { useEffect, useSyncExternalStore } from 'react';

type Typeset = typeof import('./typeset.ts').typeset;

const listeners = new Set<() => void>();
let typeset: Typeset | undefined;
let loading: Promise<void> | undefined;

/** Undefined until the chunk is loaded, or if loading fails: formulas then show their TeX. */
export function useTypeset(): Typeset | undefined {
  useEffect(() => void load(), []);
  return useSyncExternalStore(
    subscribe,
    () => typeset,
    () => undefined,
  );
}

function load(): Promise<void> {
  loading ??= import('./typeset.ts').then(
    (module) => {
      typeset = module.typeset;
      for (const listener of listeners) listener();
    },
    () => {
      // Offline, and not cached: the next formula retries.
      loading = undefined;
    },
  );
  return loading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
