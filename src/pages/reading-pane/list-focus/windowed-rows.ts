/** Going through a table of which only the rows around what is in sight are there: by key, to the open paper, and back to its row. */
import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { RowScroller } from '#features/all-papers-table/row-scroller.ts';
import type { OpenPaper } from '#pages/day/use-day-view.ts';

type List = RefObject<HTMLElement | null>;

/** The focus goes to the row before or behind the focused one, else to what is in sight. */
export function walkRows(by: 1 | -1, { scroller, count }: Scrolled, list: List): void {
  const at = rowToWalkTo(by, scroller);
  if (at < 0 || at >= count) return;
  // The next key may come before the next frame.
  flushSync(() => scroller.reveal(at));
  focusRow(list.current, at);
}

interface Scrolled {
  scroller: RowScroller;
  count: number;
}

function rowToWalkTo(by: 1 | -1, scroller: RowScroller): number {
  const focused = document.activeElement?.closest('tr[aria-rowindex]');
  if (focused) return Number(focused.getAttribute('aria-rowindex')) - 2 + by;
  const { seenFirst, seenLast } = scroller.view.get();
  return by === 1 ? seenFirst : seenLast - 1;
}

/** Back from a paper the focus is on its row, so that the next key goes on from there. */
export function useReturnToRow({ place, paper, at }: OpenPaper, scroller: RowScroller, list: List): void {
  const last = useRef(-1);
  const open = place.at === 'paper';
  const id = paper.data?.id;
  useEffect(() => {
    if (open) {
      if (id !== undefined) last.current = at;
    } else if (last.current !== -1) {
      const row = last.current;
      last.current = -1;
      scroller.reveal(row);
      requestAnimationFrame(() => focusRow(list.current, row));
    }
  }, [open, id, at, scroller, list]);
}

/**
 * The row of the open paper comes into sight once in each list, as soon as its place is known; then the reader may scroll away. `shown`
 * is what the rows are: another object for another list.
 */
export function useRowInSight({ place, paper, at }: OpenPaper, scroller: RowScroller, shown: object): void {
  const revealed = useRef<{ id: string; shown: object }>(undefined);
  const id = place.at === 'paper' ? paper.data?.id : undefined;
  useEffect(() => {
    if (id === undefined) revealed.current = undefined;
    else if (at !== -1 && (revealed.current?.id !== id || revealed.current.shown !== shown)) {
      revealed.current = { id, shown };
      scroller.reveal(at);
    }
  }, [id, at, shown, scroller]);
}

function focusRow(list: HTMLElement | null, at: number): void {
  const link = list?.querySelector<HTMLElement>(`tr[aria-rowindex="${at + 2}"] a`);
  link?.focus({ preventScroll: true });
}
