/** What the reader chose to download, in localStorage: small, and read before anything is fetched. */
import * as v from 'valibot';
import { storedValue } from '#state/preferences/stored-value.ts';

const choiceSchema = v.variant('kind', [
  /** The newest days, and all starred papers. */
  v.object({
    kind: v.literal('days'),
    days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
  }),
  v.object({ kind: v.literal('starred') }),
  v.object({ kind: v.literal('all') }),
]);

const savedSchema = v.object({
  choice: choiceSchema,
  /** The reader paused the download. */
  paused: v.boolean(),
  /** It was complete once: if the sentinel is missing, the browser has evicted it. */
  whole: v.optional(v.boolean(), false),
});

export type DownloadChoice = v.InferOutput<typeof choiceSchema>;

/** The suggested number of days. */
export const DEFAULT_DAYS = 30;

/** Undefined if nothing was chosen. */
export const storedChoice = storedValue('lectern.offline', v.optional(savedSchema), undefined);
