/** Search hits: a matching row as the page shows it, with its matches highlighted. */
import type { Appearance } from '#core/paper/paper.ts';
import type { SearchHit } from '#core/protocol/search-messages.ts';
import { cutSnippet, type MarkedText, markText } from '#core/query/highlights.ts';
import type { Query } from '#core/query/query.ts';
import { type SearchField, type SearchRow, searchRow } from '#core/query/search-fields.ts';

/** A searched row with the fields that a hit only shows. */
export interface ShownRow extends SearchRow {
  publishedOn?: string;
  firstSeen?: string;
}

export function shownRow(appearance: Appearance): ShownRow {
  const row: ShownRow = searchRow(appearance);
  if (appearance.publishedOn !== undefined) row.publishedOn = appearance.publishedOn;
  if (appearance.firstSeen !== undefined) row.firstSeen = appearance.firstSeen;
  return row;
}

/** It has an abstract that is not loaded. */
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
  const [id, titleZh, titleEn, authors] = (['id', 'titleZh', 'titleEn', 'authors'] as const).map(marked);
  if (id && id.marks.length > 0) hit.id = id;
  if (titleZh) hit.titleZh = titleZh;
  if (titleEn) hit.titleEn = titleEn;
  if (authors) hit.authors = authors;
  return { ...hit, ...snippetOf(marked('abstractZh'), marked('abstractEn')) };
}

/** From the Chinese abstract, or from the English one if only that matched. */
function snippetOf(zh: MarkedText | undefined, en: MarkedText | undefined): Pick<SearchHit, 'snippet'> {
  if (zh && zh.marks.length > 0) return { snippet: { ...cutSnippet(zh), lang: 'zh' } };
  if (en && en.marks.length > 0) return { snippet: { ...cutSnippet(en), lang: 'en' } };
  return {};
}
