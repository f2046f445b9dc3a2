/** Layout of the tables of papers: rows are CSS grids, so that browsers can skip rows that are out of sight (content-visibility). */

import type { CSSProperties } from 'react';
import type { SortKey } from '#core/paper/sort.ts';

const WIDTHS: Record<SortKey, string> = {
  title: 'minmax(0, 1fr)',
  author: 'var(--author)',
  source: 'var(--source, 4.25rem)',
  published: 'var(--published)',
  seen: 'var(--seen)',
};

/** Column widths, for the `style` of the table. */
export function columnWidths(columns: readonly SortKey[]): CSSProperties {
  return { '--columns': columns.map((key) => WIDTHS[key]).join(' ') } as CSSProperties;
}

/** ARIA roles of a table, stated explicitly, because elements with another `display` lose theirs in some browsers. */
export const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;

/** `aria-rowindex` counts from 1, and the column heads are the first row. */
const FIRST_ROW = 2;

/** The `aria-rowindex` of a row. `index` is its index among all papers of the list, from 0. */
export function ariaRowIndex(index: number): number {
  return index + FIRST_ROW;
}

/** The index of the row that an element is in; undefined outside of rows. */
export function rowIndexAt(element: Element | null): number | undefined {
  const row = element?.closest('tr[aria-rowindex]');
  return row ? Number(row.getAttribute('aria-rowindex')) - FIRST_ROW : undefined;
}
