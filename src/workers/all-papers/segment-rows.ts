/** Reads a segment for the table: validated, and without the long texts, of which only their existence matters. */
import * as v from 'valibot';
import { segmentDigestSchema } from '#core/dataset/segment.ts';

const texts = v.optional(v.array(v.nullable(v.string())));
const anyValues = v.optional(v.array(v.unknown()));

const schema = v.object({
  format: v.literal(1),
  digests: v.array(segmentDigestSchema),
  id: v.array(v.string()),
  line: v.array(v.number()),
  firstSeen: texts,
  publishedOn: texts,
  titleZh: texts,
  titleEn: texts,
  titleNote: anyValues,
  authors: v.optional(v.array(v.nullable(v.array(v.string())))),
  abstractZh: anyValues,
  abstractEn: anyValues,
  translationFailed: v.array(v.number()),
});

type Columns = v.InferOutput<typeof schema>;

/** One appearance. All keys are always present, so that engines give a million of them the same hidden class. */
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
  /** It has an abstract, and its translation did not fail. */
  isReadable: boolean;
}

/** Rows in the order of the file. Throws if the shape is wrong. */
export function readSegmentRows(json: unknown): SegmentRow[] {
  const columns = v.parse(schema, json);
  const failed = new Set(columns.translationFailed);
  const rows: SegmentRow[] = [];
  for (const { source, day, file, rows: count } of columns.digests) {
    const fileName = file ?? `${day === undefined ? '' : `${day}-`}${source}.md`;
    const end = rows.length + count;
    let line = 0;
    for (let index = rows.length; index < end; index += 1) {
      line += columns.line[index]!;
      rows.push(readRow(columns, index, { file: fileName, line, digestDate: day }, failed));
    }
  }
  return rows;
}

function readRow(
  columns: Columns,
  index: number,
  { file, line, digestDate }: Pick<SegmentRow, 'file' | 'line' | 'digestDate'>,
  failed: ReadonlySet<number>,
): SegmentRow {
  const has = (column: readonly unknown[] | undefined) => (column?.[index] ?? null) !== null;
  const hasAbstract = has(columns.abstractZh) || has(columns.abstractEn);
  // `''` stands for the digest's own day.
  const firstSeen = columns.firstSeen?.[index] ?? undefined;
  return {
    id: columns.id[index]!,
    file,
    line,
    digestDate,
    firstSeen: firstSeen === '' ? digestDate : firstSeen,
    publishedOn: columns.publishedOn?.[index] ?? undefined,
    titleZh: columns.titleZh?.[index] ?? undefined,
    titleEn: columns.titleEn?.[index] ?? undefined,
    authors: columns.authors?.[index] ?? undefined,
    hasNote: has(columns.titleNote),
    hasAbstract,
    isReadable: hasAbstract && !failed.has(index),
  };
}
