/** The reader's own marks for questions that ask about them (`is:unread`): the sets that the search worker is sent. */
import { useMemo } from 'react';
import type { SearchMarks } from '#core/protocol/search-messages.ts';
import { foldText } from '#core/query/fold.ts';
import type { Query } from '#core/query/query.ts';
import { setsOfQuery, tagSet } from '#core/query/query-marks.ts';
import type { Mark } from '#state/library/database/mark-schema.ts';
import type { LibraryView } from '#state/library/store/library-view.ts';
import { isMarked, MARK_FIELDS, tagsOf } from '#state/library/store/mark.ts';
import { useLibrary } from '#state/library/store/use-library.ts';

export interface AskedMarks {
  /** Grows with each state of the marks that was asked about. */
  number: number;
  sets: SearchMarks;
}

let last: (AskedMarks & { of: LibraryView['marks']; names: string }) | undefined;

/**
 * What a query needs to know of the marks; undefined where it asks nothing, `waiting` until they are known. They are those of the moment
 * in which the question was asked: a paper marked as read does not vanish under the reader's eyes.
 */
export function useAskedMarks(query: Query | undefined): AskedMarks | 'waiting' | undefined {
  const { status, marks } = useLibrary();
  const known = status !== 'waiting';
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks that change do not change what was asked
  return useMemo(() => {
    const names = query ? setsOfQuery(query) : [];
    if (names.length === 0) return undefined;
    return known ? marksNow(names, marks) : 'waiting';
  }, [query, known]);
}

/** Made once for each state of the marks, however many questions ask about it. */
function marksNow(names: readonly string[], of: LibraryView['marks']): AskedMarks {
  const key = names.join(' ');
  if (last?.of !== of || last.names !== key) {
    const sets = Object.fromEntries(names.map((name) => [name, papersIn(name, of)]));
    last = { number: (last?.number ?? 0) + 1, sets, of, names: key };
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
