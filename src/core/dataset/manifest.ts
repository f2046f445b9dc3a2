/**
 * The manifest is the table of contents of the dataset: fetched first, so packed into columns to be small. `manifestSchema` validates
 * and unpacks it.
 */
import * as v from 'valibot';
import { hashedFile } from './paths.ts';

const isoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[\w-]+$/));
const OUTAGE_KINDS = ['failed', 'empty'] as const;

/** `data/current.json` names the current manifest. It is fetched anew on every visit, so it is tiny. */
export const pointerSchema = v.object({
  format: v.literal(1),
  manifest: v.string(),
  /** Newest day of the archive; absent in an archive without dates. */
  newest: v.optional(isoDay),
  /** File of the newest segment, so that it can be fetched at the same time as the manifest. */
  segment: v.optional(v.string()),
});

/** A digest without papers. */
export interface Outage {
  day: string;
  source: string;
  /** `failed`: the source could not be reached; `empty`: nothing was published. */
  kind: (typeof OUTAGE_KINDS)[number];
  /** What the digest says about it. */
  text?: string;
}

export interface SegmentEntry {
  file: string;
  /** First and last day; absent in a segment of undated rows. */
  from?: string;
  to?: string;
  rows: number;
}

export interface Manifest {
  format: 1;
  totals: { digests: number; rows: number; papers: number; problems: number };
  /** Every day that has a digest, ascending. */
  days: string[];
  /** By source, parallel to `days`: the number of papers in that day's digest, `null` if there is no digest. */
  counts: Record<string, (number | null)[]>;
  outages: Outage[];
  /** Ascending by day; undated rows are in segments of their own, which come first. */
  segments: SegmentEntry[];
  /** Lookup bucket (see `lookupFile`) → file. */
  lookup: Record<string, string>;
  /** File of the collation, by which the table of all papers sorts (`sortOrdersSchema`). */
  orders?: string;
  /** Manifest of the search index. */
  search?: string;
}

const packedManifestSchema = v.object({
  format: v.literal(1),
  totals: v.object({ digests: count, rows: count, papers: count, problems: count }),
  /** Each day without the prefix that it shares with the day before: `2025-09-28`, `9`, `30`, `10-01`. */
  days: v.array(v.string()),
  counts: v.record(v.string(), v.array(v.nullable(count))),
  /** Columns; `day` is a position in `days`, `text` one in `words` or `null`. */
  outages: v.object({
    words: v.array(v.string()),
    day: v.array(count),
    source: v.array(v.string()),
    kind: v.array(v.picklist(OUTAGE_KINDS)),
    text: v.array(v.nullable(count)),
  }),
  /** Columns; `days` is how many days the segment covers, 0 if its rows are undated. The segments cover each day exactly once. */
  segments: v.object({ hash: v.array(hash), days: v.array(count), rows: v.array(count) }),
  /** Source → rest of the bucket's name, with the colon → hash. */
  lookup: v.record(v.string(), v.record(v.string(), hash)),
  orders: v.optional(hash),
  search: v.optional(hash),
});

type PackedManifest = v.InferOutput<typeof packedManifestSchema>;

/** Validates a manifest and unpacks it. */
export const manifestSchema = v.pipe(packedManifestSchema, v.transform(unpackManifest));

export type Pointer = v.InferOutput<typeof pointerSchema>;

/** What a manifest is packed from: a `Manifest` with hashes in place of file names. */
export interface ManifestParts extends Pick<Manifest, 'totals' | 'days' | 'counts' | 'outages'> {
  segments: { hash: string; days: number; rows: number }[];
  lookup: ReadonlyMap<string, string>;
  orders?: string;
  search?: string;
}

/** Parts → wire. The inverse of `manifestSchema`. */
export function packManifest(parts: ManifestParts): PackedManifest {
  const { totals, days, counts, orders, search } = parts;
  return {
    format: 1,
    totals,
    days: days.map((day, index) => day.slice(sharedLength(day, days[index - 1] ?? ''))),
    counts,
    outages: packOutages(parts.outages, days),
    segments: {
      hash: parts.segments.map((segment) => segment.hash),
      days: parts.segments.map((segment) => segment.days),
      rows: parts.segments.map((segment) => segment.rows),
    },
    lookup: packLookupFiles(parts.lookup),
    ...(orders !== undefined && { orders }),
    ...(search !== undefined && { search }),
  };
}

function packOutages(outages: readonly Outage[], days: readonly string[]): PackedManifest['outages'] {
  const words = [...new Set(outages.flatMap(({ text }) => text ?? []))];
  const dayIndex = new Map(days.map((day, index) => [day, index]));
  return {
    words,
    day: outages.map(({ day }) => dayIndex.get(day)!),
    source: outages.map(({ source }) => source),
    kind: outages.map(({ kind }) => kind),
    text: outages.map(({ text }) => (text === undefined ? null : words.indexOf(text))),
  };
}

function packLookupFiles(hashes: ReadonlyMap<string, string>): PackedManifest['lookup'] {
  const lookup: PackedManifest['lookup'] = {};
  for (const [bucket, hash] of hashes) {
    const colon = bucket.indexOf(':');
    const source = bucket.slice(0, colon);
    lookup[source] ??= {};
    // JSON objects list integer keys first; the colon keeps a name like `2509` from becoming one.
    lookup[source][bucket.slice(colon)] = hash;
  }
  return lookup;
}

/** Position in `manifest.segments` of the segment that holds a day, or -1. A day is never split between segments. */
export function segmentOfDay(manifest: Manifest, day: string): number {
  return manifest.segments.findIndex(({ from, to }) => from !== undefined && from <= day && day <= to!);
}

function unpackManifest(packed: PackedManifest): Manifest {
  const days = unpackDays(packed.days);
  return {
    format: 1,
    totals: packed.totals,
    days,
    counts: packed.counts,
    outages: unpackOutages(packed.outages, days),
    segments: unpackSegmentEntries(packed.segments, days),
    lookup: Object.fromEntries(
      Object.entries(packed.lookup).flatMap(([source, buckets]) =>
        Object.entries(buckets).map(([name, hash]) => [source + name, hashedFile('lookup', hash)]),
      ),
    ),
    ...(packed.orders !== undefined && { orders: hashedFile('orders', packed.orders) }),
    ...(packed.search !== undefined && { search: hashedFile('search', packed.search) }),
  };
}

/** All days have the same length, so the length of a suffix tells how much of the previous day to keep. */
function unpackDays(suffixes: readonly string[]): string[] {
  const days: string[] = [];
  for (const suffix of suffixes) {
    const previous = days.at(-1) ?? '';
    days.push(previous.slice(0, previous.length - suffix.length) + suffix);
  }
  return days;
}

function unpackOutages(packed: PackedManifest['outages'], days: readonly string[]): Outage[] {
  return packed.day.map((day, index) => {
    const outage: Outage = { day: days[day]!, source: packed.source[index]!, kind: packed.kind[index]! };
    const text = packed.text[index];
    return typeof text === 'number' ? { ...outage, text: packed.words[text]! } : outage;
  });
}

function unpackSegmentEntries(packed: PackedManifest['segments'], days: readonly string[]): SegmentEntry[] {
  let end = 0;
  return packed.hash.map((hash, index) => {
    const entry: SegmentEntry = { file: hashedFile('segment', hash), rows: packed.rows[index]! };
    const start = end;
    end += packed.days[index]!;
    return end === start ? entry : { ...entry, from: days[start]!, to: days[end - 1]! };
  });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
