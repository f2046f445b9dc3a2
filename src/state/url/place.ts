/**
 * Parses an address into a place, and formats a place as its address; nothing else translates between the two. Pure. Invalid parts of an
 * address are ignored.
 */

import * as v from 'valibot';
import { paperAddress } from '#core/paper/paper-id.ts';
import type { Sort } from '#core/paper/sort.ts';
import { type Shown, shownSchema, sortParam, sortSchema, sourceSchema } from './address-terms.ts';
import { type AllPlace, allQuery, filterEntries, filterQuery, filtersOf } from './all-place.ts';
import { parseSpan, spanText } from './day-span.ts';
import { formatQuery } from './query-text.ts';
import { type SearchPlace, searchEntries, searchPlace, searchQuery } from './search-place.ts';

/** The list of a day, or of one of its sources; without a day, the newest. */
export interface ListPlace {
  day?: string;
  /** The first of several days, the last of which is `day`. */
  since?: string;
  source?: string;
  /** Absent: the order of the digest. */
  sort?: Sort;
  /** Absent: every row. */
  show?: Shown;
}

/** The starred papers, or the whole library. */
export type MarkedPlace = ({ at: 'starred' } | { at: 'library' }) & MarkedList;

interface MarkedList {
  /** Absent: the most recently marked first. */
  sort?: Sort;
  /** Absent: all but the papers that are only read. */
  show?: Shown;
}

/** The list of a day, one paper at a time. */
export interface SkimPlace extends ListPlace {
  at: 'skim';
  /** The address of the shown paper, or the end of the list; absent: where the reader stopped. */
  here?: string;
}

/** The value of `here` after the last paper. */
export const SKIM_END = 'end';

/** Selects an appearance of a paper, instead of the one that the list implies. */
export interface AppearanceKey {
  day?: string;
  source: string;
  /** The position in the digest; absent: the appearance that the digest shows. */
  place?: number;
}

export interface PaperPlace {
  at: 'paper';
  /** Whatever follows `/p/`: an address, an id, or a pasted link. */
  address: string;
  /** The list of a day that it was opened from. */
  from?: ListPlace;
  /** Another list that it was opened from. */
  within?: AllPlace | SearchPlace | MarkedPlace;
  on?: AppearanceKey;
}

export type Place =
  | ({ at: 'list' } & ListPlace)
  | AllPlace
  | SearchPlace
  | MarkedPlace
  | SkimPlace
  | PaperPlace
  | { at: 'settings' }
  | { at: 'offline' }
  | { at: 'rules' }
  | { at: 'backup' }
  | { at: 'unknown' };

const ON = /^(\d{4}-\d{2}-\d{2}|undated)\/([a-z][\w-]*)(?:\/([1-9]\d{0,5}))?$/;

const fromSchema = v.pipe(
  v.string(),
  v.transform((text) => parsePlace(`/${text}`, {})),
  v.check((place) => place.at === 'list' && place.day !== undefined),
  v.transform((place) => listOf(place as { at: 'list' } & ListPlace)),
);

const onSchema = v.pipe(
  v.string(),
  v.regex(ON),
  v.transform((text): AppearanceKey => {
    const [, day, source, place] = ON.exec(text)!;
    const key = { source: source!, ...(place !== undefined && { place: Number(place) }) };
    return day === 'undated' ? key : { ...key, day: day! };
  }),
);

/** The search parameters of an address. Invalid ones are ignored. */
export const searchSchema = v.object({
  sort: v.fallback(v.optional(sortSchema), undefined),
  from: v.fallback(
    v.optional(v.union([v.picklist(['all', 'search', 'starred', 'library']), fromSchema])),
    undefined,
  ),
  on: v.fallback(v.optional(onSchema), undefined),
  show: v.fallback(v.optional(shownSchema), undefined),
  here: v.fallback(v.optional(v.string()), undefined),
  ...filterEntries,
  ...searchEntries,
});

export type PlaceSearch = v.InferOutput<typeof searchSchema>;

/** For the router: the valid parameters in normal form. The others are removed from the address. */
export function cleanSearch(query: Record<string, unknown>): Partial<Record<keyof PlaceSearch, string>> {
  const search = v.parse(searchSchema, query);
  const { sort, show, from, on, here } = search;
  const { q, month, page } = searchQuery(searchPlace(search));
  // In the order of `placePath`, or the router would keep replacing its addresses.
  const texts = {
    from: typeof from === 'object' ? listPath(from) : from,
    q,
    sort: sortParam(sort),
    show,
    ...filterQuery(filtersOf(search)),
    month,
    page,
    on: onText(on),
    here,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}

/** The place at a path below the base (`/p/arxiv/2509.21320`) with these search parameters. */
export function parsePlace(path: string, query: Record<string, unknown>): Place {
  const search = v.parse(searchSchema, query);
  const [head, ...rest] = path.split('/').filter((part) => part !== '');
  const shown = shownOf(search);
  if (head === undefined) return { at: 'list', ...shown };
  if ((head === 'settings' || head === 'offline') && rest.length === 0) return { at: head };
  if (head === 'library' && rest.length === 1 && rest[0] === 'backup') return { at: 'backup' };
  if (head === 'library' && rest.length === 1 && rest[0] === 'rules') return { at: 'rules' };
  if ((head === 'starred' || head === 'library') && rest.length === 0) return { at: head, ...shown };
  if (head === 'all' && rest.length === 0) return allPlace(search);
  if (head === 'search' && rest.length === 0) return searchPlace(search);
  if (head === 'd' && rest.length <= 2) return dayPlace(rest, shown);
  if (head === 'skim' && rest.length <= 2) return skimPlace(rest, search);
  if (head === 'p' && rest.length > 0) return paperPlace(path.replace(/^\/*p\/+/, ''), search);
  return { at: 'unknown' };
}

/** The path of a place below the base, with search parameters; the inverse of `parsePlace`. */
export function placePath(place: Place): string {
  if (place.at === 'settings' || place.at === 'offline') return `/${place.at}`;
  if (place.at === 'backup') return '/library/backup';
  if (place.at === 'list') return `/${listPath(place)}${formatQuery(shownQuery(place))}`;
  if (place.at === 'skim') return skimPath(place);
  if (place.at === 'rules') return '/library/rules';
  if (place.at === 'starred' || place.at === 'library')
    return `/${place.at}${formatQuery(shownQuery(place))}`;
  if (place.at === 'all') return `/all${formatQuery(allQuery(place))}`;
  if (place.at === 'search') return `/search${formatQuery(searchQuery(place))}`;
  if (place.at === 'unknown') return '/';
  const { from, within } = place;
  const origin = within
    ? { from: within.at, ...withinQuery(within) }
    : { from: from?.day && listPath(from), ...(from && shownQuery(from)) };
  const query = { ...origin, on: onText(place.on) };
  return `/p/${escapeAddress(place.address)}${formatQuery(query)}`;
}

function withinQuery(within: NonNullable<PaperPlace['within']>) {
  if (within.at === 'all') return allQuery(within);
  return within.at === 'search' ? searchQuery(within) : shownQuery(within);
}

function shownQuery({ sort, show }: Pick<ListPlace, 'sort' | 'show'>) {
  return { sort: sortParam(sort), show };
}

/** The permanent address of a paper: `/p/arxiv/2509.21320`. */
export function paperPath(id: string): string {
  return placePath({ at: 'paper', address: paperAddress(id) });
}

/** Only the fields of a list. */
export function listOf({ day, since, source, sort, show }: ListPlace): ListPlace {
  const days = { ...(day && { day }), ...(since && { since }) };
  return { ...days, ...(source && { source }), ...(sort && { sort }), ...(show && { show }) };
}

function dayPlace([days, source]: string[], how: Pick<ListPlace, 'sort' | 'show'>): Place {
  const span = parseSpan(days);
  if (!span) return { at: 'unknown' };
  if (source === undefined) return { at: 'list', ...span, ...how };
  return v.is(sourceSchema, source) ? { at: 'list', ...span, source, ...how } : { at: 'unknown' };
}

function skimPlace(rest: string[], search: PlaceSearch): Place {
  const shown = shownOf(search);
  const list = rest.length === 0 ? { at: 'list' as const, ...shown } : dayPlace(rest, shown);
  if (list.at !== 'list') return list;
  return { ...list, at: 'skim', ...(search.here !== undefined && { here: search.here }) };
}

function skimPath({ sort, show, here, ...list }: SkimPlace): string {
  return `/${listPath(list).replace(/^d?/, 'skim')}${formatQuery({ sort: sortParam(sort), show, here })}`;
}

function shownOf({ sort, show }: PlaceSearch): Pick<ListPlace, 'sort' | 'show'> {
  return { ...(sort && { sort }), ...(show && { show }) };
}

function allPlace(search: PlaceSearch): AllPlace {
  return { at: 'all', ...(search.sort && { sort: search.sort }), filters: filtersOf(search) };
}

function paperPlace(address: string, search: PlaceSearch): PaperPlace {
  const place: PaperPlace = { at: 'paper', address: address.replace(/\/+$/, '') };
  if (search.from === 'all') place.within = allPlace(search);
  else if (search.from === 'search') place.within = searchPlace(search);
  else if (search.from === 'starred' || search.from === 'library')
    place.within = { at: search.from, ...shownOf(search) };
  else if (search.from) place.from = listOf({ ...search.from, ...shownOf(search) });
  if (search.on) place.on = search.on;
  return place;
}

function listPath({ day, since, source }: ListPlace): string {
  if (day === undefined) return '';
  const days = spanText({ day, ...(since && { since }) });
  return source === undefined ? `d/${days}` : `d/${days}/${source}`;
}

function onText(on: AppearanceKey | undefined): string | undefined {
  if (!on) return undefined;
  return [on.day ?? 'undated', on.source, ...(on.place === undefined ? [] : [on.place])].join('/');
}

/** Slashes in ids stay; characters that would end the path are escaped. */
function escapeAddress(address: string): string {
  return encodeURI(address).replaceAll('?', '%3F').replaceAll('#', '%23');
}
