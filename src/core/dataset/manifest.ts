/**
 * The table of contents of the data set: small, read first, checked at both ends. On the wire it is packed into columns, since
 * every first visit pays for it; the schemas unpack it into what the page reads.
 */
import * as v from 'valibot';
import { hashedFile } from './paths.ts';

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[\w-]+$/));
const OUTAGE_KINDS = ['failed', 'empty'] as const;

/** `data/current.json`: names the current manifest; asked for anew, so kept tiny. */
export const pointerSchema = v.object({
  format: v.literal(1),
  manifest: v.string(),
  /** Newest day of the archive; absent in an archive without dates. */
  newest: v.optional(isoDay),
  /** File of the newest segment, for those who want it together with the manifest, not after it. */
  segment: v.optional(v.string()),
});

/** A digest that came without papers, and what it says instead. */
export interface Outage {
  day: string;
  source: string;
  /** `failed`: the source could not be reached; `empty`: nothing was published. */
  kind: (typeof OUTAGE_KINDS)[number];
  /** The digest's own words, where it has any. */
  text?: string;
}

export interface SegmentEntry {
  file: string;
  /** First and last day in it; absent in a segment of undated rows. */
  from?: string;
  to?: string;
  rows: number;
}

export interface Manifest {
  format: 1;
  totals: { digests: number; rows: number; papers: number; problems: number };
  /** Every day that has a digest, ascending. */
  days: string[];
  /** Per source, parallel to `days`: papers of that day's digest, `null` where there is none. */
  counts: Record<string, (number | null)[]>;
  outages: Outage[];
  /** Ascending by day; undated rows stand in segments of their own, first. */
  segments: SegmentEntry[];
  /** Bucket (see `lookupFile`) → file. */
  lookup: Record<string, string>;
  /** File of the orders for the table of all papers. */
  orders?: string;
  /** Manifest of the search index. */
  search?: string;
}

const packedManifestSchema = v.object({
  format: v.literal(1),
  totals: v.object({ digests: count, rows: count, papers: count, problems: count }),
  /** Each day without what it shares with the one before: `2025-09-28`, `9`, `30`, `10-01`. */
  days: v.array(v.string()),
  counts: v.record(v.string(), v.array(v.nullable(count))),
  /** Columns; `day` and `text` are positions, in `days` and in `words`; `text` is `null` where there is none. */
  outages: v.object({
    words: v.array(v.string()),
    day: v.array(count),
    source: v.array(v.string()),
    kind: v.array(v.picklist(OUTAGE_KINDS)),
    text: v.array(v.nullable(count)),
  }),
  /** Columns; `days` counts the days of each segment, 0 where its rows are undated. Together they hold every day once. */
  segments: v.object({ hash: v.array(hash), days: v.array(count), rows: v.array(count) }),
  /** Source → rest of the bucket's name → hash. */
  lookup: v.record(v.string(), v.record(v.string(), hash)),
  orders: v.optional(hash),
  search: v.optional(hash),
});

type PackedManifest = v.InferOutput<typeof packedManifestSchema>;

/** The manifest as it is read: checked, then unpacked. */
export const manifestSchema = v.pipe(packedManifestSchema, v.transform(unpackManifest));

export type Pointer = v.InferOutput<typeof pointerSchema>;

/** What is needed to write a manifest: like `Manifest`, with hashes where it has files. */
export interface ManifestParts extends Pick<Manifest, 'totals' | 'days' | 'counts' | 'outages'> {
  segments: { hash: string; days: number; rows: number }[];
  lookup: ReadonlyMap<string, string>;
  orders?: string;
  search?: string;
}

/** Parts → wire. The inverse of what `manifestSchema` does. */
export function packManifest(parts: ManifestParts): PackedManifest {
  const { totals, days, counts, outages, segments } = parts;
  const words = [...new Set(outages.flatMap((one) => one.text ?? []))];
  const dayAt = new Map(days.map((day, at) => [day, at]));
  const lookup: Record<string, Record<string, string>> = {};
  for (const [bucket, file] of parts.lookup) {
    const colon = bucket.indexOf(':');
    const source = bucket.slice(0, colon);
    lookup[source] ??= {};
    // A name of digits alone would be moved to the front by JSON's readers; a leading colon keeps the order.
    lookup[source][bucket.slice(colon)] = file;
  }
  return {
    format: 1,
    totals,
    days: days.map((day, at) => day.slice(sharedLength(day, days[at - 1] ?? ''))),
    counts,
    outages: {
      words,
      day: outages.map((one) => dayAt.get(one.day)!),
      source: outages.map((one) => one.source),
      kind: outages.map((one) => one.kind),
      text: outages.map((one) => (one.text === undefined ? null : words.indexOf(one.text))),
    },
    segments: {
      hash: segments.map((one) => one.hash),
      days: segments.map((one) => one.days),
      rows: segments.map((one) => one.rows),
    },
    lookup,
    ...(parts.orders !== undefined && { orders: parts.orders }),
    ...(parts.search !== undefined && { search: parts.search }),
  };
}

/** Position in `manifest.segments` of the segment that holds a day, or -1. A day never spans two segments. */
export function segmentOfDay(manifest: Manifest, day: string): number {
  return manifest.segments.findIndex((one) => one.from !== undefined && one.from <= day && day <= one.to!);
}

function unpackManifest(packed: PackedManifest): Manifest {
  const days: string[] = [];
  for (const rest of packed.days) {
    const before = days.at(-1) ?? '';
    days.push(before.slice(0, before.length - rest.length) + rest);
  }
  const { outages, segments } = packed;
  let next = 0;
  return {
    format: 1,
    totals: packed.totals,
    days,
    counts: packed.counts,
    outages: outages.day.map((day, at) => {
      const text = outages.text[at];
      const one: Outage = { day: days[day]!, source: outages.source[at]!, kind: outages.kind[at]! };
      return typeof text === 'number' ? { ...one, text: outages.words[text]! } : one;
    }),
    segments: segments.hash.map((name, at) => {
      const entry: SegmentEntry = { file: hashedFile('segment', name), rows: segments.rows[at]! };
      const from = next;
      next += segments.days[at]!;
      return next === from ? entry : { ...entry, from: days[from]!, to: days[next - 1]! };
    }),
    lookup: Object.fromEntries(
      Object.entries(packed.lookup).flatMap(([source, buckets]) =>
        Object.entries(buckets).map(([rest, name]) => [source + rest, hashedFile('lookup', name)]),
      ),
    ),
    ...(packed.orders !== undefined && { orders: hashedFile('orders', packed.orders) }),
    ...(packed.search !== undefined && { search: hashedFile('search', packed.search) }),
  };
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
