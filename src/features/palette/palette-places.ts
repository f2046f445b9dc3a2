/** Interprets the text typed in the palette: as a day, a paper, or a search. */
import { paperAddress } from '#core/paper/paper-id.ts';
import { pastedPaperIds } from '#core/paper/paper-link.ts';
import { parseShortDay, queryDayRange } from '#core/query/query-date.ts';
import type { Place } from '#state/url/place.ts';

export type NamedKind = 'day' | 'paper' | 'search';

export interface NamedPlace {
  kind: NamedKind;
  /** The text as typed; a day as `YYYY-MM-DD`. */
  name: string;
  place: Place;
}

interface Days {
  today: string;
  /** Days of the archive, ascending. */
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

/** A month or a year stands for its newest day in the archive. */
function dayNamed(text: string, { today, days }: Days): string | undefined {
  const named = parseShortDay(text, today, days);
  if (named === undefined || named.length === DAY_LENGTH) return named;
  const [first, last] = queryDayRange(named);
  return days.findLast((day) => day >= first && day <= last);
}

/** Length of `YYYY-MM-DD`. */
const DAY_LENGTH = 10;
