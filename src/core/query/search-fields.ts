/** What of a row is searched, in which order its fields count, and what filters may ask of it. */
import type { Appearance } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { Source } from '#core/paper/source.ts';

/** Searched texts, best first: a match in an earlier one outranks the same match in a later one. */
export const SEARCH_FIELDS = ['id', 'titleZh', 'titleEn', 'authors', 'abstractZh', 'abstractEn'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Rank of each of `SEARCH_FIELDS`: title before English title before author before abstract; an id is as good as a title. */
export const FIELD_RANKS: readonly number[] = [0, 0, 1, 2, 3, 3];
/** First and end position in `SEARCH_FIELDS` of what `title:` and `author:` look at. */
export const FIELD_SPANS = { title: [1, 3], author: [3, 4] } as const;

/** A row as search sees it; texts as displayed. */
export interface SearchRow extends Partial<Record<SearchField, string>> {
  paper: string;
  source: Source;
  day?: string;
  hasNote: boolean;
  /** Also where the abstract itself is not at hand. */
  hasAbstract: boolean;
}

export function searchRow(one: Appearance): SearchRow {
  const row: SearchRow = {
    paper: one.id,
    source: one.source,
    hasNote: hasNote(one),
    hasAbstract: hasAbstract(one),
  };
  const id = searchedId(one.id);
  if (id !== undefined) row.id = id;
  if (one.digestDate !== undefined) row.day = one.digestDate;
  if (one.titleZh !== undefined) row.titleZh = one.titleZh;
  if (one.titleEn !== undefined) row.titleEn = one.titleEn;
  if (one.authors !== undefined) row.authors = authorsText(one.authors);
  if (one.abstractZh !== undefined) row.abstractZh = one.abstractZh;
  if (one.abstractEn !== undefined) row.abstractEn = one.abstractEn;
  return row;
}

/** Authors as one text, as it is matched, marked and shown. */
export function authorsText(authors: readonly string[]): string {
  return authors.join('; ');
}

/** `arxiv:2509.21320` → `2509.21320`; undefined for an id that was made up for want of a link. */
export function searchedId(id: string): string | undefined {
  const [, key] = splitPaperId(id);
  return key.startsWith('none-') ? undefined : key;
}

/** Ids are looked at by terms with five digits or more, else every `2025` would find half of all DOIs. */
export function looksInId(folded: string): boolean {
  return folded.replace(/\D+/g, '').length >= 5;
}

export function hasAbstract(one: Pick<Appearance, 'abstractZh' | 'abstractEn'>): boolean {
  return one.abstractZh !== undefined || one.abstractEn !== undefined;
}

export function hasNote(one: Pick<Appearance, 'titleNote' | 'abstractNote'>): boolean {
  return one.titleNote !== undefined || one.abstractNote !== undefined;
}
