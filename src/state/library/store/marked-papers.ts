/** The papers that the reader marked, as lists of their own: the starred ones, or all. */
import type { Shown } from '#state/url/address-terms.ts';
import type { MarkedPlace } from '#state/url/place.ts';
import { shownBy } from './list-filter.ts';
import { hasRemark, hasTag, isMarked, type Mark } from './mark.ts';
import { oncePerState } from './memoize-by-snapshot.ts';

/** What brings a paper into a list, and its place there: its star, any mark but “read”, or that one. */
type Order = 'starred' | 'library' | 'read';

/** What the list shows, the newest mark first. */
export function markedPapers(
  marks: ReadonlyMap<string, Mark>,
  at: MarkedPlace['at'],
  show?: Shown,
): readonly Mark[] {
  const order = orderOf(at, show);
  const listed = everyOne(marks, order);
  return show === undefined || show === order ? listed : listed.filter((mark) => shownBy(show, mark));
}

/**
 * The list after a change of the marks: papers stay at their place until the reader leaves it, also those that lost their mark, and new
 * ones come in between. The same list where none came.
 */
export function withNew(
  before: readonly Mark[],
  now: readonly Mark[],
  at: MarkedPlace['at'],
  show?: Shown,
): readonly Mark[] {
  if (before === now) return now;
  const known = new Set(before.map(({ id }) => id));
  const fresh = now.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return before;
  return before.length === 0 ? now : newestFirst([...before, ...fresh], orderOf(at, show));
}

/** One that is only read is in no list, unless it is asked for. */
function orderOf(at: MarkedPlace['at'], show: Shown | undefined): Order {
  return at === 'library' && show === 'read' ? 'read' : at;
}

/** Each list and each filter shows a part of these. */
const everyOne = oncePerState((marks, order: Order) =>
  newestFirst(
    [...marks.values()].filter((mark) => isListed(order, mark)),
    order,
  ),
);

function isListed(order: Order, mark: Mark): boolean {
  return order === 'library'
    ? isMarked(mark, 'starred') || hasTag(mark) || hasRemark(mark)
    : isMarked(mark, order);
}

/** A sort asks for each time many times. */
function newestFirst(marks: readonly Mark[], order: Order): readonly Mark[] {
  const timed = marks.map((mark) => ({ mark, at: order === 'library' ? lastMarked(mark) : mark[order]!.at }));
  return timed.sort((a, b) => b.at - a.at).map(({ mark }) => mark);
}

/** When the paper got the newest of the marks that bring it into the list of all. */
function lastMarked({ starred, tags = [], remark }: Mark): number {
  let newest = starred?.is ? starred.at : 0;
  for (const tag of tags) if (tag.is && tag.at > newest) newest = tag.at;
  for (const text of remark?.texts ?? []) if (text.at > newest) newest = text.at;
  return newest;
}
