/** Rows that are all on the page, for the table that renders only those in view: ten thousand marks cost no more than ten. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TableRow, TableView } from '#core/protocol/all-papers-messages.ts';
import { RowScroller } from '#features/all-papers-table/row-scroller.ts';
import { keepFirstRow, keptFirstRow } from '#pages/reading-pane/list-focus/virtual-rows.ts';
import type { Snapshot } from '#state/all-papers/table-block.ts';

export interface LocalTable {
  snapshot: Snapshot;
  scroller: RowScroller;
  /** From this row on the list is in view. */
  setVisible(first: number): void;
}

/** The table is given the rows in view and those around them, in blocks of this size. */
const BLOCK = 100;
/** No worker is asked here; the table only checks that there is a view. */
const ANY_VIEW: TableView = { filters: {}, titleFirst: 'zh' };

/** `list` names the list: it comes back at the row where it was left. */
export function useLocalTable(rows: readonly TableRow[], list: string): LocalTable {
  const [scroller] = useState(() => new RowScroller());
  const [block, setBlock] = useState(0);
  const shown = useRef<string>(undefined);
  const total = rows.length;
  useLayoutEffect(() => {
    const isNew = shown.current !== list;
    if (isNew && total === 0) return;
    scroller.arrange(total, 0, isNew);
    if (isNew) scroller.startAt(keptFirstRow(list));
    shown.current = list;
  }, [scroller, total, list]);
  const setVisible = useCallback(
    (first: number) => {
      keepFirstRow(list, first);
      setBlock(Math.floor(first / BLOCK));
    },
    [list],
  );
  const snapshot = useMemo((): Snapshot => {
    const from = Math.max(0, (block - 1) * BLOCK);
    const loaded = rows.slice(from, (block + 3) * BLOCK);
    return { view: ANY_VIEW, total, from, rows: loaded, moved: 0, progress: undefined };
  }, [rows, total, block]);
  return { snapshot, scroller, setVisible };
}
