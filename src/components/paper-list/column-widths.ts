/** How wide the columns of a list are. Rows are grids, not table boxes, so that the browser can skip those that are out of sight. */
import type { CSSProperties } from 'react';
import type { SortKey } from '#state/url/address-terms.ts';

const WIDTHS: Record<SortKey, string> = {
  title: 'minmax(0, 1fr)',
  author: 'var(--author)',
  source: 'var(--source, 4.25rem)',
  published: 'var(--published)',
  seen: 'var(--seen)',
};

/** For the `style` of the table. */
export function columnWidths(columns: readonly SortKey[]): CSSProperties {
  return { '--columns': columns.map((key) => WIDTHS[key]).join(' ') } as CSSProperties;
}
