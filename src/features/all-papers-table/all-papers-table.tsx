/** All papers as one table, of which only the rows around what is in sight are there. */
import './all-papers-table.css';
import { memo, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ColumnHeads } from '#components/paper-list/column-heads.tsx';
import { PaperRow, positionProps } from '#components/paper-list/paper-row.tsx';
import { rowMarks } from '#components/paper-list/row-signs.tsx';
import { columnWidths, ROLES } from '#components/paper-list/table-layout.ts';
import { shownTitle } from '#components/shown-title.ts';
import { useMessages } from '#components/use-messages.ts';
import type { TableRow } from '#core/protocol/all-papers-messages.ts';
import type { Snapshot } from '#state/all-papers/table-window.ts';
import { useLibrary } from '#state/library/store/use-library.ts';
import { usePreferences } from '#state/preferences/preferences.ts';
import { useStore } from '#state/store.ts';
import type { Sort } from '#state/url/address-terms.ts';
import type { RowScroller, ScrollView } from './row-scroller.ts';
import { type ArchiveModel, useArchiveModel } from './use-table-model.ts';

interface Props {
  snapshot: Snapshot;
  scroller: RowScroller;
  sort: Sort | undefined;
  /** The paper beside the table. */
  here: string | undefined;
  hrefOf(row: TableRow): string;
  onSort(sort: Sort | undefined): void;
  /** These rows are in sight. */
  onSeen(first: number, last: number): void;
  caption?: string;
  /** Rows are being chosen: a click on one does that, and does not open it. */
  select?: RowSelection | undefined;
}

export interface RowSelection {
  has(id: string): boolean;
  toggle(id: string): void;
  label: string;
}

/** Rendered when its rows or the scroll change, not with every address. */
export const ArchiveTable = memo(function ArchiveTable(props: Props) {
  const { snapshot, scroller, sort, onSort, caption, select } = props;
  const all = useMessages('all-papers');
  const [parts, scroll] = useScroller(scroller, props.onSeen);
  const { rows, columns } = useArchiveModel(rowsBetween(snapshot, scroll), sort);
  const [kept, setKept] = useState<KeptRow>();
  return (
    <div ref={parts} className="archive-scroller" data-busy={snapshot.view === undefined || undefined}>
      <div className="archive-probe" />
      <table
        className="paper-list archive-table"
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

/** A row and its element; see `Snapshot.moved`. */
interface KeptRow {
  slot: number;
  row: TableRow;
}

interface RowsProps extends Props, ArchiveModel {
  scroll: ScrollView;
  /** The row with the focus stays, however far the reader scrolls. */
  kept: KeptRow | undefined;
}

function Rows({ snapshot, scroll, rows, columns, here, hrefOf, kept, select }: RowsProps) {
  const messages = useMessages('common');
  const { titleFirst } = usePreferences();
  const library = useLibrary();
  const { first, last, origin, rowHeight } = scroll;
  const top = (at: number) => origin + at * rowHeight;
  const row = (at: number, row: TableRow) => (
    // The element of a place is used again for the paper that another order puts there; it follows a paper that moves.
    <PaperRow
      key={at - snapshot.moved}
      row={row}
      href={hrefOf(row)}
      isOpen={row.id === here}
      day={undefined}
      index={at}
      top={top(at)}
      firstCell={select && <SelectCell row={row} select={select} />}
      {...{ columns, titleFirst, messages }}
      {...rowMarks(library, row.id)}
    />
  );
  const rendered: ReactNode[] = [];
  for (let at = first; at < last; at += 1) {
    const data = rows[at - Math.max(first, snapshot.from)];
    rendered.push(
      data ? row(at, data) : <BlankRow key={`blank ${at}`} at={at} top={top(at)} columns={columns.length} />,
    );
  }
  const keptAt = kept ? kept.slot + snapshot.moved : first;
  if (kept && keptAt < first) rendered.unshift(row(keptAt, kept.row));
  if (kept && keptAt >= last) rendered.push(row(keptAt, kept.row));
  return rendered;
}

/** Of the rows that are there those to be rendered: a model of all of them would cost more than drawing these. */
function rowsBetween({ rows, from }: Snapshot, { first, last }: ScrollView): readonly TableRow[] {
  return rows.slice(Math.max(0, first - from), Math.max(0, last - from));
}

/** Covers its row, so that a thumb need not aim. */
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

/** A row that is on its way: there for a frame or two after a long jump. */
function BlankRow({ at, top, columns }: { at: number; top: number; columns: number }) {
  const { list } = useMessages('common');
  return (
    <tr {...ROLES.row} {...positionProps({ index: at, top })} data-blank="">
      <td {...ROLES.cell} data-column="title" aria-colspan={columns}>
        <span className="sr-only">{list.loading}</span>
      </td>
    </tr>
  );
}

/** Binds the scroller to its elements, and tells which rows are in sight. */
function useScroller(scroller: RowScroller, onSeen: Props['onSeen']) {
  const ref = useRef<HTMLDivElement>(null);
  const scroll = useStore(scroller.view);
  useLayoutEffect(() => {
    const element = ref.current!;
    const [probe, table] = [...element.children] as [HTMLElement, HTMLTableElement];
    return scroller.attach({ scroller: element, head: table.tHead!, probe });
  }, [scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each render of another part of the list
  useLayoutEffect(() => scroller.commit(), [scroller, scroll]);
  useEffect(() => onSeen(scroll.seenFirst, scroll.seenLast), [scroll, onSeen]);
  return [ref, scroll] as const;
}

function rowAt(target: EventTarget, { rows, from, moved }: Snapshot): KeptRow | undefined {
  const element = (target as Element).closest('tr');
  const at = Number(element?.getAttribute('aria-rowindex')) - 2;
  const row = rows[at - from];
  return row && { slot: at - moved, row };
}
