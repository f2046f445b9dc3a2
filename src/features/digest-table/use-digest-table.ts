/** Sorts a list as the address says, and chooses its columns. */

import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import { SORT_KEYS, type Sort, type SortKey } from '#core/paper/sort.ts';
import type { Preferences } from '#state/preferences/preferences.ts';
import { COLUMNS, features } from './columns.ts';

export interface DigestTableModel<Row> {
  /** In display order. */
  rows: Row[];
  columns: SortKey[];
}

const NO_ROWS: never[] = [];

export function useDigestTable<Row extends ListedPaper>(
  data: Row[] = NO_ROWS,
  { sort, titleFirst }: { sort: Sort | undefined; titleFirst: Preferences['titleFirst'] },
): DigestTableModel<Row> {
  // The React Compiler cannot see changes behind the table's methods.
  'use no memo';
  const sorting = useMemo(() => (sort ? [{ id: sort.key, desc: sort.descending }] : []), [sort]);
  const table = useTable({
    features,
    // Unsorted, the list stays as it is: the table need not create thousands of rows.
    data: sort ? data : NO_ROWS,
    columns: COLUMNS[titleFirst],
    getRowId: (row: ListedPaper) => row.id,
    state: { sorting },
  });
  const model = table.getRowModel().rows;
  const sorted = useMemo(() => model.map(({ original }) => original as Row), [model]);
  const columns = useMemo(() => usefulColumns(data), [data]);
  return { rows: sort ? sorted : data, columns };
}

/** Leaves out columns that are empty or the same in every row. */
function usefulColumns(rows: readonly ListedPaper[]): SortKey[] {
  const isUseless: Partial<Record<SortKey, boolean>> = {
    source: rows.every(({ source }) => source === rows[0]?.source),
    published: rows.every(({ publishedOn }) => publishedOn === undefined),
  };
  return SORT_KEYS.filter((key) => !isUseless[key]);
}
