/** Hits: a row that matched, as the page shows it, with its matches marked. */

import type { Appearance } from '#core/paper/paper.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { cutSnippet, type MarkedText, markText } from '#core/query/highlights.ts';
import type { Query } from '#core/query/query.ts';
import { type SearchField, type SearchRow, searchRow } from '#core/query/search-fields.ts';

/** A row with what a hit shows of it beside what is searched. */
export interface ShownRow extends SearchRow {
  publishedOn?: string;
  firstSeen?: string;
}

export function shownRow(one: Appearance): ShownRow {
  const row: ShownRow = searchRow(one);
  if (one.publishedOn !== undefined) row.publishedOn = one.publishedOn;
  if (one.firstSeen !== undefined) row.firstSeen = one.firstSeen;
  return row;
}

/** Its abstract stands elsewhere. */
export function lacksAbstract(row: ShownRow): boolean {
  return row.hasAbstract && row.abstractZh === undefined && row.abstractEn === undefined;
}

export function toHit(query: Query, row: ShownRow): SearchHit {
  const hit: SearchHit = {
    paper: row.paper,
    source: row.source,
    hasNote: row.hasNote,
    hasAbstract: row.hasAbstract,
  };
  if (row.day !== undefined) hit.day = row.day;
  if (row.publishedOn !== undefined) hit.publishedOn = row.publishedOn;
  if (row.firstSeen !== undefined) hit.firstSeen = row.firstSeen;
  const marked = (field: SearchField): MarkedText | undefined =>
    row[field] === undefined ? undefined : markText(query, field, row[field]);
  const texts = {
    id: marked('id'),
    titleZh: marked('titleZh'),
    titleEn: marked('titleEn'),
    authors: marked('authors'),
  };
  if (texts.id && texts.id.marks.length > 0) hit.id = texts.id;
  if (texts.titleZh) hit.titleZh = texts.titleZh;
  if (texts.titleEn) hit.titleEn = texts.titleEn;
  if (texts.authors) hit.authors = texts.authors;
  return { ...hit, ...snippetOf(marked('abstractZh'), marked('abstractEn')) };
}

/** Chinese first; English where only that has a match. */
function snippetOf(zh: MarkedText | undefined, en: MarkedText | undefined): Pick<SearchHit, 'snippet'> {
  if (zh && zh.marks.length > 0) return { snippet: { ...cutSnippet(zh), lang: 'zh' } };
  if (en && en.marks.length > 0) return { snippet: { ...cutSnippet(en), lang: 'en' } };
  return {};
}
