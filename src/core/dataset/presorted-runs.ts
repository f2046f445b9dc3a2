/**
 * Orders that need a collation, made at build. One file names the letters of the archive in order; packs of runs say, segment by
 * segment, in which order its rows stand, so that a reader only merges. A new day changes the last pack.
 */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `data/orders-HASH.json`, named by the manifest. */
export const ordersSchema = v.object({
  format: v.literal(1),
  /** Folded characters, ascending; see `letterPlaces`. */
  letters: v.string(),
  /** Columns: each pack has the runs of so many segments, ascending like `manifest.segments`. */
  packs: v.object({ hash: v.array(v.string()), segments: v.array(count) }),
});

export type Orders = v.InferOutput<typeof ordersSchema>;

/** Columns whose texts are ordered by letters; a title by the language that stands first for the reader. */
export const ORDERED_COLUMNS = ['titleZh', 'titleEn', 'author'] as const;
export type OrderedColumn = (typeof ORDERED_COLUMNS)[number];

const run = v.array(v.number());

/** `data/runs-HASH.json`: per segment and column the rows that have a text there, in its order. */
export const runsSchema = v.object({
  format: v.literal(1),
  runs: v.array(v.object({ titleZh: run, titleEn: run, author: run })),
});

export type Run = v.InferOutput<typeof runsSchema>['runs'][number];

interface OrderedRow {
  titleZh?: string | null | undefined;
  titleEn?: string | null | undefined;
  authors?: readonly string[] | null | undefined;
}

/** What a row is ordered by in a column; undefined where it has nothing there. */
export function orderedText(
  { titleZh, titleEn, authors }: OrderedRow,
  column: OrderedColumn,
): string | undefined {
  if (column === 'author') return authors?.[0];
  return (column === 'titleZh' ? (titleZh ?? titleEn) : (titleEn ?? titleZh)) ?? undefined;
}
