/** The table of contents of the data set: small, read first, checked at both ends. */
import * as v from 'valibot';

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `data/current.json`: names the current manifest; asked for anew, so kept tiny. */
export const pointerSchema = v.object({
  format: v.literal(1),
  manifest: v.string(),
  /** Newest day of the archive; absent in an archive without dates. */
  newest: v.optional(isoDay),
});

/** A digest that came without papers, and what it says instead. */
export const outageSchema = v.object({
  day: isoDay,
  source: v.string(),
  /** `failed`: the source could not be reached; `empty`: nothing was published. */
  kind: v.picklist(['failed', 'empty']),
  /** The digest's own words, where it has any. */
  text: v.optional(v.string()),
});

export const segmentEntrySchema = v.object({
  file: v.string(),
  /** First and last day in it; absent in a segment of undated rows. */
  from: v.optional(isoDay),
  to: v.optional(isoDay),
  rows: count,
});

export const manifestSchema = v.object({
  format: v.literal(1),
  totals: v.object({ digests: count, rows: count, papers: count, problems: count }),
  /** Every day that has a digest, ascending. */
  days: v.array(isoDay),
  /** Per source, parallel to `days`: papers of that day's digest, `null` where there is none. */
  counts: v.record(v.string(), v.array(v.nullable(count))),
  outages: v.array(outageSchema),
  /** Ascending by day; undated rows stand in segments of their own, first. */
  segments: v.array(segmentEntrySchema),
  /** Bucket (see `lookupBucket`) → file. */
  lookup: v.record(v.string(), v.string()),
});

/** A bucket of the lookup: id → positions in `manifest.segments` of all segments with an appearance, ascending. */
export const lookupSchema = v.object({
  format: v.literal(1),
  segments: v.record(v.string(), v.array(count)),
});

export type Pointer = v.InferOutput<typeof pointerSchema>;
export type Outage = v.InferOutput<typeof outageSchema>;
export type SegmentEntry = v.InferOutput<typeof segmentEntrySchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type Lookup = v.InferOutput<typeof lookupSchema>;

/** Position in `manifest.segments` of the segment that holds a day, or -1. A day never spans two segments. */
export function segmentOfDay(manifest: Manifest, day: string): number {
  return manifest.segments.findIndex((one) => one.from !== undefined && one.from <= day && day <= one.to!);
}
