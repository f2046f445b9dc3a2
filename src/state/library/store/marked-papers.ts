/** The lists of marked papers: the starred ones, or the whole library. */
import type { Shown } from '#state/url/address-terms.ts';
import type { MarkedPlace } from '#state/url/place.ts';
import { matchesFilter } from './list-filter.ts';
import { hasRemark, hasTag, isMarked, type Mark } from './mark.ts';
import { memoizeBySnapshot } from './memoize-by-snapshot.ts';

/** What includes a paper and sorts it: its star, its read mark, or (`library`) any mark but “read”. */
type Order = 'starred' | 'library' | 'read';

/** The papers of a list, the most recently marked first. */
export function markedPapers(
  marks: ReadonlyMap<string, Mark>,
  list: MarkedPlace['at'],
  filter?: Shown,
): readonly Mark[] {
  const order = orderOf(list, filter);
  const sorted = sortedMarks(marks, order);
  return filter === undefined || filter === order
    ? sorted
    : sorted.filter((mark) => matchesFilter(filter, mark));
}

/**
 * The list after marks have changed. Papers that lost their mark keep their position until the reader leaves the list, and newly marked
 * ones are sorted in. Returns the same array if there are none.
 */
export function mergeNewMarks(
  before: readonly Mark[],
  now: readonly Mark[],
  list: MarkedPlace['at'],
  filter?: Shown,
): readonly Mark[] {
  if (before === now) return now;
  const known = new Set(before.map(({ id }) => id));
  const added = now.filter(({ id }) => !known.has(id));
  if (added.length === 0) return before;
  return before.length === 0 ? now : newestFirst([...before, ...added], orderOf(list, filter));
}

/** Papers that are only read appear only if the filter asks for them. */
function orderOf(list: MarkedPlace['at'], filter: Shown | undefined): Order {
  return list === 'library' && filter === 'read' ? 'read' : list;
}

const sortedMarks = memoizeBySnapshot((marks, order: Order) =>
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

/** Computes each time once: a comparator would compute it for every comparison. */
function newestFirst(marks: readonly Mark[], order: Order): readonly Mark[] {
  const timed = marks.map((mark) => ({ mark, at: order === 'library' ? lastMarked(mark) : mark[order]!.at }));
  return timed.sort((a, b) => b.at - a.at).map(({ mark }) => mark);
}

/** The time of the newest mark that includes the paper in the library. */
function lastMarked({ starred, tags = [], remark }: Mark): number {
  let newest = starred?.is ? starred.at : 0;
  for (const tag of tags) if (tag.is && tag.at > newest) newest = tag.at;
  for (const text of remark?.texts ?? []) if (text.at > newest) newest = text.at;
  return newest;
}
