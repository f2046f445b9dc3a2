/** What the service worker could not do, said once for each visit. */
import { ToldValue, useTold } from './told-value.ts';

export type StoreTrouble = 'quota' | 'cache';

const trouble = new ToldValue<StoreTrouble | undefined>(undefined);
let said = false;

export function noteTrouble(why: StoreTrouble): void {
  if (said) return;
  said = true;
  trouble.set(why);
}

export function dismissTrouble(): void {
  trouble.set(undefined);
}

export function useTrouble(): StoreTrouble | undefined {
  return useTold(trouble);
}
