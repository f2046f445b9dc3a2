/** A list of papers as a table: heads that sort, rows that lead to their papers. On a narrow pane each row folds into two lines. */
import './digest-table.css';
import { type CSSProperties, memo } from 'react';
import type { Appearance } from '#contract/paper.ts';
import { useMessages } from '#parts/use-messages.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import type { Sort, SortKey } from '#state/view/place.ts';
import { DigestRow } from './digest-row.tsx';
import { ROLES } from './roles.ts';
import type { DigestTableModel } from './use-digest-table.ts';
import { nextSort } from './use-digest-table.ts';
import { useGradually } from './use-gradually.ts';

interface Props extends DigestTableModel {
  sort: Sort | undefined;
  day: string | undefined;
  /** The paper beside the list. */
  here: string | undefined;
  hrefOf(row: Appearance): string;
  onSort(sort: Sort | undefined): void;
}

/** Rows are grids, not table boxes, so that the browser can skip those that are out of sight; see the stylesheet. */
const WIDTHS: Record<SortKey, string> = {
  title: 'minmax(0, 1fr)',
  author: 'var(--author)',
  source: '4.25rem',
  published: '4.25rem',
  seen: '3.25rem',
};

export const DigestTable = memo(function DigestTable({
  rows,
  columns,
  sort,
  day,
  here,
  hrefOf,
  onSort,
}: Props) {
  const messages = useMessages();
  const { titleFirst } = usePreferences();
  const shown = useGradually(
    rows,
    rows.findIndex(({ id }) => id === here),
  );
  return (
    <table
      className="digest-table"
      {...ROLES.table}
      style={{ '--columns': columns.map((key) => WIDTHS[key]).join(' ') } as CSSProperties}
    >
      <caption className="sr-only">{messages.list.caption(rows.length)}</caption>
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          {columns.map((key) => (
            <Head key={key} column={key} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {shown.map((row) => (
          <DigestRow
            key={row.id}
            row={row}
            href={hrefOf(row)}
            here={row.id === here}
            {...{ day, columns, titleFirst, messages }}
          />
        ))}
      </tbody>
    </table>
  );
});

function Head({
  column,
  sort,
  onSort,
}: {
  column: SortKey;
  sort: Sort | undefined;
  onSort: Props['onSort'];
}) {
  const { list } = useMessages();
  const direction = sort?.key === column ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th {...ROLES.head} scope="col" data-column={column} aria-sort={direction}>
      <button type="button" title={list.sortBy(list[column])} onClick={() => onSort(nextSort(column, sort))}>
        {list[column]}
      </button>
    </th>
  );
}
