/** The rows of a list that its filter by marks lets through. What was let through stays until the reader leaves the list. */
import { useMemo } from 'react';
import { isMarked } from '#state/library/mark.ts';
import { useLibrary } from '#state/library/use-library.ts';
import type { Shown } from '#state/view/address-words.ts';

/** Undefined while rows or marks are not known. A paper marked as read does not vanish under the reader's eyes. */
export function useShownRows<Row extends { id: string }>(
  rows: Row[] | undefined,
  show: Shown | undefined,
): Row[] | undefined {
  const { status, marks } = useLibrary();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or filter begins anew
  const stays = useMemo(() => new Set<string>(), [rows, show]);
  const known = status !== 'waiting';
  return useMemo(() => {
    if (show === undefined || !rows) return rows;
    if (!known) return undefined;
    const isShown = ({ id }: Row) =>
      show === 'starred' ? isMarked(marks.get(id), 'starred') : !isMarked(marks.get(id), 'read');
    for (const row of rows) if (isShown(row)) stays.add(row.id);
    return rows.filter(({ id }) => stays.has(id));
  }, [rows, show, known, marks, stays]);
}
