/** Titles and authors of papers whose mark does not keep them (papers that were only read), from the archive. */
import { useMemo } from 'react';
import { shownAppearance } from '#core/paper/paper.ts';
import { usePapers } from '#state/archive/use-papers.ts';
import type { StoredPaper } from '#state/library/database/mark-schema.ts';
import type { Mark } from '#state/library/store/mark.ts';
import { toStoredPaper } from '#state/library/store/mark-change.ts';

/** Only for so many of the newest; the rows of the others show their ids. */
const MAX_PAPERS = 300;

export function usePaperTexts(marks: readonly Mark[]): ReadonlyMap<string, StoredPaper> {
  const ids = useMemo(
    () =>
      marks
        .filter(({ paper }) => paper === undefined)
        .slice(0, MAX_PAPERS)
        .map(({ id }) => id),
    [marks],
  );
  const papers = usePapers(ids);
  return useMemo(
    () => new Map(papers.map((paper) => [paper.id, toStoredPaper(shownAppearance(paper))])),
    [papers],
  );
}
