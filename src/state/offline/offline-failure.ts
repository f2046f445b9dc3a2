/** What the service worker could not store: shown until the reader dismisses it, then no more in this tab. */
import { readTabValue, writeTabValue } from '#state/preferences/tab-value.ts';
import { Store, useStore } from '#state/store.ts';

export type StorageFailure = 'quota' | 'cache';

const DISMISSED_KEY = 'lectern.trouble-understood';

const failure = new Store<StorageFailure | undefined>(undefined);

export function reportStorageFailure(reason: StorageFailure): void {
  if (readTabValue(DISMISSED_KEY) === undefined) failure.set(reason);
}

export function dismissStorageFailure(): void {
  writeTabValue(DISMISSED_KEY, '');
  failure.set(undefined);
}

export function useStorageFailure(): StorageFailure | undefined {
  return useStore(failure);
}
