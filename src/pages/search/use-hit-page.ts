/** A page of hits, with those of the last query kept on the screen for as long as nobody would notice. */
import { useMemo, useState } from 'react';
import { pastedPaperIds } from '#core/paper/paper-link.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { type SearchState, useSearch } from '#state/search/use-search.ts';
import { type TextsProgress, useTextsProgress } from '#state/search/use-texts-progress.ts';
import type { SearchPlace } from '#state/url/search-place.ts';
import { useLate } from '#ui/use-late.ts';

export interface HitPage {
  search: SearchState;
  texts: TextsProgress;
  /** The query that the hits answer. */
  answered: SearchPlace;
  /** The hits answer an earlier query, and the next ones are late. */
  stale: boolean;
  /** The next hits have been on their way for so short a time that the screen is left as it is: a key then changes it once, not twice. */
  held: boolean;
  /** The query that the screen names. */
  shown: SearchPlace;
  /** Loads the rest of the page; undefined where it is loaded or loading, or not known yet. */
  extend: (() => void) | undefined;
  /** Rank of the first hit of this page among all, from 0. */
  from: number;
  hits: readonly SearchHit[];
  /** The last hit of the page before, and the first of the page after. */
  before: SearchHit | undefined;
  after: SearchHit | undefined;
  /** Ids of papers that the query names, unless the first hit is one of them. */
  named: readonly string[];
}

/** Hits on a page. */
export const PAGE_SIZE = 40;
/** While the texts are not on the device, each hit may cost a request: these are loaded first, the others when the reader gets there. */
const FIRST_HITS = 10;

const NO_IDS: readonly string[] = [];

export function useHitPage(list: SearchPlace): HitPage {
  const { page = 1 } = list;
  const from = (page - 1) * PAGE_SIZE;
  const key = keyOf(list);
  const texts = useTextsProgress(true);
  const [extended, setExtended] = useState<string>();
  const isWhole = texts.state === 'complete' || extended === key;
  const search = useSearchRange(list, from, isWhole ? PAGE_SIZE + 1 : FIRST_HITS);
  const answered = useAnswered(list, search.status);
  const isStale = keyOf(answered) !== key;
  const isRecent = useRecentlyAnswered(search.status);
  const hits = useHits(search, from);
  const named = useNamedPapers(list, search);
  // A paper that the query names is offered at once.
  const held = isRecent && isStale && named.length === 0;
  return {
    ...hits,
    search,
    texts,
    from,
    named,
    answered,
    stale: isStale && !held,
    held,
    shown: held ? answered : list,
    extend: isWhole || isStale ? undefined : () => setExtended(key),
  };
}

/** The hits from the one before the page on, so that the page's neighbours are known. */
function useSearchRange({ text, sources, months, sort }: SearchPlace, from: number, count: number) {
  return useSearch(text, {
    ...(sources && { sources }),
    ...(months && { months }),
    ...(sort && { sort }),
    from: Math.max(0, from - 1),
    to: from + count,
  });
}

/** The last query whose hits, or whose lack of hits, were shown. */
function useAnswered(list: SearchPlace, status: SearchState['status']): SearchPlace {
  const [answered, setAnswered] = useState(list);
  if ((status === 'shown' || status === 'idle') && answered !== list) setAnswered(list);
  return answered;
}

function useHits({ hits, from: loadedFrom }: SearchState, from: number) {
  return useMemo(() => {
    const start = from - loadedFrom;
    return {
      hits: hits.slice(Math.max(0, start), Math.max(0, start + PAGE_SIZE)),
      before: hits[start - 1],
      after: hits[start + PAGE_SIZE],
    };
  }, [hits, loadedFrom, from]);
}

/** Once the first hit is known, it is the named paper, or the archive does not have that paper. */
function useNamedPapers({ text, page = 1 }: SearchPlace, search: SearchState): readonly string[] {
  const ids = useMemo(() => pastedPaperIds(text), [text]);
  const { hits, from, status, partial } = search;
  const first = hits[-from]?.paper;
  const isFirst = first !== undefined && ids.includes(first);
  const isKnown = status === 'shown' && (isFirst || (hits.length === 0 && !partial));
  return isKnown || page > 1 ? NO_IDS : ids;
}

/** Whether a new query has been asked just now, after another was answered. */
function useRecentlyAnswered(status: SearchState['status']): boolean {
  const isSearching = status === 'searching';
  const [before, setBefore] = useState(status);
  if (!isSearching && before !== status) setBefore(status);
  const isLate = useLate(isSearching);
  return isSearching && !isLate && (before === 'shown' || before === 'idle');
}

/** Lists with the same key have the same hits. */
function keyOf({ text, sources, months, sort, page }: SearchPlace): string {
  return JSON.stringify([text, sources, months, sort, page]);
}
