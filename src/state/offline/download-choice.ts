/** What the reader chose to keep on this device, kept in localStorage: small, and read before anything is fetched. */
import * as v from 'valibot';
import { storedValue } from '#state/preferences/stored-value.ts';

const choiceSchema = v.variant('kind', [
  /** The newest so many days, and all starred papers. */
  v.object({
    kind: v.literal('days'),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
  }),
  v.object({ kind: v.literal('starred') }),
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

/** What is offered first. */
export const DEFAULT_DAYS = 30;

/** Undefined: nothing was chosen. */
export const keptChoice = storedValue('lectern.offline', v.optional(savedSchema), undefined);
