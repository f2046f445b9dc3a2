/**
 * The files of search under `data/search`: shards of the index by tier and chunks of rows beside each segment; and its manifest.
 * All names follow from content, so a file never changes; what needs no name of its own in the manifest has none.
 */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.regex(/^[\w-]+$/));

/** Rows in a chunk of titles, and in a chunk of abstracts. */
export const CHUNK_ROWS = 32;
export const TEXT_ROWS = 16;

export const searchManifestSchema = v.object({
  format: v.literal(1),
  rows: count,
  /** Hash of the file that says which rows are of which source and day. */
  digests: name,
  /** Consecutive spans of segments, oldest first; only the last changes with a new day. */
  tiers: v.array(
    v.object({
      hash: name,
      /** How many of the manifest's segments, and their rows. */
      segments: count,
      rows: count,
      /** First key of each shard, ascending, each without what it shares with the one before: shared length, rest. */
      shared: v.array(count),
      keys: v.array(v.string()),
    }),
  ),
});

/** Columns, one entry per run of rows of one digest, in the order of all rows. */
export const searchDigestsSchema = v.object({
  format: v.literal(1),
  sources: v.array(v.string()),
  /** Positions in `sources`. */
  source: v.array(count),
  /** Days since 1970 less those of the run before; `null` is undated. */
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
  /** Positions of rows with a note, and with an abstract. */
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

/** Compressed by us, under an ending that no host compresses or declares as compressed. */
export const searchFiles = {
  digests: (hash: string) => `${SEARCH_FOLDER}/digests-${hash}.json`,
  shard: (tier: string, at: number) => `${SEARCH_FOLDER}/${tier}/${at.toString(36)}.bin`,
  pack: (tier: string, at: number) => `${SEARCH_FOLDER}/pack-${tier}-${at.toString(36)}.bin`,
  chunk: (segment: string, at: number) => `${SEARCH_FOLDER}/rows-${segment}-${at.toString(36)}.bin`,
  texts: (segment: string, at: number) => `${SEARCH_FOLDER}/texts-${segment}-${at.toString(36)}.bin`,
};

/** `data/segment-9f3kq2.json` → `9f3kq2`: the chunks of a segment are named after it. */
export function segmentHash(file: string): string {
  return /([\w]+)\.json$/.exec(file)?.[1] ?? '';
}

const DAY_MS = 86_400_000;

/** `2025-09-28` → days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
