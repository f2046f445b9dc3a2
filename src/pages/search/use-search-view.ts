/** What is on the screen at a search: a page of its hits, the open paper, and what lies before and behind it among all hits. */
import { useMemo, useState } from 'react';
import { paperAddress } from '#core/paper/paper-id.ts';
import { parsePaperAddress, pastedPaperIds } from '#core/paper/paper-link.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { type OpenPaper, shownIn } from '#pages/day/use-day-view.ts';
import { usePaper } from '#state/archive/use-archive.ts';
import { type SearchState, useSearch } from '#state/search/use-search.ts';
import { type TextsProgress, useTextsProgress } from '#state/search/use-texts-progress.ts';
import type { AppearanceKey, PaperPlace } from '#state/url/place.ts';
import { useSearchPlace } from '#state/url/query-draft.ts';
import type { SearchPlace } from '#state/url/search-place.ts';
import { usePlace } from '#state/url/use-place.ts';
import { useLate } from '#ui/use-late.ts';

export interface SearchReading extends OpenPaper {
  list: SearchPlace;
  search: SearchState;
  texts: TextsProgress;
  /** The search that the hits answer; the one without words, where nothing was asked. */
  answered: SearchPlace;
  /** The hits are those of an earlier question; the next ones are on their way, and late. */
  stale: boolean;
  /** They are on their way for so short a time that what stands is left as it is: a key then paints once, with its hits. */
  held: boolean;
  /** What the screen says was asked. */
  shown: SearchPlace;
  /** Asks for the rest of the page; undefined where it is here or asked for, or not yet known. */
  extend: (() => void) | undefined;
  /** Place of the first hit of this page, from 0; the hits of this page; and what lies on the pages around it. */
  from: number;
  hits: readonly SearchHit[];
  before: SearchHit | undefined;
  behind: SearchHit | undefined;
  /** Papers that the text names by id, where the first hit is not one of them. */
  named: readonly string[];
}

/** So many that a page holds what people look at, so few that it stays light. */
export const PAGE = 40;
/** While texts are elsewhere each hit may cost a request: these come first, the rest of the page when the reader gets there. */
const FIRST = 10;

const NOTHING: SearchPlace = { at: 'search', text: '' };
const NO_NAMES: readonly string[] = [];

export function useSearchReading(): SearchReading {
  const place = usePlace();
  const asked = place.at === 'paper' ? place : undefined;
  const list = useSearchPlace() ?? NOTHING;
  const window = useHits(list);
  const paper = usePaper(asked?.address);
  const id = paper.data?.id ?? (asked && parsePaperAddress(asked.address)[0]?.id);
  const near = id === undefined ? -1 : window.hits.findIndex((hit) => hit.paper === id);
  return {
    ...window,
    place,
    list,
    paper,
    appearance: paper.data && asked ? shownIn(paper.data, asked) : undefined,
    at: near === -1 ? -1 : window.from + near,
    count: window.search.total,
  };
}

/** The page of hits, with one more on either side: what is next at its end is known. */
function useHits(list: SearchPlace): Omit<SearchReading, keyof OpenPaper | 'list'> {
  const { text, sources, months, sort, page = 1 } = list;
  const from = (page - 1) * PAGE;
  const key = keyOf(list);
  const texts = useTextsProgress(true);
  const [answered, setAnswered] = useState(list);
  const [extended, setExtended] = useState<string>();
  const whole = texts.state === 'complete' || extended === key;
  const search = useSearch(text, {
    ...(sources && { sources }),
    ...(months && { months }),
    ...(sort && { sort }),
    from: Math.max(0, from - 1),
    to: whole ? from + PAGE + 1 : from + FIRST,
  });
  const { hits, from: first, status } = search;
  if ((status === 'shown' || status === 'idle') && answered !== list) setAnswered(list);
  const stale = keyOf(answered) !== key;
  const briefly = useHeld(status);
  const shownPage = useMemo(() => {
    const at = (place: number) => hits[place - first];
    const ids = pastedPaperIds(text);
    // Once it is known, the first hit is the paper, or the archive does not have it.
    const known =
      status === 'shown' && (ids.includes(at(0)?.paper ?? '') || (hits.length === 0 && !search.partial));
    return {
      hits: hits.slice(Math.max(0, from - first), Math.max(0, from - first + PAGE)),
      before: at(from - 1),
      behind: at(from + PAGE),
      named: known || page > 1 ? NO_NAMES : ids,
    };
  }, [search.partial, hits, first, status, from, text, page]);
  // A paper that is named is offered at once.
  const held = briefly && stale && shownPage.named.length === 0;
  return {
    ...shownPage,
    search,
    texts,
    from,
    answered,
    stale: stale && !held,
    held,
    shown: held ? answered : list,
    extend: whole || stale ? undefined : () => setExtended(key),
  };
}

/** Between one answer and the next, as long as nobody would call that a wait. */
function useHeld(status: SearchState['status']): boolean {
  const searching = status === 'searching';
  const [before, setBefore] = useState(status);
  if (!searching && before !== status) setBefore(status);
  const late = useLate(searching);
  return searching && !late && (before === 'shown' || before === 'idle');
}

/** Lists with one key have the same hits. */
function keyOf({ text, sources, months, sort, page }: SearchPlace): string {
  return JSON.stringify([text, sources, months, sort, page]);
}

/** The place of a paper that is opened from a search: the digest that matched is the one it shows. */
export function placeOfHit({ paper, source, day }: SearchHit, within: SearchPlace): PaperPlace {
  const on: AppearanceKey = { source, ...(day !== undefined && { day }) };
  return { at: 'paper', address: paperAddress(paper), within, on };
}
