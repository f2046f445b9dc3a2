/** Rows that the page has all at once, for the table that renders only those around what is in sight: ten thousand marks are as light as ten. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TableRow, TableView } from '#core/protocol/all-papers-messages.ts';
import { RowScroller } from '#features/all-papers-table/row-scroller.ts';
import type { Snapshot } from '#state/all-papers/table-window.ts';

export interface LocalTable {
  snapshot: Snapshot;
  scroller: RowScroller;
  see(first: number, last: number): void;
}

/** Rows that the table is given at once, in steps. */
const STEP = 100;
/** Nothing is asked of a worker here; the table only wants to know that there is something to show. */
const SHOWN: TableView = { filters: {}, titleFirst: 'zh' };
/** First row in sight of each list, for coming back; as long as the page lives. */
const places = new Map<string, number>();

export function useLocalTable(rows: readonly TableRow[], key: string): LocalTable {
  const [scroller] = useState(() => new RowScroller());
  const [step, setStep] = useState(0);
  const shown = useRef<string>(undefined);
  const total = rows.length;
  useLayoutEffect(() => {
    const isNew = shown.current !== key;
    if (isNew && total === 0) return;
    scroller.arrange(total, 0, isNew);
    if (isNew) scroller.startAt(places.get(key) ?? 0);
    shown.current = key;
  }, [scroller, total, key]);
  const see = useCallback(
    (first: number) => {
      places.set(key, first);
      setStep(Math.floor(first / STEP));
    },
    [key],
  );
  const snapshot = useMemo((): Snapshot => {
    const from = Math.max(0, (step - 1) * STEP);
    const part = rows.slice(from, (step + 3) * STEP);
    return { view: SHOWN, total, from, rows: part, moved: 0, progress: undefined };
  }, [rows, total, step]);
  return { snapshot, scroller, see };
}
