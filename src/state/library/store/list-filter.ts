/** Whether a list shows a paper, by the filter in its address and the reader's mark. */
import { type Shown, shownTag } from '#state/url/address-terms.ts';
import { hasRemark, hasTag, isMarked, type Mark } from './mark.ts';

/** `since`: the first day of the list. A paper that an earlier day already had is not new in it. */
export function matchesFilter(
  filter: Shown,
  mark: Mark | undefined,
  { firstSeen }: { firstSeen?: string } = {},
  since?: string,
): boolean {
  switch (filter) {
    case 'starred':
    case 'read':
      return isMarked(mark, filter);
    case 'unread':
      return !isMarked(mark, 'read');
    case 'tagged':
      return hasTag(mark);
    case 'remark':
      return hasRemark(mark);
    // The list already consists of the papers that rules hide.
    case 'hidden':
      return true;
    case 'new':
      return firstSeen === undefined || since === undefined || firstSeen >= since;
    default:
      return hasTag(mark, shownTag(filter));
  }
}
