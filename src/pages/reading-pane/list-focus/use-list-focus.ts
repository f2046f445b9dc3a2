/** Focus and scroll of a list beside its paper, the same for every kind of list. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import type { ReadingActions } from '#pages/reading-pane/frame/use-reading-actions.ts';
import type { OpenPaper } from '#pages/reading-pane/paper/open-paper.ts';
import type { ListRows, RowPosition } from './list-rows.ts';

interface ListFocus {
  view: OpenPaper;
  actions: ReadingActions;
  rows: ListRows;
  /** Another value for another order of rows: the open row is then scrolled into view once more. */
  order: unknown;
}

export function useListFocus({ view, actions, rows, order }: ListFocus): void {
  const isOpen = view.place.at === 'paper';
  const id = isOpen ? view.paper.data?.id : undefined;
  const { index } = view;
  useOpenRowInView(id, index, { rows, order });
  useFocusReturn(isOpen, id === undefined || index === -1 ? undefined : { id, index }, rows);
  useListKeys(isOpen, actions, rows);
}

/** Scrolls the open paper's row into view, once in each order; afterwards the reader may scroll away. */
function useOpenRowInView(
  id: string | undefined,
  index: number,
  { rows, order }: Pick<ListFocus, 'rows' | 'order'>,
): void {
  const revealed = useRef<{ id: string; order: unknown }>(undefined);
  const reveal = useEffectEvent((row: RowPosition) => rows.reveal(row));
  useEffect(() => {
    if (id === undefined) revealed.current = undefined;
    else if (index !== -1 && (revealed.current?.id !== id || revealed.current.order !== order)) {
      revealed.current = { id, order };
      reveal({ id, index });
    }
  }, [id, index, order]);
}

/** When a paper is closed, its row gets the focus, so that the next key continues from there. */
function useFocusReturn(isOpen: boolean, row: RowPosition | undefined, rows: ListRows): void {
  const last = useRef<RowPosition>(undefined);
  const remember = useEffectEvent(() => {
    last.current = row ?? last.current;
  });
  const focus = useEffectEvent((left: RowPosition) => rows.focus(left));
  const { id, index } = row ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: id and index are the row
  useEffect(() => {
    if (isOpen) return remember();
    if (last.current) focus(last.current);
    last.current = undefined;
  }, [isOpen, id, index]);
}

/** `j` and `k` go from paper to paper while one is open, else from row to row; `o` opens the row with the focus. */
function useListKeys(isOpen: boolean, { previous, next, close }: ReadingActions, rows: ListRows): void {
  useKeyAction('next', isOpen ? (next ?? nothing) : () => rows.moveFocus(1));
  useKeyAction('previous', isOpen ? (previous ?? nothing) : () => rows.moveFocus(-1));
  useKeyAction('open', () => {
    const link = rows.focusedLink();
    link?.click();
    return link !== undefined;
  });
  useKeyAction('back', isOpen ? close : undefined);
}

/** At the end of the list the key is still handled. */
function nothing(): void {}
