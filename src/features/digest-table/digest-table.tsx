/** A list of papers as a sortable table. In a narrow pane each row takes two lines. */

import { memo, type ReactNode } from 'react';
import { ColumnHeads } from '#components/paper-list/column-heads.tsx';
import {
  isLaterVersion,
  type ListedPaper,
  PaperRow,
  type RowProps,
} from '#components/paper-list/paper-row.tsx';
import { rowMarks } from '#components/paper-list/row-signs.tsx';
import { columnWidths, ROLES } from '#components/paper-list/table-layout.ts';
import { useMessages } from '#components/use-messages.ts';
import type { Sort } from '#core/paper/sort.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import type { DigestTableModel } from './use-digest-table.ts';
import { useGradually } from './use-gradually.ts';
import './digest-table.css';

interface Props<Row> extends DigestTableModel<Row> {
  sort: Sort | undefined;
  day: string | undefined;
  /** Id of the open paper. */
  openId: string | undefined;
  /** By paper id: the rule that pins or hides it. */
  verdicts: ReadonlyMap<string, RowProps['verdict'] & object>;
  hrefOf(row: Row): string;
  onSort(sort: Sort | undefined): void;
}

export const DigestTable = memo(function DigestTable<Row extends ListedPaper>({
  rows,
  columns,
  sort,
  day,
  openId,
  verdicts,
  hrefOf,
  onSort,
}: Props<Row>) {
  const messages = useMessages('common');
  const { titleFirst } = usePreferences();
  const library = useLibrary();
  const shown = useGradually(
    rows,
    rows.findIndex(({ id }) => id === openId),
  );
  return (
    <table
      className="paper-list digest-table"
      data-columns={columns.length}
      data-days={day === undefined ? 'many' : undefined}
      data-versions={rows.some((row) => isLaterVersion(row, day)) || undefined}
      {...ROLES.table}
      style={columnWidths(columns)}
    >
      <caption className="sr-only">{messages.list.caption(rows.length)}</caption>
      <ColumnHeads {...{ columns, sort, onSort }} />
      <tbody {...ROLES.group}>
        {shown.map((row) => (
          <PaperRow
            key={row.id}
            row={row}
            href={hrefOf(row)}
            isOpen={row.id === openId}
            verdict={verdicts.get(row.id)}
            {...{ day, columns, titleFirst, messages }}
            {...rowMarks(library, row.id)}
          />
        ))}
      </tbody>
    </table>
  );
}) as <Row extends ListedPaper>(props: Props<Row>) => ReactNode;
