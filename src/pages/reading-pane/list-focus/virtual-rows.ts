/** List focus for a table that renders only the rows in view: rows are found by index, and rendered before they get the focus. */
import { flushSync } from 'react-dom';
import { ariaRowIndex, rowIndexAt } from '#components/paper-list/table-layout.ts';
import type { RowScroller } from '#features/all-papers-table/row-scroller.ts';
import { focusedIn, type ListRows, type Pane } from './list-rows.ts';

interface VirtualTable {
  scroller: RowScroller;
  /** Rows of the whole list. */
  count: number;
}

export function virtualRows(pane: Pane, { scroller, count }: VirtualTable): ListRows {
  return {
    reveal: ({ index }) => scroller.reveal(index),
    focus: ({ index }) => {
      scroller.reveal(index);
      requestAnimationFrame(() => focusRow(pane, index));
    },
    moveFocus: (step) => {
      const index = nextIndex(step, scroller);
      if (index < 0 || index >= count) return;
      // The next key may come before the next frame.
      flushSync(() => scroller.reveal(index));
      focusRow(pane, index);
    },
    focusedLink: () => focusedIn(pane, 'tbody a[href]'),
  };
}

/** The row beside the focused one, else the first or last in view. */
function nextIndex(step: 1 | -1, scroller: RowScroller): number {
  const focused = rowIndexAt(document.activeElement);
  if (focused !== undefined) return focused + step;
  const { seenFirst, seenLast } = scroller.view.get();
  return step === 1 ? seenFirst : seenLast - 1;
}

function focusRow(pane: Pane, index: number): void {
  const link = pane.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${ariaRowIndex(index)}"] a`);
  link?.focus({ preventScroll: true });
}

/** First row in view of each list, kept while the page lives. */
const firstRows = new Map<string, number>();

/** The row at which a list was left; the first of a list that was not shown before. */
export function keptFirstRow(list: string): number {
  return firstRows.get(list) ?? 0;
}

export function keepFirstRow(list: string, index: number): void {
  firstRows.set(list, index);
}
