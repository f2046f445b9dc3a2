/** Which papers a view shows, in which order: numbers all the way, so that all rows are sorted between two frames. */
import type { TableFilters, TableOrder, TableView } from '#contract/archive-table.ts';
import type { OrderedColumn } from '#contract/archive-table-orders.ts';
import { compareSources, sourceLabel } from '#contract/source.ts';
import { dayNumber, HAS_ABSTRACT, HAS_NOTE, type PaperColumns, SEEN_AGAIN } from './paper-columns.ts';

/** Of a column's texts, per row; see `TextOrder.ranks`. */
export type TextRanks = (column: OrderedColumn) => Int32Array;

/** The order that all others fall back to: newest first, undated last; then by source; then the higher id. Merges what came since. */
export class BaseOrder {
  readonly #papers: PaperColumns;
  #sorted: number[] = [];

  constructor(papers: PaperColumns) {
    this.#papers = papers;
  }

  sorted(): readonly number[] {
    if (this.#sorted.length === this.#papers.count) return this.#sorted;
    const { firstSeen, source, sources, ids, count } = this.#papers;
    for (let paper = this.#sorted.length; paper < count; paper += 1) this.#sorted.push(paper);
    this.#sorted.sort((a, b) => {
      if (firstSeen[a] !== firstSeen[b]) return firstSeen[b]! - firstSeen[a]!;
      if (source[a] !== source[b]) return compareSources(sources[source[a]!]!, sources[source[b]!]!);
      return ids[a]! > ids[b]! ? -1 : 1;
    });
    return this.#sorted;
  }
}

/** Papers of a view, by their place in the columns. */
export function viewPapers(
  papers: PaperColumns,
  base: readonly number[],
  view: TableView,
  textRanks: TextRanks,
): Uint32Array {
  const shows = filterOf(papers, view.filters);
  if (!view.sort) return Uint32Array.from(base.filter(shows));
  const rank = rankOf(papers, view.sort, view.titleFirst, textRanks);
  const count = base.length;
  // One number holds the rank and, below it, the place in the base order: sorting numbers needs no comparison function.
  const keys = new Float64Array(count);
  let found = 0;
  for (let place = 0; place < count; place += 1) {
    const paper = base[place]!;
    if (shows(paper)) keys[found++] = rank(paper) * count + place;
  }
  const sorted = keys.subarray(0, found).sort();
  return Uint32Array.from(sorted, (key) => base[key % count]!);
}

/** Absent stands last, whichever way a column is sorted. */
const LAST = 2 ** 31;

function rankOf(
  papers: PaperColumns,
  { key, descending }: TableOrder,
  titleFirst: TableView['titleFirst'],
  textRanks: TextRanks,
): (paper: number) => number {
  const value = columnValue(papers, key, titleFirst, textRanks);
  return (paper) => {
    const rank = value(paper);
    if (rank < 0) return LAST;
    return descending ? LAST - 1 - rank : rank;
  };
}

/** Per paper a number that grows along the column, below 0 where it has no value. */
function columnValue(
  papers: PaperColumns,
  key: TableOrder['key'],
  titleFirst: TableView['titleFirst'],
  textRanks: TextRanks,
): (paper: number) => number {
  const { firstSeen, published, source } = papers;
  if (key === 'seen') return (paper) => firstSeen[paper]! || -1;
  if (key === 'published') return (paper) => published[paper]! || -1;
  if (key === 'source') {
    const ranks = sourceRanks(papers.sources);
    return (paper) => ranks[source[paper]!]!;
  }
  const rows = key === 'title' ? papers.titleRow : papers.authorRow;
  const ranks = textRanks(key === 'author' ? 'author' : titleFirst === 'zh' ? 'titleZh' : 'titleEn');
  return (paper) => (rows[paper] === -1 ? -1 : ranks[rows[paper]!]!);
}

/** By the names that the table shows. */
function sourceRanks(sources: readonly string[]): number[] {
  const names = sources.map((source) => sourceLabel(source).toLowerCase());
  return names.map((name) => names.filter((other) => other < name).length);
}

function filterOf(papers: PaperColumns, filters: TableFilters): (paper: number) => boolean {
  const { source, firstSeen, flags } = papers;
  const wanted = (filters.abstract ? HAS_ABSTRACT : 0) | (filters.note ? HAS_NOTE : 0);
  const mask = wanted | (filters.seen ? SEEN_AGAIN : 0);
  const flagged = wanted | (filters.seen === 'again' ? SEEN_AGAIN : 0);
  const dated = filters.since !== undefined || filters.until !== undefined;
  const since = dated ? Math.max(1, dayNumber(filters.since)) : 0;
  const until = dayNumber(filters.until) || Number.POSITIVE_INFINITY;
  const chosen = filters.sources && papers.sources.map((one) => filters.sources!.includes(one));
  return (paper) =>
    (flags[paper]! & mask) === flagged &&
    firstSeen[paper]! >= since &&
    firstSeen[paper]! <= until &&
    (chosen === undefined || chosen[source[paper]!]!);
}
