/** The rows of a list that its filter lets through. A row that was shown stays until the reader leaves the list. */
import { useMemo } from 'react';
import { matchesFilter } from '#state/library/store/list-filter.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import type { Shown } from '#state/url/address-terms.ts';

/** Undefined while rows or marks are loading. Marking a paper as read does not remove it from a list of unread papers at once. */
export function useFilteredRows<Row extends { id: string; firstSeen?: string }>(
  rows: Row[] | undefined,
  show: Shown | undefined,
  since: string | undefined,
): Row[] | undefined {
  const { status, marks } = useLibrary();
  // biome-ignore lint/correctness/useExhaustiveDependencies: starts again with another list or filter
  const shown = useMemo(() => new Set<string>(), [rows, show]);
  const isLoaded = status !== 'waiting';
  return useMemo(() => {
    if (show === undefined || !rows) return rows;
    if (!isLoaded) return undefined;
    for (const row of rows) if (matchesFilter(show, marks.get(row.id), row, since)) shown.add(row.id);
    return rows.filter(({ id }) => shown.has(id));
  }, [rows, show, since, isLoaded, marks, shown]);
}
