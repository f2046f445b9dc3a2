/** The marks that a row of a list shows; none until the library is loaded. */
import type { LibraryView } from '#state/library/store/library-view.ts';
import { isMarked } from '#state/library/store/mark.ts';

export function rowMarks({ status, marks }: LibraryView, id: string): { read?: boolean; starred?: boolean } {
  if (status !== 'ready' && status !== 'read-only') return {};
  const mark = marks.get(id);
  return { read: isMarked(mark, 'read'), starred: isMarked(mark, 'starred') };
}
