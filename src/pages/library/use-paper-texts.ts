/** Marks of papers that were only read keep no words of them: the archive is asked for those that a list shows. */
import { useMemo } from 'react';
import { shownAppearance } from '#core/paper/paper.ts';
import { usePapers } from '#state/archive/use-papers.ts';
import type { StoredPaper } from '#state/library/database/mark-schema.ts';
import type { Mark } from '#state/library/store/mark.ts';
import { toStoredPaper } from '#state/library/store/mark-change.ts';

/** So many of the newest; the others are named by their ids. */
const ASKED = 300;

export function usePapersWithoutWords(marks: readonly Mark[]): ReadonlyMap<string, StoredPaper> {
  const ids = useMemo(
    () =>
      marks
        .filter(({ paper }) => paper === undefined)
        .slice(0, ASKED)
        .map(({ id }) => id),
    [marks],
  );
  const papers = usePapers(ids);
  return useMemo(
    () => new Map(papers.map((paper) => [paper.id, toStoredPaper(shownAppearance(paper))])),
    [papers],
  );
}
