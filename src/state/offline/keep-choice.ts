/** What the reader chose to keep on this device, kept in localStorage: small, and read before anything is fetched. */
import * as v from 'valibot';

const choiceSchema = v.variant('kind', [
  v.object({
    kind: v.literal('days'),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
  }),
  v.object({ kind: v.literal('all') }),
]);

const savedSchema = v.object({
  choice: choiceSchema,
  /** The reader stopped fetching; it goes on when they say so. */
  paused: v.boolean(),
  /** All of it was here once: what is missing then was taken away by the browser, or is new. */
  whole: v.optional(v.boolean(), false),
});

export type KeepChoice = v.InferOutput<typeof choiceSchema>;
export type SavedChoice = v.InferOutput<typeof savedSchema>;

/** What is offered first. */
export const DEFAULT_DAYS = 30;

const KEY = 'lectern.offline';

export function loadChoice(): SavedChoice | undefined {
  try {
    const read = v.safeParse(savedSchema, JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` forgets it. */
export function saveChoice(saved: SavedChoice | undefined): void {
  try {
    if (saved) localStorage.setItem(KEY, JSON.stringify(saved));
    else localStorage.removeItem(KEY);
  } catch {
    // private mode or a full store: the choice holds until the page closes
  }
}
