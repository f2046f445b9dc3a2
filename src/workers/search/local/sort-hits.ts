/** Hits in the order of a column instead of their rank. */
import type { Sort, SortKey } from '#core/paper/sort.ts';
import { compareSources } from '#core/paper/source.ts';
import type { ShownRow } from '#workers/search/hit.ts';

/** Rows without a value come last in both directions; equal ones stay in their order. */
export function sortHits(
  rows: Uint32Array,
  { key, descending }: Sort,
  read: (row: number) => ShownRow,
): Uint32Array {
  const keyed = Array.from(rows, (row) => ({ row, value: columnText(read(row), key) }));
  const compare = comparatorOf(key);
  const direction = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined);
    return direction * compare(a.value, b.value);
  });
  return Uint32Array.from(keyed, ({ row }) => row);
}

function columnText(row: ShownRow, key: SortKey): string | undefined {
  switch (key) {
    case 'title':
      return row.titleZh ?? row.titleEn;
    case 'author':
      return row.authors;
    case 'source':
      return row.source;
    case 'published':
      return row.publishedOn;
    case 'seen':
      return row.firstSeen;
  }
}

function comparatorOf(key: SortKey): (a: string, b: string) => number {
  if (key === 'source') return compareSources;
  if (key === 'title' || key === 'author')
    return new Intl.Collator('zh-u-co-pinyin', { numeric: true, ignorePunctuation: true }).compare;
  return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
}
