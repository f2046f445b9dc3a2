/**
 * The rows of a list as list focus sees them, however they are rendered. `tableRows` and `hitRows` are for lists whose rows are all in
 * the document; `virtual-rows.ts` is for tables that render only the rows in view.
 */
import type { RefObject } from 'react';
import { releaseScroll } from './kept-scroll.ts';

/** A row by its paper, and by its index in the whole list, from 0. */
export interface RowPosition {
  id: string;
  index: number;
}

export interface ListRows {
  /** Scrolls a row into view by the shortest way; does nothing for a row that the list does not have. */
  reveal(row: RowPosition): void;
  /** Moves the focus to a row's link, and scrolls the row into view. */
  focus(row: RowPosition): void;
  /** Moves the focus one row down (1) or up (-1); where no row has it, to the first row or to the last. */
  moveFocus(step: 1 | -1): void;
  /** The row's link that has the focus. */
  focusedLink(): HTMLElement | undefined;
}

/** The list pane, which scrolls. */
export type Pane = RefObject<HTMLElement | null>;

/** A day's table. */
export function tableRows(pane: Pane): ListRows {
  return elementRows(pane, 'tbody a[href]');
}

/** Search hits, and the other links that a search offers. */
export function hitRows(pane: Pane): ListRows {
  return elementRows(pane, '[data-entry]');
}

/** The id of the row that has the focus. */
export function focusedRowId(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('#list [data-id]')?.dataset.id;
}

function elementRows(pane: Pane, links: string): ListRows {
  const rowOf = ({ id }: RowPosition) => pane.current?.querySelector(`[data-id="${CSS.escape(id)}"]`);
  const show = (element: Element | null | undefined) => {
    releaseScroll(pane.current);
    element?.scrollIntoView({ block: 'nearest' });
  };
  const focus = (link: HTMLElement | null | undefined) => link?.focus({ preventScroll: true });
  return {
    reveal: (row) => show(rowOf(row)),
    focus: (row) => {
      focus(rowOf(row)?.querySelector('a'));
      show(rowOf(row));
    },
    moveFocus: (step) => {
      const link = neighbour([...(pane.current?.querySelectorAll<HTMLElement>(links) ?? [])], step);
      focus(link);
      show(link?.closest('[data-id]') ?? link);
    },
    focusedLink: () => focusedIn(pane, links),
  };
}

function neighbour(links: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const focused = links.indexOf(document.activeElement as HTMLElement);
  if (focused === -1) return links.at(step === 1 ? 0 : -1);
  return links[focused + step];
}

/** The element with the focus, where it is one of the pane's links. */
export function focusedIn(pane: Pane, links: string): HTMLElement | undefined {
  const link = document.activeElement?.closest<HTMLElement>(links);
  return link && pane.current?.contains(link) ? link : undefined;
}
