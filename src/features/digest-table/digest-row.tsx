/** One paper in a list: its title is the link to it. Plain elements, since a day may have 900 of these. */
import { memo } from 'react';
import type { Appearance } from '#contract/paper.ts';
import { splitPaperId } from '#contract/paper-id.ts';
import { sourceLabel } from '#contract/source.ts';
import type { Messages } from '#messages/zh.ts';
import { shortDay } from '#parts/short-day.ts';
import { shownTitle } from '#parts/shown-title.ts';
import type { Preferences } from '#state/preferences/preferences.ts';
import type { SortKey } from '#state/view/place.ts';
import { TitleText } from '#ui/title-text/title-text.tsx';
import { ROLES } from './roles.ts';

export interface RowProps {
  row: Appearance;
  href: string;
  /** Whether this is the paper beside the list. */
  here: boolean;
  /** Day of the list; a paper that is older bears the day it was first seen. */
  day: string | undefined;
  columns: readonly SortKey[];
  titleFirst: Preferences['titleFirst'];
  messages: Messages;
}

export const DigestRow = memo(function DigestRow(props: RowProps) {
  const { row, here, columns } = props;
  return (
    <tr {...ROLES.row} data-id={row.id} data-here={here || undefined}>
      {columns.map((key) => (
        <Cell key={key} column={key} {...props} />
      ))}
    </tr>
  );
});

function Cell({ column, ...props }: RowProps & { column: SortKey }) {
  const { row, day, messages } = props;
  if (column === 'title') return <TitleCell {...props} />;
  if (column === 'author')
    return (
      <td {...ROLES.cell} data-column="author">
        {row.authors?.[0]}
      </td>
    );
  if (column === 'source')
    return (
      <td {...ROLES.cell} data-column="source">
        {sourceLabel(row.source)}
      </td>
    );
  const value = column === 'seen' ? row.firstSeen : row.publishedOn;
  const label = column === 'seen' ? messages.list.seen : messages.list.published;
  const isNew = column === 'seen' && value === day;
  return (
    <td {...ROLES.cell} data-column={column} data-label={label} data-new={isNew || undefined}>
      {value !== undefined && <time dateTime={value}>{shortDay(value, day)}</time>}
    </td>
  );
}

function TitleCell({ row, href, here, titleFirst, messages }: RowProps) {
  const title = shownTitle(row, titleFirst);
  const [, key] = splitPaperId(row.id);
  return (
    <td {...ROLES.cell} data-column="title">
      <a href={href} aria-current={here ? 'true' : undefined}>
        {title ? (
          <TitleText text={title.text} lang={title.lang} />
        ) : (
          <span data-untitled="">
            {messages.list.untitled} {sourceLabel(row.source)} {key.startsWith('none-') ? '' : key}
          </span>
        )}
      </a>
      {row.titleNote !== undefined && <NoteMark messages={messages} />}
    </td>
  );
}

/** A mark at the end of a title; the word joiner keeps it from standing alone on a line. */
function NoteMark({ messages }: Pick<RowProps, 'messages'>) {
  const { hasNote } = messages.list;
  return (
    <>
      {'\u2060'}
      <span data-note="" role="img" aria-label={hasNote} title={hasNote}>
        {messages.note.mark}
      </span>
    </>
  );
}
