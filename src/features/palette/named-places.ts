/** What a text in the palette names by itself: a day, a paper, or words to search for. */
import { paperAddress } from '#contract/paper-id.ts';
import { papersNamed } from '#contract/papers-named.ts';
import { parseQueryDay } from '#contract/query-day.ts';
import type { Place } from '#state/view/place.ts';

export type NamedKind = 'day' | 'paper' | 'search';

export interface NamedPlace {
  kind: NamedKind;
  /** As it was typed, a day as digests write it. */
  name: string;
  place: Place;
}

const WHOLE_DAY = 10;

export function namedPlaces(typed: string): NamedPlace[] {
  const text = typed.trim();
  if (text === '') return [];
  const day = parseQueryDay(text);
  const [paper] = papersNamed(text);
  const places: NamedPlace[] = [];
  if (day?.length === WHOLE_DAY) places.push({ kind: 'day', name: day, place: { at: 'list', day } });
  else if (paper !== undefined)
    places.push({ kind: 'paper', name: text, place: { at: 'paper', address: paperAddress(paper) } });
  return [...places, { kind: 'search', name: text, place: { at: 'search', text } }];
}
