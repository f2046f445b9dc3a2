/**
 * What an address means, and the address of what is meant: the one translation between the URL and the reader's place.
 * Everything here is pure; a part of an address that makes no sense falls back to the place without it.
 */
import * as v from 'valibot';
import { paperAddress } from '#core/paper/paper-id.ts';
import { type Shown, type Sort, shownSchema, sortSchema, sortText, sourceSchema } from './address-terms.ts';
import { type AllPlace, allQuery, filterEntries, filterQuery, filtersOf } from './all-place.ts';
import { parseSpan, spanText } from './day-span.ts';
import { queryText } from './query-text.ts';
import { type SearchPlace, searchEntries, searchPlace, searchQuery } from './search-place.ts';

/** A list of papers: a day, perhaps one source of it; without a day the newest. */
export interface ListPlace {
  day?: string;
  /** The first day of a list of several, which ends with `day`. */
  since?: string;
  source?: string;
  /** Absent: the digest's own order. */
  sort?: Sort;
  /** Absent: every row. */
  show?: Shown;
}

/** The reader's own papers: the starred ones, or all that bear a mark. */
export type MarkedPlace = ({ at: 'starred' } | { at: 'library' }) & MarkedList;

interface MarkedList {
  /** Absent: the newest mark first. */
  sort?: Sort;
  /** Absent: all, but those that are only read. */
  show?: Shown;
}

/** A day's list, one paper after the other. */
export interface SkimPlace extends ListPlace {
  at: 'skim';
  /** The address of the paper on the screen, or the end of the list; absent: where the reader stopped. */
  here?: string;
}

/** The place behind the last paper of a list. */
export const SKIM_END = 'end';

/** Which of a paper's appearances is meant, where it is not the one that the place implies. */
export interface AppearanceKey {
  day?: string;
  source: string;
  /** Absent: whichever that digest shows. */
  place?: number;
}

export interface PaperPlace {
  at: 'paper';
  /** What stands behind `/p/`, in any form a person may have at hand. */
  address: string;
  /** The day's list that it was opened from. */
  from?: ListPlace;
  /** The other list that it was opened from. */
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

/** Search parameters as the address has them; what makes no sense is as if it were not there. */
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

/** For the router: the parameters that make sense, as the texts they were; the others leave the address. */
export function cleanSearch(query: Record<string, unknown>): Partial<Record<keyof PlaceSearch, string>> {
  const search = v.parse(searchSchema, query);
  const { sort, show, from, on, here } = search;
  const { q, month, page } = searchQuery(searchPlace(search));
  // In the order in which `placePath` writes them, so that the two never correct each other.
  const texts = {
    from: typeof from === 'object' ? listPath(from) : from,
    q,
    sort: sortText(sort),
    show,
    ...filterQuery(filtersOf(search)),
    month,
    page,
    on: onText(on),
    here,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}

/** A path below the base (`/p/arxiv/2509.21320`) and its search parameters → the place. */
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

/** A place → its path below the base, with search parameters; the inverse of `parsePlace`. */
export function placePath(place: Place): string {
  if (place.at === 'settings' || place.at === 'offline') return `/${place.at}`;
  if (place.at === 'backup') return '/library/backup';
  if (place.at === 'list') return `/${listPath(place)}${queryText(shownQuery(place))}`;
  if (place.at === 'skim') return skimPath(place);
  if (place.at === 'rules') return '/library/rules';
  if (place.at === 'starred' || place.at === 'library') return `/${place.at}${queryText(shownQuery(place))}`;
  if (place.at === 'all') return `/all${queryText(allQuery(place))}`;
  if (place.at === 'search') return `/search${queryText(searchQuery(place))}`;
  if (place.at === 'unknown') return '/';
  const { from, within } = place;
  const origin = within
    ? { from: within.at, ...withinQuery(within) }
    : { from: from?.day && listPath(from), ...(from && shownQuery(from)) };
  const query = { ...origin, on: onText(place.on) };
  return `/p/${escapeAddress(place.address)}${queryText(query)}`;
}

function withinQuery(within: NonNullable<PaperPlace['within']>) {
  if (within.at === 'all') return allQuery(within);
  return within.at === 'search' ? searchQuery(within) : shownQuery(within);
}

function shownQuery({ sort, show }: Pick<ListPlace, 'sort' | 'show'>) {
  return { sort: sortText(sort), show };
}

/** The one address of a paper, for ever: `/p/arxiv/2509.21320`. */
export function paperPath(id: string): string {
  return placePath({ at: 'paper', address: paperAddress(id) });
}

/** A list's place without the word that says it is one. */
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
  return `/${listPath(list).replace(/^d?/, 'skim')}${queryText({ sort: sortText(sort), show, here })}`;
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

/** Keys hold slashes, which stay; what would end the path does not. */
function escapeAddress(address: string): string {
  return encodeURI(address).replaceAll('?', '%3F').replaceAll('#', '%23');
}
