/** Theme, language and whether notes are unfolded: small, this device's own, kept in localStorage and shared by all tabs. */
import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { PREFERENCES_KEY as KEY } from '#contract/paths.ts';

const preferencesSchema = v.object({
  theme: v.optional(v.fallback(v.picklist(['system', 'light', 'dark']), 'system'), 'system'),
  /** `auto` follows the browser. */
  language: v.optional(v.fallback(v.picklist(['auto', 'zh', 'en']), 'auto'), 'auto'),
  notesOpen: v.optional(v.fallback(v.boolean(), false), false),
  /** Which title stands first where a paper has both. */
  titleFirst: v.optional(v.fallback(v.picklist(['zh', 'en']), 'zh'), 'zh'),
  /** The form of citation that was copied last. */
  citation: v.optional(v.fallback(v.picklist(['gbt', 'apa', 'bibtex']), 'gbt'), 'gbt'),
  /** Share of the window that the list takes at a desk, in percent; absent until the reader drags the divider. */
  listShare: v.fallback(v.optional(v.pipe(v.number(), v.minValue(20), v.maxValue(70))), undefined),
});

export type Preferences = v.InferOutput<typeof preferencesSchema>;

const listeners = new Set<() => void>();
let current = load();

/** The current preferences; a component that reads them renders again when they change, in this tab or another. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

export function getPreferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // private mode or a full store: the choice holds until the page closes
  }
  for (const listener of listeners) listener();
}

function load(): Preferences {
  try {
    return v.parse(preferencesSchema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return v.parse(preferencesSchema, {});
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) globalThis.addEventListener?.('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) globalThis.removeEventListener?.('storage', onStorage);
  };
}

function onStorage(event: StorageEvent): void {
  if (event.key !== KEY && event.key !== null) return;
  current = load();
  for (const listener of listeners) listener();
}
