/** What a text in the palette names by itself: a day, a paper, or words to search for. */
import { paperAddress } from '#core/paper/paper-id.ts';
import { pastedPaperIds } from '#core/paper/paper-link.ts';
import { parseShortDay, queryDayRange } from '#core/query/query-date.ts';
import type { Place } from '#state/url/place.ts';

export type NamedKind = 'day' | 'paper' | 'search';

export interface NamedPlace {
  kind: NamedKind;
  /** As it was typed, a day as digests write it. */
  name: string;
  place: Place;
}

interface Days {
  today: string;
  /** Of the archive, ascending. */
  days: readonly string[];
}

export function namedPlaces(typed: string, known: Days): NamedPlace[] {
  const text = typed.trim();
  if (text === '') return [];
  const day = dayNamed(text, known);
  const [paper] = pastedPaperIds(text);
  const places: NamedPlace[] = [];
  if (day !== undefined) places.push({ kind: 'day', name: day, place: { at: 'list', day } });
  else if (paper !== undefined)
    places.push({ kind: 'paper', name: text, place: { at: 'paper', address: paperAddress(paper) } });
  return [...places, { kind: 'search', name: text, place: { at: 'search', text } }];
}

/** A month or a year is its newest day that the archive has. */
function dayNamed(text: string, { today, days }: Days): string | undefined {
  const named = parseShortDay(text, today, days);
  if (named === undefined || named.length === WHOLE_DAY) return named;
  const [first, last] = queryDayRange(named);
  return days.findLast((day) => day >= first && day <= last);
}

const WHOLE_DAY = 10;
