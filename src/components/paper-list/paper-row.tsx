/** A row of a list; the title links to the paper. Plain elements and few components, because a day can have 900 rows. */

import { memo, type ReactNode } from 'react';
import { shortDay } from '#components/days.ts';
import { shownTitle } from '#components/shown-title.ts';
import type { Appearance } from '#core/paper/paper.ts';
import type { SortKey } from '#core/paper/sort.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { Messages } from '#messages/messages.ts';
import type { Preferences } from '#state/preferences/preferences.ts';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { markSigns, noteMark, type RowMarks, untitled } from './row-signs.tsx';
import { ariaRowIndex, ROLES } from './table-layout.ts';

/** What a list shows of a paper: part of an appearance, or a row of the table of all papers. */
export type ListedPaper = Pick<
  Appearance,
  'id' | 'source' | 'titleZh' | 'titleEn' | 'authors' | 'publishedOn' | 'firstSeen' | 'version'
> & {
  /** The list only shows whether there is a note. */
  titleNote?: unknown;
};

/** In a table that renders only the rows in view. */
export interface VirtualPosition {
  /** From 0. */
  index?: number;
  /** Pixels from the top of the table body. */
  top?: number;
}

export interface RowProps extends VirtualPosition, RowMarks {
  row: ListedPaper;
  href: string;
  /** Whether this paper is open beside the list. */
  isOpen: boolean;
  /** Day of the list, next to which other days are abbreviated; undefined in a list of many days. */
  day: string | undefined;
  columns: readonly SortKey[];
  titleFirst: Preferences['titleFirst'];
  messages: Messages<'common'>;
  /** The rule that pins or hides the row. */
  verdict?: { isHidden: boolean; rule: { words: string } } | undefined;
  /** An additional first cell. */
  firstCell?: ReactNode;
}

/** Cells by column. Functions, not components, to keep long lists fast. */
const CELLS: Record<SortKey, (props: RowProps) => ReactNode> = {
  title: titleCell,
  author: ({ row }) => (
    <td key="author" {...ROLES.cell} data-column="author">
      {row.authors?.[0]}
    </td>
  ),
  source: ({ row }) => (
    <td key="source" {...ROLES.cell} data-column="source" data-source={row.source}>
      {sourceLabel(row.source)}
    </td>
  ),
  published: ({ row, day, messages }) => (
    <td key="published" {...ROLES.cell} data-column="published" data-label={messages.list.published}>
      {dateText(row.publishedOn, day)}
    </td>
  ),
  seen: ({ row, day, messages }) => (
    <td
      key="seen"
      {...ROLES.cell}
      data-column="seen"
      data-label={messages.list.seen}
      data-new={row.firstSeen === day || undefined}
    >
      {dateText(row.firstSeen, day)}
      {isLaterVersion(row, day) && <span data-version=""> · v{row.version}</span>}
    </td>
  ),
};

export const PaperRow = memo(function PaperRow(props: RowProps) {
  return (
    <tr
      {...ROLES.row}
      {...positionProps(props)}
      data-id={props.row.id}
      data-current={props.isOpen || undefined}
      data-read={props.read}
    >
      {props.firstCell}
      {props.columns.map((key) => CELLS[key](props))}
    </tr>
  );
});

export function positionProps({ index, top }: VirtualPosition) {
  if (index === undefined) return undefined;
  return { 'aria-rowindex': ariaRowIndex(index), style: { transform: `translateY(${top}px)` } };
}

/** Whether the paper has been revised since an earlier day had it. */
export function isLaterVersion(
  { firstSeen, version = 1 }: Pick<ListedPaper, 'firstSeen' | 'version'>,
  day: string | undefined,
): boolean {
  return day !== undefined && firstSeen !== undefined && firstSeen < day && version > 1;
}

function dateText(date: string | undefined, day: string | undefined): ReactNode {
  if (date === undefined) return null;
  return <time dateTime={date}>{day === undefined ? date : shortDay(date, day)}</time>;
}

function titleCell({ row, href, isOpen, verdict, titleFirst, messages, ...marks }: RowProps): ReactNode {
  const title = shownTitle(row, titleFirst);
  return (
    <td key="title" {...ROLES.cell} data-column="title">
      <a href={href} aria-current={isOpen ? 'true' : undefined}>
        {title ? <TitleText text={title.text} lang={title.lang} /> : untitled(row, messages)}
      </a>
      {row.titleNote !== undefined && noteMark(messages)}
      {markSigns(marks, messages)}
      {verdict && (
        <span data-why={verdict.isHidden ? 'hidden' : 'up'}>
          {messages.list[verdict.isHidden ? 'hiddenBy' : 'liftedBy'](verdict.rule.words)}
        </span>
      )}
    </td>
  );
}
