/**
 * Presorted columns, made at build because sorting them needs a collation. One file holds the collation of the archive; packs of runs
 * say for each segment in which order its rows sort, so that the page only merges runs. A new day changes the last pack.
 */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `data/orders-HASH.json`, named by the manifest. */
export const sortOrdersSchema = v.object({
  format: v.literal(1),
  /** The collation: folded characters in ascending order, for `rankCharacters`. */
  letters: v.string(),
  /** Columns, one entry per pack: its hash, and how many segments it covers. Packs ascend like `manifest.segments`. */
  packs: v.object({ hash: v.array(v.string()), segments: v.array(count) }),
});

export type SortOrders = v.InferOutput<typeof sortOrdersSchema>;

/** Columns that sort by collation. Titles have two: by the Chinese title or by the English one, where a paper has both. */
export const PRESORTED_COLUMNS = ['titleZh', 'titleEn', 'author'] as const;
export type PresortedColumn = (typeof PRESORTED_COLUMNS)[number];

const rowNumbers = v.array(v.number());

/** `data/runs-HASH.json`: per segment and column the row numbers in ascending order of the column; rows without a text are left out. */
export const runsSchema = v.object({
  format: v.literal(1),
  runs: v.array(v.object({ titleZh: rowNumbers, titleEn: rowNumbers, author: rowNumbers })),
});

export type PresortedRun = v.InferOutput<typeof runsSchema>['runs'][number];

interface SortedFields {
  titleZh?: string | null | undefined;
  titleEn?: string | null | undefined;
  authors?: readonly string[] | null | undefined;
}

/** The text by which a row sorts in a column; undefined where it has none. */
export function sortText(
  { titleZh, titleEn, authors }: SortedFields,
  column: PresortedColumn,
): string | undefined {
  if (column === 'author') return authors?.[0];
  return (column === 'titleZh' ? (titleZh ?? titleEn) : (titleEn ?? titleZh)) ?? undefined;
}
