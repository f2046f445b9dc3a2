/**
 * Consecutive days in one data file, column by column: what the day, the table of all papers, search and offline read alike.
 * A column is parsed faster than rows of objects and is what a scanner reads. A column that is absent in every row is left out.
 */
import * as v from 'valibot';
import type { Appearance } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';

const texts = v.optional(v.array(v.nullable(v.string())));
const numbers = v.optional(v.array(v.nullable(v.number())));

export const segmentDigestSchema = v.object({
  source: v.string(),
  day: v.optional(v.string()),
  /** Absent where it is `DAY-SOURCE.md`. */
  file: v.optional(v.string()),
  /** Its rows stand together, in order. */
  rows: v.number(),
  /** Places of the rows in their digest; absent where they are 1, 2, 3 … */
  places: v.optional(v.array(v.number())),
});

/** Every column has one entry per row; `null` is absent. */
export const segmentSchema = v.object({
  format: v.literal(1),
  digests: v.array(segmentDigestSchema),
  id: v.array(v.string()),
  /** Physical lines, each less the one before in the same digest. */
  line: v.array(v.number()),
  version: numbers,
  /** `''` is the digest's own day. */
  firstSeen: texts,
  publishedOn: texts,
  titleZh: texts,
  titleEn: texts,
  titleLead: texts,
  titleNote: texts,
  authors: v.optional(v.array(v.nullable(v.array(v.string())))),
  /** With the id's key and version taken out, see `packLink`: a source's links are then all alike. */
  pdfUrl: texts,
  codeUrl: texts,
  abstractZh: texts,
  abstractEn: texts,
  abstractNote: texts,
  /** Positions of the rows whose translation failed. */
  translationFailed: v.array(v.number()),
});

export type Segment = v.InferOutput<typeof segmentSchema>;

/** A digest, or a part of one, with its appearances in order. */
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
] as const;

/** Digest after digest, each with its appearances in order → columns. */
export function packSegment(digests: readonly DigestRows[]): Segment {
  const all = digests.flatMap((one) => one.appearances);
  const column = <Value>(read: (one: Appearance) => Value | undefined) =>
    all.some((one) => read(one) !== undefined) ? all.map((one) => read(one) ?? null) : undefined;
  const segment: Record<string, unknown> = {
    format: 1,
    digests: digests.map(packDigest),
    id: all.map((one) => one.id),
    line: digests.flatMap(({ appearances }) =>
      appearances.map((one, at) => one.line - (appearances[at - 1]?.line ?? 0)),
    ),
    firstSeen: column((one) => (one.firstSeen === one.digestDate && one.firstSeen ? '' : one.firstSeen)),
    pdfUrl: column((one) => one.pdfUrl && packLink(one.pdfUrl, one)),
  };
  for (const name of PLAIN_COLUMNS) segment[name] = column((one) => one[name]);
  segment.translationFailed = all.flatMap((one, at) => (one.translationFailed ? [at] : []));
  return Object.fromEntries(Object.entries(segment).filter(([, one]) => one !== undefined)) as Segment;
}

/** Columns → appearances, in the order of the digests. The inverse of `packSegment`. */
export function unpackSegment(segment: Segment): Appearance[] {
  const failed = new Set(segment.translationFailed);
  const appearances: Appearance[] = [];
  let at = 0;
  for (const { source, day, file, rows, places } of segment.digests) {
    const named = file ?? regularFile(source, day);
    let line = 0;
    for (let row = 0; row < rows; row += 1, at += 1) {
      line += segment.line[at]!;
      const place = places?.[row] ?? row + 1;
      const one: Appearance = { file: named, line, source, id: segment.id[at]!, place };
      if (day !== undefined) one.digestDate = day;
      addColumns(one, segment, at);
      if (failed.has(at)) one.translationFailed = true;
      appearances.push(one);
    }
  }
  return appearances;
}

function addColumns(one: Appearance, segment: Segment, at: number): void {
  for (const name of PLAIN_COLUMNS) {
    const value = segment[name]?.[at];
    if (value !== null && value !== undefined) Object.assign(one, { [name]: value });
  }
  const firstSeen = segment.firstSeen?.[at] ?? undefined;
  if (firstSeen !== undefined) one.firstSeen = firstSeen || one.digestDate!;
  const link = segment.pdfUrl?.[at] ?? undefined;
  if (link !== undefined) one.pdfUrl = unpackLink(link, one);
}

function packDigest({
  source,
  day,
  file,
  appearances,
}: DigestRows): v.InferOutput<typeof segmentDigestSchema> {
  return {
    source,
    ...(day !== undefined && { day }),
    ...(file !== regularFile(source, day) && { file }),
    rows: appearances.length,
    ...(appearances.some((one, at) => one.place !== at + 1) && {
      places: appearances.map((one) => one.place),
    }),
  };
}

function regularFile(source: string, day: string | undefined): string {
  return `${day === undefined ? '' : `${day}-`}${source}.md`;
}

/** `http://arxiv.org/pdf/2509.21320v1` → `http://arxiv.org/pdf/{k}{v}`; a brace of the link's own becomes `{o}`. */
export function packLink(url: string, { id, version }: Pick<Appearance, 'id' | 'version'>): string {
  const [, key] = splitPaperId(id);
  const parts = (key === '' ? [url] : url.split(key)).map((part) => part.replaceAll('{', '{o}'));
  const packed = parts.join('{k}');
  return version === undefined ? packed : packed.replaceAll(`{k}v${version}`, '{k}{v}');
}

/** The inverse of `packLink`, with the same id and version. */
export function unpackLink(packed: string, { id, version }: Pick<Appearance, 'id' | 'version'>): string {
  const [, key] = splitPaperId(id);
  const words: Record<string, string> = { '{k}': key, '{v}': `v${version}`, '{o}': '{' };
  return packed.replace(/\{[kvo]\}/g, (word) => words[word]!);
}
