/** Which papers a list shows, by what its address asks for and what the reader marked. */
import type { Shown } from '#state/view/address-words.ts';
import { isMarked, type Mark } from './mark.ts';

/** `since`: the first day of the list; what an earlier day already had is not new in it. */
export function shownBy(
  show: Shown,
  mark: Mark | undefined,
  { firstSeen }: { firstSeen?: string },
  since: string | undefined,
): boolean {
  if (show === 'starred') return isMarked(mark, 'starred');
  if (show === 'unread') return !isMarked(mark, 'read');
  return firstSeen === undefined || since === undefined || firstSeen >= since;
}
