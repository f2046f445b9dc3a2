/** The reader's preferences on this device, in localStorage and shared by all tabs. */
import * as v from 'valibot';
import { CITATION_FORMATS } from '#core/citation/citation-formats.ts';
import { PREFERENCES_KEY } from '#core/dataset/paths.ts';
import { CONTENT_LANGUAGES } from '#core/paper/row.ts';
import { useStore } from '#state/store.ts';
import { storedValue } from './stored-value.ts';

const preferencesSchema = v.object({
  theme: v.optional(v.fallback(v.picklist(['system', 'light', 'dark']), 'system'), 'system'),
  /** A locale of the interface; `auto`, and any that this release does not have, follows the browser. */
  language: v.optional(v.fallback(v.string(), 'auto'), 'auto'),
  notesOpen: v.optional(v.fallback(v.boolean(), false), false),
  /** The language of the first title, if a paper has two. */
  titleFirst: v.optional(v.fallback(v.picklist(CONTENT_LANGUAGES), 'zh'), 'zh'),
  /** The style of the last copied citation. */
  citation: v.optional(v.fallback(v.picklist(CITATION_FORMATS), 'gbt'), 'gbt'),
  /** Width of the list on a wide screen, in percent of the window; absent until the reader drags the divider. */
  listShare: v.fallback(v.optional(v.pipe(v.number(), v.minValue(20), v.maxValue(70))), undefined),
});

export type Preferences = v.InferOutput<typeof preferencesSchema>;

const preferences = storedValue(PREFERENCES_KEY, preferencesSchema, v.parse(preferencesSchema, {}));

/** The component renders again when a preference changes, in this tab or another. */
export function usePreferences(): Preferences {
  return useStore(preferences);
}

export const getPreferences: () => Preferences = preferences.get;

export function setPreferences(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
}
