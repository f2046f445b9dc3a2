/** The searched fields of a row, their order of importance, and what filters need to know of it. */
import type { Appearance } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { Source } from '#core/paper/source.ts';

/** Searched fields, most important first: a match in an earlier one ranks higher. */
export const SEARCH_FIELDS = ['id', 'titleZh', 'titleEn', 'authors', 'abstractZh', 'abstractEn'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Rank of each of `SEARCH_FIELDS`, lower is better; the id ranks like the title. */
export const FIELD_RANKS: readonly number[] = [0, 0, 1, 2, 3, 3];
/** The fields that `title:` and `author:` search: start and end in `SEARCH_FIELDS`. */
export const FIELD_SPANS = { title: [1, 3], author: [3, 4] } as const;

/** The worst rank among the fields that a term searches. */
export function maxFieldRank(field: keyof typeof FIELD_SPANS | undefined): number {
  return Math.max(...(field ? FIELD_RANKS.slice(...FIELD_SPANS[field]) : FIELD_RANKS));
}

/** A row with its searched texts, as displayed. */
export interface SearchRow extends Partial<Record<SearchField, string>> {
  paper: string;
  source: Source;
  day?: string;
  hasNote: boolean;
  /** True also while the abstract itself is not loaded. */
  hasAbstract: boolean;
}

export function searchRow(appearance: Appearance): SearchRow {
  const { digestDate, titleZh, titleEn, authors, abstractZh, abstractEn } = appearance;
  const row: SearchRow = {
    paper: appearance.id,
    source: appearance.source,
    hasNote: hasNote(appearance),
    hasAbstract: hasAbstract(appearance),
  };
  const id = searchedId(appearance.id);
  if (id !== undefined) row.id = id;
  if (digestDate !== undefined) row.day = digestDate;
  if (titleZh !== undefined) row.titleZh = titleZh;
  if (titleEn !== undefined) row.titleEn = titleEn;
  if (authors !== undefined) row.authors = authorsText(authors);
  if (abstractZh !== undefined) row.abstractZh = abstractZh;
  if (abstractEn !== undefined) row.abstractEn = abstractEn;
  return row;
}

/** Authors as one text, for matching, highlighting and display. */
export function authorsText(authors: readonly string[]): string {
  return authors.join('; ');
}

/** `arxiv:2509.21320` → `2509.21320`; undefined for the id of a row without a link. */
export function searchedId(id: string): string | undefined {
  const [, key] = splitPaperId(id);
  return key.startsWith('none-') ? undefined : key;
}

/** Only terms with at least five digits match ids; otherwise `2025` would match half of all DOIs. */
export function matchesIds(folded: string): boolean {
  return folded.replace(/\D+/g, '').length >= 5;
}

export function hasAbstract(row: Pick<Appearance, 'abstractZh' | 'abstractEn'>): boolean {
  return row.abstractZh !== undefined || row.abstractEn !== undefined;
}

export function hasNote(row: Pick<Appearance, 'titleNote' | 'abstractNote'>): boolean {
  return row.titleNote !== undefined || row.abstractNote !== undefined;
}
