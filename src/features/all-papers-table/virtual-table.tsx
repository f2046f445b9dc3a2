/** A table of papers that renders only the rows around those in view: for all papers, and for the library. */
import type { Sort } from '#core/paper/sort.ts';
import './virtual-table.css';
import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ColumnHeads } from '#components/paper-list/column-heads.tsx';
import { PaperRow, positionProps } from '#components/paper-list/paper-row.tsx';
import { rowMarks } from '#components/paper-list/row-signs.tsx';
import { columnWidths, ROLES, rowIndexAt } from '#components/paper-list/table-layout.ts';
import { shownTitle } from '#components/shown-title.ts';
import { useMessages } from '#components/use-messages.ts';
import type { TableRow } from '#core/protocol/all-papers-messages.ts';
import type { Snapshot } from '#state/all-papers/table-block.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { useStore } from '#state/store.ts';
import type { RowScroller, ScrollView } from './row-scroller.ts';
import { type TableModel, useTableModel } from './use-table-model.ts';

interface Props {
  snapshot: Snapshot;
  scroller: RowScroller;
  sort: Sort | undefined;
  /** Id of the paper that is open beside the table. */
  openId: string | undefined;
  hrefOf(row: TableRow): string;
  onSort(sort: Sort | undefined): void;
  /** Called with the range of rows in view; the last is not included. */
  onSeen(first: number, last: number): void;
  caption?: string;
  /** Selection mode: a click on a row selects it and does not open it. */
  select?: RowSelection | undefined;
}

export interface RowSelection {
  has(id: string): boolean;
  toggle(id: string): void;
  label: string;
}

/** Memoized: renders when its rows or the scroll position change, not with every address. */
export const VirtualTable = memo(function VirtualTable(props: Props) {
  const { snapshot, scroller, sort, onSort, caption, select } = props;
  const all = useMessages('all-papers');
  const [parts, scroll] = useScroller(scroller, props.onSeen);
  const { rows, columns } = useTableModel(rowsBetween(snapshot, scroll), sort);
  const [kept, setKept] = useState<KeptRow>();
  return (
    <div ref={parts} className="virtual-scroller" data-busy={snapshot.view === undefined || undefined}>
      <div className="virtual-probe" />
      <table
        className="paper-list virtual-table"
        {...ROLES.table}
        aria-rowcount={snapshot.total + 1}
        aria-colcount={columns.length + (select ? 1 : 0)}
        data-sort={sort?.key}
        data-selecting={select ? '' : undefined}
        style={columnWidths(columns)}
      >
        <caption className="sr-only">{caption ?? all.caption}</caption>
        <ColumnHeads {...{ columns, sort, onSort }} isNumbered firstColumn={select?.label} />
        <tbody
          {...ROLES.group}
          style={{ height: scroll.height }}
          onFocus={(event) => setKept(rowAt(event.target, snapshot))}
          onBlur={() => setKept(undefined)}
        >
          <Rows {...props} {...{ rows, columns, kept, scroll }} />
        </tbody>
      </table>
    </div>
  );
});

/** The row with the focus. `slot` names its element, also when rows arrive above it; see `Snapshot.moved`. */
interface KeptRow {
  slot: number;
  row: TableRow;
}

interface RowsProps extends Props, TableModel {
  scroll: ScrollView;
  /** The row with the focus stays in the document, however far the reader scrolls. */
  kept: KeptRow | undefined;
}

function Rows({ snapshot, scroll, rows, columns, openId, hrefOf, kept, select }: RowsProps) {
  const messages = useMessages('common');
  const { titleFirst } = usePreferences();
  const library = useLibrary();
  const { first, last, origin, rowHeight } = scroll;
  const top = (index: number) => origin + index * rowHeight;
  const paperRow = (index: number, row: TableRow) => (
    // An element is reused for the paper that another order puts at its index, and follows a paper that moves.
    <PaperRow
      key={index - snapshot.moved}
      row={row}
      href={hrefOf(row)}
      isOpen={row.id === openId}
      day={undefined}
      index={index}
      top={top(index)}
      firstCell={select && <SelectCell row={row} select={select} />}
      {...{ columns, titleFirst, messages }}
      {...rowMarks(library, row.id)}
    />
  );
  const rendered: ReactNode[] = [];
  for (let index = first; index < last; index += 1) {
    const row = rows[index - Math.max(first, snapshot.from)];
    const blank = { index, top: top(index), columns: columns.length };
    rendered.push(row ? paperRow(index, row) : <BlankRow key={`blank ${index}`} {...blank} />);
  }
  const keptIndex = kept ? kept.slot + snapshot.moved : first;
  if (kept && keptIndex < first) rendered.unshift(paperRow(keptIndex, kept.row));
  if (kept && keptIndex >= last) rendered.push(paperRow(keptIndex, kept.row));
  return rendered;
}

/** The loaded rows that are rendered: a table model of all loaded rows would cost more than rendering these. */
function rowsBetween({ rows, from }: Snapshot, { first, last }: ScrollView): readonly TableRow[] {
  return rows.slice(Math.max(0, first - from), Math.max(0, last - from));
}

/** The label covers the whole row. */
function SelectCell({ row, select }: { row: TableRow; select: RowSelection }) {
  const { titleFirst } = usePreferences();
  return (
    <td {...ROLES.cell} data-column="select">
      <label>
        <span className="sr-only">{shownTitle(row, titleFirst)?.text ?? row.id}</span>
        <input type="checkbox" checked={select.has(row.id)} onChange={() => select.toggle(row.id)} />
      </label>
    </td>
  );
}

/** Stands for a row that is still loading, for a frame or two after a long jump. */
function BlankRow({ index, top, columns }: { index: number; top: number; columns: number }) {
  const { list } = useMessages('common');
  return (
    <tr {...ROLES.row} {...positionProps({ index, top })} data-blank="">
      <td {...ROLES.cell} data-column="title" aria-colspan={columns}>
        <span className="sr-only">{list.loading}</span>
      </td>
    </tr>
  );
}

/** Binds the scroller to its elements, and reports which rows are in view. */
function useScroller(scroller: RowScroller, onSeen: Props['onSeen']) {
  const ref = useRef<HTMLDivElement>(null);
  const scroll = useStore(scroller.view);
  useLayoutEffect(() => {
    const element = ref.current!;
    const [probe, table] = [...element.children] as [HTMLElement, HTMLTableElement];
    return scroller.attach({ scroller: element, head: table.tHead!, probe });
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each render of other rows
  useLayoutEffect(() => scroller.commit(), [scroller, scroll]);
  useEffect(() => onSeen(scroll.seenFirst, scroll.seenLast), [scroll, onSeen]);
  return [ref, scroll] as const;
}

function rowAt(target: EventTarget, { rows, from, moved }: Snapshot): KeptRow | undefined {
  const index = rowIndexAt(target as Element);
  const row = index === undefined ? undefined : rows[index - from];
  return row && { slot: index! - moved, row };
}
