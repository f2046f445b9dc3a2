/**
 * Consecutive days in one data file, column by column: what the day, the table of all papers, search and offline read alike.
 * A column is parsed faster than rows of objects and is what a scanner reads.
 */
import * as v from 'valibot';
import type { Appearance } from './paper.ts';

const texts = v.array(v.nullable(v.string()));
const numbers = v.array(v.nullable(v.number()));

export const segmentDigestSchema = v.object({
  source: v.string(),
  day: v.optional(v.string()),
  file: v.string(),
  /** Its rows stand together, in order. */
  rows: v.number(),
});

/** Every column has one entry per row; `null` is absent. */
export const segmentSchema = v.object({
  format: v.literal(1),
  digests: v.array(segmentDigestSchema),
  id: v.array(v.string()),
  line: v.array(v.number()),
  version: numbers,
  firstSeen: texts,
  publishedOn: texts,
  titleZh: texts,
  titleEn: texts,
  titleLead: texts,
  titleNote: texts,
  authors: v.array(v.nullable(v.array(v.string()))),
  pdfUrl: texts,
  codeUrl: texts,
  abstractZh: texts,
  abstractEn: texts,
  abstractNote: texts,
  /** Positions of the rows whose translation failed. */
  translationFailed: v.array(v.number()),
});

export type Segment = v.InferOutput<typeof segmentSchema>;
export type SegmentDigest = v.InferOutput<typeof segmentDigestSchema>;

const COLUMNS = [
  'version',
  'firstSeen',
  'publishedOn',
  'titleZh',
  'titleEn',
  'titleLead',
  'titleNote',
  'authors',
  'pdfUrl',
  'codeUrl',
  'abstractZh',
  'abstractEn',
  'abstractNote',
] as const;

/** Digest after digest, each with its appearances in order → columns. */
export function packSegment(
  digests: readonly { digest: Omit<SegmentDigest, 'rows'>; appearances: readonly Appearance[] }[],
): Segment {
  const all = digests.flatMap((one) => one.appearances);
  const segment = {
    format: 1,
    digests: digests.map(({ digest, appearances }) => ({ ...digest, rows: appearances.length })),
    id: all.map((one) => one.id),
    line: all.map((one) => one.line),
  } as Segment;
  for (const column of COLUMNS) Object.assign(segment, { [column]: all.map((one) => one[column] ?? null) });
  segment.translationFailed = all.flatMap((one, at) => (one.translationFailed ? [at] : []));
  return segment;
}

/** Columns → appearances, in the order of the digests. The inverse of `packSegment`. */
export function unpackSegment(segment: Segment): Appearance[] {
  const failed = new Set(segment.translationFailed);
  const appearances: Appearance[] = [];
  let at = 0;
  for (const { source, day, file, rows } of segment.digests) {
    for (let place = 1; place <= rows; place += 1, at += 1) {
      const one: Appearance = { file, line: segment.line[at]!, source, id: segment.id[at]!, place };
      if (day !== undefined) one.digestDate = day;
      for (const column of COLUMNS) {
        const value = segment[column][at];
        if (value !== null && value !== undefined) Object.assign(one, { [column]: value });
      }
      if (failed.has(at)) one.translationFailed = true;
      appearances.push(one);
    }
  }
  return appearances;
}
