/**
 * A segment: the rows of consecutive days in one data file, column by column. Columns parse faster than an array of objects, and the
 * scanner of search reads them directly. A column that no row has is left out.
 */
import * as v from 'valibot';
import type { Appearance } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { SUMMARY_PARTS } from '#core/paper/row.ts';

const texts = v.optional(v.array(v.nullable(v.string())));
const numbers = v.optional(v.array(v.nullable(v.number())));
const lists = v.optional(v.array(v.nullable(v.array(v.string()))));
const summarySchema = v.partial(v.object(v.entriesFromList(SUMMARY_PARTS, v.string())));

export const segmentDigestSchema = v.object({
  source: v.string(),
  day: v.optional(v.string()),
  /** Absent if it is `DAY-SOURCE.md`. */
  file: v.optional(v.string()),
  /** How many of the segment's rows are its own; digests follow each other, each with its rows in order. */
  rows: v.number(),
  /** Position of each row in the digest; absent if they are 1, 2, 3 … */
  places: v.optional(v.array(v.number())),
});

/** Every column has one entry per row; `null` means absent. */
export const segmentSchema = v.object({
  format: v.literal(1),
  digests: v.array(segmentDigestSchema),
  id: v.array(v.string()),
  /** Line numbers, each as the difference from the previous row's in the same digest. */
  line: v.array(v.number()),
  version: numbers,
  /** `''` means the day of the digest. */
  firstSeen: texts,
  publishedOn: texts,
  titleZh: texts,
  titleEn: texts,
  titleLead: texts,
  titleNote: texts,
  authors: lists,
  /** Without the id's key and version (`packLink`): links of one source become equal and compress well. */
  pdfUrl: texts,
  codeUrl: texts,
  abstractZh: texts,
  abstractEn: texts,
  abstractNote: texts,
  summary: v.optional(v.array(v.nullable(summarySchema))),
  categories: lists,
  keywords: lists,
  comment: texts,
  venue: texts,
  score: texts,
  reason: texts,
  projectUrl: texts,
  /** ISO 639-1, of the texts in the digest's own language where that is not Chinese. */
  language: texts,
  /** Positions of the rows whose translation failed. */
  translationFailed: v.array(v.number()),
});

export type Segment = v.InferOutput<typeof segmentSchema>;

/** A digest, or part of one, with its appearances in order. */
export interface DigestRows {
  source: string;
  day?: string;
  file: string;
  appearances: readonly Appearance[];
}

const PLAIN_COLUMNS = [
  'version',
  'publishedOn',
  'titleZh',
  'titleEn',
  'titleLead',
  'titleNote',
  'authors',
  'codeUrl',
  'abstractZh',
  'abstractEn',
  'abstractNote',
  'summary',
  'categories',
  'keywords',
  'comment',
  'venue',
  'score',
  'reason',
  'projectUrl',
  'language',
] as const;

/** Appearances, digest by digest → columns. */
export function packSegment(digests: readonly DigestRows[]): Segment {
  const rows = digests.flatMap(({ appearances }) => appearances);
  const column = <Value>(pick: (row: Appearance) => Value | undefined) =>
    rows.some((row) => pick(row) !== undefined) ? rows.map((row) => pick(row) ?? null) : undefined;
  const segment: Record<string, unknown> = {
    format: 1,
    digests: digests.map(packDigest),
    id: rows.map(({ id }) => id),
    line: digests.flatMap(({ appearances }) =>
      appearances.map(({ line }, index) => line - (appearances[index - 1]?.line ?? 0)),
    ),
    firstSeen: column(({ firstSeen, digestDate }) =>
      firstSeen && firstSeen === digestDate ? '' : firstSeen,
    ),
    pdfUrl: column((row) => row.pdfUrl && packLink(row.pdfUrl, row)),
  };
  for (const name of PLAIN_COLUMNS) segment[name] = column((row) => row[name]);
  segment.translationFailed = rows.flatMap((row, index) => (row.translationFailed ? [index] : []));
  return Object.fromEntries(Object.entries(segment).filter(([, value]) => value !== undefined)) as Segment;
}

/** Columns → appearances, digest by digest. The inverse of `packSegment`. */
export function unpackSegment(segment: Segment): Appearance[] {
  const failed = new Set(segment.translationFailed);
  const appearances: Appearance[] = [];
  for (const { source, day, file = usualFile(source, day), rows, places } of segment.digests) {
    let line = 0;
    for (let row = 0; row < rows; row += 1) {
      const index = appearances.length;
      line += segment.line[index]!;
      const place = places?.[row] ?? row + 1;
      const appearance: Appearance = { file, line, source, id: segment.id[index]!, place };
      if (day !== undefined) appearance.digestDate = day;
      addColumns(appearance, segment, index);
      if (failed.has(index)) appearance.translationFailed = true;
      appearances.push(appearance);
    }
  }
  return appearances;
}

function addColumns(appearance: Appearance, segment: Segment, index: number): void {
  for (const name of PLAIN_COLUMNS) {
    const value = segment[name]?.[index];
    if (value !== null && value !== undefined) Object.assign(appearance, { [name]: value });
  }
  const firstSeen = segment.firstSeen?.[index] ?? undefined;
  if (firstSeen !== undefined) appearance.firstSeen = firstSeen || appearance.digestDate!;
  const link = segment.pdfUrl?.[index] ?? undefined;
  if (link !== undefined) appearance.pdfUrl = unpackLink(link, appearance);
}

function packDigest(digest: DigestRows): v.InferOutput<typeof segmentDigestSchema> {
  const { source, day, file, appearances } = digest;
  const isNumbered = appearances.every(({ place }, index) => place === index + 1);
  return {
    source,
    ...(day !== undefined && { day }),
    ...(file !== usualFile(source, day) && { file }),
    rows: appearances.length,
    ...(!isNumbered && { places: appearances.map(({ place }) => place) }),
  };
}

function usualFile(source: string, day: string | undefined): string {
  return `${day === undefined ? '' : `${day}-`}${source}.md`;
}

/** `http://arxiv.org/pdf/2509.21320v1` → `http://arxiv.org/pdf/{k}{v}`; a brace in the link itself becomes `{o}`. */
export function packLink(url: string, { id, version }: Pick<Appearance, 'id' | 'version'>): string {
  const [, key] = splitPaperId(id);
  const parts = (key === '' ? [url] : url.split(key)).map((part) => part.replaceAll('{', '{o}'));
  const packed = parts.join('{k}');
  return version === undefined ? packed : packed.replaceAll(`{k}v${version}`, '{k}{v}');
}

/** The inverse of `packLink`, for the same id and version. */
export function unpackLink(packed: string, { id, version }: Pick<Appearance, 'id' | 'version'>): string {
  const [, key] = splitPaperId(id);
  const values: Record<string, string> = { '{k}': key, '{v}': `v${version}`, '{o}': '{' };
  return packed.replace(/\{[kvo]\}/g, (placeholder) => values[placeholder]!);
}
