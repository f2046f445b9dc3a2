/** One paper in a list: its title is the link to it. Plain elements and few components, since a day may have 900 of these. */
import './row-signs.css';
import { memo, type ReactNode } from 'react';
import { shortDay } from '#components/short-day.ts';
import { shownTitle } from '#components/shown-title.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { Messages } from '#messages/messages.ts';
import type { Preferences } from '#state/preferences/preferences.ts';
import type { SortKey } from '#state/url/address-terms.ts';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { ROLES } from './table-roles.ts';

/** What a list says of a paper: an appearance says it, and a row of the table of all papers. */
export type ListedPaper = Pick<
  Appearance,
  'id' | 'source' | 'titleZh' | 'titleEn' | 'authors' | 'publishedOn' | 'firstSeen' | 'version'
> & {
  /** Only whether there is one is shown. */
  titleNote?: unknown;
};

export interface RowProps {
  row: ListedPaper;
  href: string;
  /** Whether this is the paper beside the list. */
  here: boolean;
  /** What the reader marked; absent until that is known. */
  read?: boolean | undefined;
  starred?: boolean | undefined;
  /** Day of the list, beside which other days are short; undefined: of many days. */
  day: string | undefined;
  columns: readonly SortKey[];
  titleFirst: Preferences['titleFirst'];
  messages: Messages<'common'>;
  /** In a list of which only a part is there: the row's place from 0, and where its top lies in pixels. */
  at?: number;
  top?: number;
  /** Which of the reader's rules put the row where it is. */
  verdict?: { isHidden: boolean; rule: { words: string } } | undefined;
  /** A cell before the others. */
  before?: ReactNode;
}

/** How each column looks; functions, not components, to keep a long list light. */
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

/** The heads are the first row of the table. */
export function placed({ at, top }: Pick<RowProps, 'at' | 'top'>) {
  if (at === undefined) return undefined;
  return { 'aria-rowindex': at + 2, style: { transform: `translateY(${top}px)` } };
}

/** A paper that an earlier day had, and that has been revised: what comes again may not be the same. */
export function isLaterVersion(
  { firstSeen, version = 1 }: Pick<ListedPaper, 'firstSeen' | 'version'>,
  day: string | undefined,
): boolean {
  return day !== undefined && firstSeen !== undefined && firstSeen < day && version > 1;
}

function dayName(value: string | undefined, beside: string | undefined): ReactNode {
  if (value === undefined) return null;
  return <time dateTime={value}>{beside === undefined ? value : shortDay(value, beside)}</time>;
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

/** What the reader marked, beside the title. */
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

/** A sign drawn by the style, with its meaning in words. */
function marked(mark: string, label: string): ReactNode {
  return <span data-sign={mark} role="img" aria-label={label} title={label} />;
}

/** The id is all there is to show. */
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

/** A mark at the end of a title; the word joiner keeps it from standing alone on a line. */
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
