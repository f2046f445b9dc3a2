/** What the service worker could not do, said once for each visit. */
import { useSyncExternalStore } from 'react';

export type StoreTrouble = 'quota' | 'cache';

let trouble: StoreTrouble | undefined;
let said = false;
const listeners = new Set<() => void>();

export function noteTrouble(why: StoreTrouble): void {
  if (said) return;
  said = true;
  set(why);
}

export function dismissTrouble(): void {
  set(undefined);
}

export function useTrouble(): StoreTrouble | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => trouble,
  );
}

function set(next: StoreTrouble | undefined): void {
  trouble = next;
  for (const listener of listeners) listener();
}
