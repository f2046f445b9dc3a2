/** A segment as the table needs it: checked, without the texts that only a paper's page shows. */
import * as v from 'valibot';
import { segmentDigestSchema } from '#core/dataset/segment.ts';

const texts = v.optional(v.array(v.nullable(v.string())));
/** Of these only whether they are there counts. */
const anything = v.optional(v.array(v.unknown()));

const schema = v.object({
  format: v.literal(1),
  digests: v.array(segmentDigestSchema),
  id: v.array(v.string()),
  line: v.array(v.number()),
  firstSeen: texts,
  publishedOn: texts,
  titleZh: texts,
  titleEn: texts,
  titleNote: anything,
  authors: v.optional(v.array(v.nullable(v.array(v.string())))),
  abstractZh: anything,
  abstractEn: anything,
  translationFailed: v.array(v.number()),
});

type Columns = v.InferOutput<typeof schema>;

/** One appearance. Every key is always there, so that a million of these stay quick to read. */
export interface SegmentRow {
  id: string;
  file: string;
  line: number;
  digestDate: string | undefined;
  firstSeen: string | undefined;
  publishedOn: string | undefined;
  titleZh: string | undefined;
  titleEn: string | undefined;
  authors: string[] | undefined;
  hasNote: boolean;
  hasAbstract: boolean;
  /** Has an abstract whose translation did not fail. */
  readable: boolean;
}

/** Rows in the order of the file. Throws where the shape is wrong. */
export function readSegmentRows(json: unknown): SegmentRow[] {
  const columns = v.parse(schema, json);
  const failed = new Set(columns.translationFailed);
  const rows: SegmentRow[] = [];
  for (const { source, day, file, rows: count } of columns.digests) {
    const named = file ?? `${day === undefined ? '' : `${day}-`}${source}.md`;
    const end = rows.length + count;
    let line = 0;
    for (let at = rows.length; at < end; at += 1) {
      line += columns.line[at]!;
      rows.push(readRow(columns, at, { file: named, line, digestDate: day }, failed));
    }
  }
  return rows;
}

function readRow(
  columns: Columns,
  at: number,
  { file, line, digestDate }: Pick<SegmentRow, 'file' | 'line' | 'digestDate'>,
  failed: ReadonlySet<number>,
): SegmentRow {
  const has = (column: readonly unknown[] | undefined) => (column?.[at] ?? null) !== null;
  const hasAbstract = has(columns.abstractZh) || has(columns.abstractEn);
  // `''` is the digest's own day.
  const firstSeen = columns.firstSeen?.[at] ?? undefined;
  return {
    id: columns.id[at]!,
    file,
    line,
    digestDate,
    firstSeen: firstSeen === '' ? digestDate : firstSeen,
    publishedOn: columns.publishedOn?.[at] ?? undefined,
    titleZh: columns.titleZh?.[at] ?? undefined,
    titleEn: columns.titleEn?.[at] ?? undefined,
    authors: columns.authors?.[at] ?? undefined,
    hasNote: has(columns.titleNote),
    hasAbstract,
    readable: hasAbstract && !failed.has(at),
  };
}
