/** The papers that the reader marked, as lists of their own: the starred ones, or all. */
import type { Shown } from '#state/view/address-words.ts';
import type { MarkedPlace } from '#state/view/place.ts';
import { type Mark, remarkOf, tagsOf } from './mark.ts';
import { shownBy } from './shown-by.ts';

/** Whether the list has the paper. One that is only read is in none, unless it is asked for. */
export function isListed(at: MarkedPlace['at'], mark: Mark, show?: Shown): boolean {
  if (at === 'starred') return shownBy('starred', mark);
  return (
    show === 'read' || mark.starred?.is === true || tagsOf(mark).length > 0 || remarkOf(mark) !== undefined
  );
}

/** When the paper got the newest of the marks that bring it into the list. */
export function markedAt(
  at: MarkedPlace['at'],
  { starred, read, tags = [], remark }: Mark,
  show?: Shown,
): number {
  if (at === 'starred') return starred?.at ?? 0;
  if (show === 'read') return read?.at ?? 0;
  const marks = [starred, ...tags].flatMap((mark) => (mark?.is ? mark.at : []));
  const times = [...marks, ...(remark?.texts ?? []).map((text) => text.at)];
  return Math.max(0, ...times);
}

/** What the list shows, the newest mark first. */
export function markedPapers(marks: Iterable<Mark>, at: MarkedPlace['at'], show?: Shown): Mark[] {
  const listed = [...marks].filter(
    (mark) => isListed(at, mark, show) && (show === undefined || shownBy(show, mark)),
  );
  // A sort asks for each paper many times.
  const times = new Map(listed.map((mark) => [mark, markedAt(at, mark, show)]));
  return listed.sort((a, b) => times.get(b)! - times.get(a)!);
}
