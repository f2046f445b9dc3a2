/** The reader's marks that a query refers to (`is:unread`), as the sets that the search worker needs. */
import { useMemo } from 'react';
import type { SearchMarks } from '#core/protocol/search-messages.ts';
import { foldText } from '#core/query/fold.ts';
import type { Query } from '#core/query/query.ts';
import { setsOfQuery, tagSet } from '#core/query/query-marks.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import type { LibraryView } from '#state/library/store/library-view.ts';
import { isMarked, MARK_FIELDS, tagsOf } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';

export interface QueryMarks {
  /** Increases with every new state of the sets. */
  version: number;
  sets: SearchMarks;
}

let last: (QueryMarks & { marks: LibraryView['marks']; key: string }) | undefined;

/**
 * The sets that a query refers to; undefined if it refers to none, `waiting` until the library is loaded. They stay as they were when the
 * query was entered: a paper that is marked as read does not vanish from the hits.
 */
export function useQueryMarks(query: Query | undefined): QueryMarks | 'waiting' | undefined {
  const { status, marks } = useLibrary();
  const isLoaded = status !== 'waiting';
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    const names = query ? setsOfQuery(query) : [];
    if (names.length === 0) return undefined;
    return isLoaded ? currentSets(names, marks) : 'waiting';
  }, [query, isLoaded]);
}

/** Memoized for the last marks and names. */
function currentSets(names: readonly string[], marks: LibraryView['marks']): QueryMarks {
  const key = names.join(' ');
  if (last?.marks !== marks || last.key !== key) {
    const sets = Object.fromEntries(names.map((name) => [name, papersIn(name, marks)]));
    last = { version: (last?.version ?? 0) + 1, sets, marks, key };
  }
  return last;
}

function papersIn(name: string, marks: LibraryView['marks']): string[] {
  return [...marks.values()].filter((mark) => isIn(name, mark)).map(({ id }) => id);
}

function isIn(name: string, mark: Mark): boolean {
  const field = MARK_FIELDS.find((one) => one === name);
  if (field) return isMarked(mark, field);
  const tags = tagsOf(mark);
  return name === 'tagged' ? tags.length > 0 : tags.some((tag) => tagSet(foldText(tag)) === name);
}
