/** What stands beside a title in a list: signs for marks and for a note, and what names a paper without a title. */
import './row-signs.css';
import type { ReactNode } from 'react';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import type { Messages } from '#messages/messages.ts';
import type { LibraryView } from '#state/library/store/library-view.ts';
import { isMarked } from '#state/library/store/mark.ts';

export interface RowMarks {
  read?: boolean | undefined;
  starred?: boolean | undefined;
}

/** The marks that a row of a list shows; none until the library is loaded. */
export function rowMarks({ status, marks }: LibraryView, id: string): RowMarks {
  if (status !== 'ready' && status !== 'read-only') return {};
  const mark = marks.get(id);
  return { read: isMarked(mark, 'read'), starred: isMarked(mark, 'starred') };
}

export function markSigns({ read, starred }: RowMarks, { list }: Messages<'common'>): ReactNode {
  return (
    <>
      {starred && sign('star', list.starred)}
      {read === false && sign('unread', list.unread)}
    </>
  );
}

/** A sign drawn by the style sheet, with a label for screen readers. */
function sign(name: string, label: string): ReactNode {
  return <span data-sign={name} role="img" aria-label={label} title={label} />;
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

/** In place of a missing title: source and id. */
export function untitled(
  { id, source }: { id: string; source: string },
  { list }: Messages<'common'>,
): ReactNode {
  const [, key] = splitPaperId(id);
  return (
    <span data-untitled="">
      {list.untitled} {sourceLabel(source)} {key.startsWith('none-') ? '' : key}
    </span>
  );
}
