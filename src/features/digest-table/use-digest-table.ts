/** A list in the order that the address asks for, and which columns it has something to say in. */
import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ListedPaper } from '#components/paper-list/paper-row.tsx';
import type { Preferences } from '#state/preferences/preferences.ts';
import { SORT_KEYS, type Sort, type SortKey } from '#state/url/address-terms.ts';
import { COLUMNS, features } from './columns.ts';

export interface DigestTableModel<Row> {
  /** In the order shown. */
  rows: Row[];
  columns: SortKey[];
}

const NO_ROWS: never[] = [];

export function useDigestTable<Row extends ListedPaper>(
  data: Row[] = NO_ROWS,
  { sort, titleFirst }: { sort: Sort | undefined; titleFirst: Preferences['titleFirst'] },
): DigestTableModel<Row> {
  // The table is read through builder methods, which the compiler cannot see change.
  'use no memo';
  const sorting = useMemo(() => (sort ? [{ id: sort.key, desc: sort.descending }] : []), [sort]);
  const table = useTable({
    features,
    // In its own order the list is what it was: no need for the table to make a row of each of many thousands.
    data: sort ? data : NO_ROWS,
    columns: COLUMNS[titleFirst],
    getRowId: (row: ListedPaper) => row.id,
    state: { sorting },
  });
  const model = table.getRowModel().rows;
  const sorted = useMemo(() => model.map(({ original }) => original as Row), [model]);
  const columns = useMemo(() => spokenColumns(data), [data]);
  return { rows: sort ? sorted : data, columns };
}

/** Columns that would say the same or nothing in every row stay away. */
function spokenColumns(rows: readonly ListedPaper[]): SortKey[] {
  const silent: Partial<Record<SortKey, boolean>> = {
    source: rows.every(({ source }) => source === rows[0]?.source),
    published: rows.every(({ publishedOn }) => publishedOn === undefined),
  };
  return SORT_KEYS.filter((key) => !silent[key]);
}
