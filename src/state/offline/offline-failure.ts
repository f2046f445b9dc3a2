/** What the service worker could not do: said until the reader has understood, and then no more in this tab. */
import { readTabValue, writeTabValue } from '#state/preferences/tab-value.ts';
import { Store, useStore } from '#state/store.ts';

export type StoreTrouble = 'quota' | 'cache';

const UNDERSTOOD_KEY = 'lectern.trouble-understood';

const trouble = new Store<StoreTrouble | undefined>(undefined);

export function noteTrouble(why: StoreTrouble): void {
  if (readTabValue(UNDERSTOOD_KEY) === undefined) trouble.set(why);
}

export function dismissTrouble(): void {
  writeTabValue(UNDERSTOOD_KEY, '');
  trouble.set(undefined);
}

export function useTrouble(): StoreTrouble | undefined {
  return useStore(trouble);
}
