/** The rows of a list that its filter lets through. What was let through stays until the reader leaves the list. */
import { useMemo } from 'react';
import { matchesFilter } from '#state/library/store/list-filter.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import type { Shown } from '#state/url/address-terms.ts';

/** Undefined while rows or marks are not known. A paper marked as read does not vanish under the reader's eyes. */
export function useShownRows<Row extends { id: string; firstSeen?: string }>(
  rows: Row[] | undefined,
  show: Shown | undefined,
  since: string | undefined,
): Row[] | undefined {
  const { status, marks } = useLibrary();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or filter begins anew
  const stays = useMemo(() => new Set<string>(), [rows, show]);
  const known = status !== 'waiting';
  return useMemo(() => {
    if (show === undefined || !rows) return rows;
    if (!known) return undefined;
    for (const row of rows) if (matchesFilter(show, marks.get(row.id), row, since)) stays.add(row.id);
    return rows.filter(({ id }) => stays.has(id));
  }, [rows, show, since, known, marks, stays]);
}
