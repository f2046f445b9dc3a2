/** The table model of the rendered rows. Sorting and filtering are done by the worker; the model only knows the sort. */

import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { SORT_KEYS, type Sort, type SortKey } from '#core/paper/sort.ts';
import type { TableRow } from '#core/protocol/all-papers-messages.ts';

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature });
const helper = createColumnHelper<typeof features, TableRow>();

const COLUMNS = helper.columns(SORT_KEYS.map((id) => helper.display({ id })));

export interface TableModel {
  rows: readonly TableRow[];
  columns: readonly SortKey[];
}

export function useTableModel(data: readonly TableRow[], sort: Sort | undefined): TableModel {
  // The table is read through methods, whose changes the React Compiler cannot see.
  'use no memo';
  const sorting = useMemo(() => (sort ? [{ id: sort.key, desc: sort.descending }] : []), [sort]);
  const table = useTable({
    features,
    data: data as TableRow[],
    columns: COLUMNS,
    getRowId: (row: TableRow) => row.id,
    manualSorting: true,
    state: { sorting },
  });
  const model = table.getRowModel().rows;
  const rows = useMemo(() => model.map(({ original }) => original), [model]);
  const visible = table.getVisibleLeafColumns();
  const columns = useMemo(() => visible.map(({ id }) => id as SortKey), [visible]);
  return { rows, columns };
}
