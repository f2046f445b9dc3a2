/** The columns by which every list of papers can be sorted: one list for tables, addresses, and both workers. */
export const SORT_KEYS = ['title', 'author', 'source', 'published', 'seen'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Papers without a value in the column come last in both directions. */
export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** The sort after a click on a column's head: ascending, descending, then the list's own order. */
export function nextSort(key: SortKey, sort: Sort | undefined): Sort | undefined {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? undefined : { key, descending: true };
}
