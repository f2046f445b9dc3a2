/**
 * What an address means, and the address of what is meant: the one translation between the URL and the reader's place.
 * Everything here is pure; a part of an address that makes no sense falls back to the place without it.
 */
import * as v from 'valibot';
import { paperAddress } from '#contract/paper-id.ts';

export const SORT_KEYS = ['title', 'author', 'source', 'published', 'seen'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** A list of papers: a day, perhaps one source of it; without a day the newest. */
export interface ListPlace {
  day?: string;
  source?: string;
  /** Absent: the digest's own order. */
  sort?: Sort;
}

/** Which of a paper's appearances is meant, where it is not the one that the place implies. */
export interface AppearanceKey {
  day?: string;
  source: string;
  place: number;
}

export interface PaperPlace {
  at: 'paper';
  /** What stands behind `/p/`, in any form a person may have at hand. */
  address: string;
  from?: ListPlace;
  on?: AppearanceKey;
}

export type Place = ({ at: 'list' } & ListPlace) | PaperPlace | { at: 'settings' } | { at: 'unknown' };

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const SOURCE = /^[a-z][\w-]*$/;
const ON = /^(\d{4}-\d{2}-\d{2}|undated)\/([a-z][\w-]*)\/([1-9]\d{0,5})$/;

export const daySchema = v.pipe(v.string(), v.regex(DAY));
export const sourceSchema = v.pipe(v.string(), v.regex(SOURCE));

const sortSchema = v.pipe(
  v.string(),
  v.transform((text): Sort => ({ key: text.replace(/^-/, '') as SortKey, descending: text.startsWith('-') })),
  v.check((sort) => SORT_KEYS.includes(sort.key)),
);

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
    const key = { source: source!, place: Number(place) };
    return day === 'undated' ? key : { ...key, day: day! };
  }),
);

/** Search parameters as the address has them; what makes no sense is as if it were not there. */
export const searchSchema = v.object({
  sort: v.fallback(v.optional(sortSchema), undefined),
  from: v.fallback(v.optional(fromSchema), undefined),
  on: v.fallback(v.optional(onSchema), undefined),
});

export type PlaceSearch = v.InferOutput<typeof searchSchema>;

/** For the router: the parameters that make sense, as the texts they were; the others leave the address. */
export function cleanSearch(query: Record<string, unknown>): Partial<Record<keyof PlaceSearch, string>> {
  const { sort, from, on } = v.parse(searchSchema, query);
  const texts = { sort: sortText(sort), from: from && listPath(from), on: onText(on) };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}

/** A path below the base (`/p/arxiv/2509.21320`) and its search parameters → the place. */
export function parsePlace(path: string, query: Record<string, unknown>): Place {
  const search = v.parse(searchSchema, query);
  const [head, ...rest] = path.split('/').filter((part) => part !== '');
  const sort = search.sort && { sort: search.sort };
  if (head === undefined) return { at: 'list', ...sort };
  if (head === 'settings' && rest.length === 0) return { at: 'settings' };
  if (head === 'd' && rest.length <= 2) return dayPlace(rest, sort);
  if (head === 'p' && rest.length > 0) return paperPlace(path.replace(/^\/*p\/+/, ''), search);
  return { at: 'unknown' };
}

/** A place → its path below the base, with search parameters; the inverse of `parsePlace`. */
export function placePath(place: Place): string {
  if (place.at === 'settings') return '/settings';
  if (place.at === 'list') return `/${listPath(place)}${queryText({ sort: sortText(place.sort) })}`;
  if (place.at === 'unknown') return '/';
  const { from } = place;
  const query = { from: from?.day && listPath(from), sort: sortText(from?.sort), on: onText(place.on) };
  return `/p/${escapeAddress(place.address)}${queryText(query)}`;
}

/** The one address of a paper, for ever: `/p/arxiv/2509.21320`. */
export function paperPath(id: string): string {
  return placePath({ at: 'paper', address: paperAddress(id) });
}

/** A list's place without the word that says it is one. */
export function listOf({ day, source, sort }: ListPlace): ListPlace {
  return { ...(day && { day }), ...(source && { source }), ...(sort && { sort }) };
}

/** `-author` for the address; undefined for the digest's own order. */
export function sortText(sort: Sort | undefined): string | undefined {
  return sort && `${sort.descending ? '-' : ''}${sort.key}`;
}

/** `-author` → the sort, undefined where the text names none. */
export function parseSort(text: string): Sort | undefined {
  const parsed = v.safeParse(sortSchema, text);
  return parsed.success ? parsed.output : undefined;
}

/** The query of an address, read as plain text: no JSON, no numbers. */
export function parseQuery(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Parameters → `?from=d/2025-09-28/arxiv&sort=-author`: no quotes, slashes as they are; '' where there are none. */
export function queryText(query: Record<string, unknown>): string {
  const parts = Object.entries(query).flatMap(([key, value]) =>
    typeof value === 'string' ? `${encodeURIComponent(key)}=${encodeURIComponent(value)}` : [],
  );
  return parts.length === 0 ? '' : `?${parts.join('&').replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

function dayPlace([day, source]: string[], sort: { sort: Sort } | undefined): Place {
  if (!v.is(daySchema, day)) return { at: 'unknown' };
  if (source === undefined) return { at: 'list', day, ...sort };
  return v.is(sourceSchema, source) ? { at: 'list', day, source, ...sort } : { at: 'unknown' };
}

function paperPlace(address: string, search: PlaceSearch): PaperPlace {
  const place: PaperPlace = { at: 'paper', address: address.replace(/\/+$/, '') };
  if (search.from) place.from = search.sort ? { ...search.from, sort: search.sort } : search.from;
  if (search.on) place.on = search.on;
  return place;
}

function listPath({ day, source }: ListPlace): string {
  if (day === undefined) return '';
  return source === undefined ? `d/${day}` : `d/${day}/${source}`;
}

function onText(on: AppearanceKey | undefined): string | undefined {
  return on && `${on.day ?? 'undated'}/${on.source}/${on.place}`;
}

/** Keys hold slashes, which stay; what would end the path does not. */
function escapeAddress(address: string): string {
  return encodeURI(address).replaceAll('?', '%3F').replaceAll('#', '%23');
}
