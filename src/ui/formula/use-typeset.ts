/** Loads the typesetter when the first formula mounts, and tells all formulas when it is there. */
import { useEffect, useSyncExternalStore } from 'react';

type Typeset = typeof import('./typeset.ts').typeset;

const listeners = new Set<() => void>();
let typeset: Typeset | undefined;
let loading: Promise<void> | undefined;

/** Undefined until the chunk is there; formulas show their TeX meanwhile, and for good when it cannot be had. */
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
      // offline before its first use: the next formula tries again
      loading = undefined;
    },
  );
  return loading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
