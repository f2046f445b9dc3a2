/**
 * The files of the search index in `data/search/`: its manifest, the shards of each tier, and for each segment chunks with its rows.
 * Names contain a content hash, so a file never changes. The manifest lists only hashes from which the other names follow.
 */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.regex(/^[\w-]+$/));

/** Rows per chunk, without abstracts and of abstracts. */
export const CHUNK_ROWS = 32;
export const TEXT_ROWS = 16;

export const searchManifestSchema = v.object({
  format: v.literal(1),
  rows: count,
  /** Hash of the file with source and day of all rows (`searchDigestsSchema`). */
  digests: name,
  /** A tier indexes consecutive segments. Tiers are ordered oldest first; a new day changes only the last. */
  tiers: v.array(
    v.object({
      hash: name,
      /** Number of segments, and of rows in them. */
      segments: count,
      rows: count,
      /** First key of each shard, ascending, as the length of the prefix shared with the previous one, and the rest. */
      shared: v.array(count),
      keys: v.array(v.string()),
    }),
  ),
});

/** Columns, one entry per group of consecutive rows from one digest. */
export const searchDigestsSchema = v.object({
  format: v.literal(1),
  sources: v.array(v.string()),
  /** Positions in `sources`. */
  source: v.array(count),
  /** Days since 1970, as the difference from the previous group; `null` is undated. */
  gap: v.array(v.nullable(v.pipe(v.number(), v.integer()))),
  rows: v.array(count),
});

const texts = v.optional(v.array(v.nullable(v.string())));

/** Up to `CHUNK_ROWS` rows of a segment, without their abstracts. */
export const searchChunkSchema = v.object({
  format: v.literal(1),
  digests: v.array(v.object({ source: v.string(), day: v.optional(v.string()), rows: count })),
  id: v.array(v.string()),
  titleZh: texts,
  titleEn: texts,
  authors: texts,
  publishedOn: texts,
  firstSeen: texts,
  /** Positions of the rows with a note, and of those with an abstract. */
  noted: v.array(count),
  abstracts: v.array(count),
});

/** Up to `TEXT_ROWS` rows of a segment: their abstracts. */
export const searchTextsSchema = v.object({ format: v.literal(1), abstractZh: texts, abstractEn: texts });

export type SearchManifest = v.InferOutput<typeof searchManifestSchema>;
export type SearchTier = SearchManifest['tiers'][number];
export type SearchDigests = v.InferOutput<typeof searchDigestsSchema>;
export type SearchChunk = v.InferOutput<typeof searchChunkSchema>;
export type SearchTexts = v.InferOutput<typeof searchTextsSchema>;

export const SEARCH_FOLDER = 'data/search';

/** `.bin` files are compressed by the build; hosts neither compress this extension nor declare it compressed. */
export const searchFiles = {
  digests: (hash: string) => `${SEARCH_FOLDER}/digests-${hash}.json`,
  shard: (tier: string, index: number) => `${SEARCH_FOLDER}/${tier}/${index.toString(36)}.bin`,
  pack: (tier: string, index: number) => `${SEARCH_FOLDER}/pack-${tier}-${index.toString(36)}.bin`,
  chunk: (segment: string, index: number) => `${SEARCH_FOLDER}/rows-${segment}-${index.toString(36)}.bin`,
  texts: (segment: string, index: number) => `${SEARCH_FOLDER}/texts-${segment}-${index.toString(36)}.bin`,
};

/** `data/segment-9f3kq2.json` → `9f3kq2`, after which the segment's chunks are named. */
export function segmentHash(file: string): string {
  return /([\w]+)\.json$/.exec(file)?.[1] ?? '';
}

const DAY_MS = 86_400_000;

/** `2025-09-28` → days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/** Days since 1970 → `2025-09-28`. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
