/** One voice for what changes without the focus moving: said by the live region of the shell. */
import { useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

export function announce(words: string): void {
  text = words;
  for (const listener of listeners) listener();
}

export function useAnnouncement(): string {
  return useSyncExternalStore(subscribe, () => text);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
