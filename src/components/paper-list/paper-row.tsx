/** A row of a list; the title links to the paper. Plain elements and few components, because a day can have 900 rows. */
import './row-signs.css';
import { memo, type ReactNode } from 'react';
import { shortDay } from '#components/days.ts';
import { shownTitle } from '#components/shown-title.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { Messages } from '#messages/messages.ts';
import type { Preferences } from '#state/preferences/preferences.ts';
import type { SortKey } from '#state/url/address-terms.ts';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { ROLES } from './table-layout.ts';

/** What a list shows of a paper: part of an appearance, or a row of the table of all papers. */
export type ListedPaper = Pick<
  Appearance,
  'id' | 'source' | 'titleZh' | 'titleEn' | 'authors' | 'publishedOn' | 'firstSeen' | 'version'
> & {
  /** The list only shows whether there is a note. */
  titleNote?: unknown;
};

export interface RowProps {
  row: ListedPaper;
  href: string;
  /** Whether this paper is open beside the list. */
  here: boolean;
  /** The user's marks; absent until the library is loaded. */
  read?: boolean | undefined;
  starred?: boolean | undefined;
  /** Day of the list, next to which other days are abbreviated; undefined in a list of many days. */
  day: string | undefined;
  columns: readonly SortKey[];
  titleFirst: Preferences['titleFirst'];
  messages: Messages<'common'>;
  /** In a virtual list: position of the row, from 0, and its offset in pixels. */
  at?: number;
  top?: number;
  /** The rule that pins or hides the row. */
  verdict?: { isHidden: boolean; rule: { words: string } } | undefined;
  /** An additional first cell. */
  before?: ReactNode;
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
    <td key="source" {...ROLES.cell} data-column="source">
      {sourceLabel(row.source)}
    </td>
  ),
  published: ({ row, day, messages }) => (
    <td key="published" {...ROLES.cell} data-column="published" data-label={messages.list.published}>
      {dayName(row.publishedOn, day)}
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
      {dayName(row.firstSeen, day)}
      {isLaterVersion(row, day) && <span data-version=""> · v{row.version}</span>}
    </td>
  ),
};

export const PaperRow = memo(function PaperRow(props: RowProps) {
  return (
    <tr
      {...ROLES.row}
      {...placed(props)}
      data-id={props.row.id}
      data-here={props.here || undefined}
      data-read={props.read}
    >
      {props.before}
      {props.columns.map((key) => CELLS[key](props))}
    </tr>
  );
});

/** Row 1 of the table is the heads. */
export function placed({ at, top }: Pick<RowProps, 'at' | 'top'>) {
  if (at === undefined) return undefined;
  return { 'aria-rowindex': at + 2, style: { transform: `translateY(${top}px)` } };
}

/** Whether the paper has been revised since an earlier day had it. */
export function isLaterVersion(
  { firstSeen, version = 1 }: Pick<ListedPaper, 'firstSeen' | 'version'>,
  day: string | undefined,
): boolean {
  return day !== undefined && firstSeen !== undefined && firstSeen < day && version > 1;
}

function dayName(value: string | undefined, nearby: string | undefined): ReactNode {
  if (value === undefined) return null;
  return <time dateTime={value}>{nearby === undefined ? value : shortDay(value, nearby)}</time>;
}

function titleCell({ row, href, here, read, starred, verdict, titleFirst, messages }: RowProps): ReactNode {
  const title = shownTitle(row, titleFirst);
  return (
    <td key="title" {...ROLES.cell} data-column="title">
      <a href={href} aria-current={here ? 'true' : undefined}>
        {title ? <TitleText text={title.text} lang={title.lang} /> : untitled(row, messages)}
      </a>
      {row.titleNote !== undefined && noteMark(messages)}
      {markSigns({ read, starred }, messages)}
      {verdict && (
        <span data-why={verdict.isHidden ? 'hidden' : 'up'}>
          {messages.list[verdict.isHidden ? 'hiddenBy' : 'liftedBy'](verdict.rule.words)}
        </span>
      )}
    </td>
  );
}

/** The user's marks, next to the title. */
export function markSigns(
  { read, starred }: Pick<RowProps, 'read' | 'starred'>,
  { list }: Messages<'common'>,
): ReactNode {
  return (
    <>
      {starred && marked('star', list.starred)}
      {read === false && marked('unread', list.unread)}
    </>
  );
}

/** A sign drawn by the style sheet, with a label for screen readers. */
function marked(mark: string, label: string): ReactNode {
  return <span data-sign={mark} role="img" aria-label={label} title={label} />;
}

/** Shown in place of a missing title: the id. */
export function untitled(
  { id, source }: Pick<ListedPaper, 'id' | 'source'>,
  { list }: Messages<'common'>,
): ReactNode {
  const [, key] = splitPaperId(id);
  return (
    <span data-untitled="">
      {list.untitled} {sourceLabel(source)} {key.startsWith('none-') ? '' : key}
    </span>
  );
}

/** The sign of a note at the end of a title; the word joiner keeps it from wrapping to a line of its own. */
export function noteMark({ list }: Messages<'common'>): ReactNode {
  return (
    <>
      {'\u2060'}
      <span data-note="" role="img" aria-label={list.hasNote} title={list.hasNote}>
        {list.noteMark}
      </span>
    </>
  );
}
