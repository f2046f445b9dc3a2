/** Which papers a list shows, by what its address asks for and what the reader marked. */
import { type Shown, shownTag } from '#state/url/address-terms.ts';
import { hasRemark, hasTag, isMarked, type Mark } from './mark.ts';

/** `since`: the first day of the list; what an earlier day already had is not new in it. */
export function shownBy(
  show: Shown,
  mark: Mark | undefined,
  { firstSeen }: { firstSeen?: string } = {},
  since?: string,
): boolean {
  switch (show) {
    case 'starred':
    case 'read':
      return isMarked(mark, show);
    case 'unread':
      return !isMarked(mark, 'read');
    case 'tagged':
      return hasTag(mark);
    case 'remark':
      return hasRemark(mark);
    // The list is already that of what the rules hide.
    case 'hidden':
      return true;
    case 'new':
      return firstSeen === undefined || since === undefined || firstSeen >= since;
    default:
      return hasTag(mark, shownTag(show));
  }
}
