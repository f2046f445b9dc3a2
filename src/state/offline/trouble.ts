/** What the service worker could not do: said until the reader has understood, and then no more in this tab. */
import { ToldValue, useTold } from './told-value.ts';

export type StoreTrouble = 'quota' | 'cache';

const UNDERSTOOD_KEY = 'lectern.trouble-understood';

const trouble = new ToldValue<StoreTrouble | undefined>(undefined);

export function noteTrouble(why: StoreTrouble): void {
  if (sessionStorage.getItem(UNDERSTOOD_KEY) === null) trouble.set(why);
}

export function dismissTrouble(): void {
  sessionStorage.setItem(UNDERSTOOD_KEY, '');
  trouble.set(undefined);
}

export function useTrouble(): StoreTrouble | undefined {
  return useTold(trouble);
}
