/** Which papers a view shows, in which order: numbers all the way, so that all rows are sorted between two frames. */

import type { PresortedColumn } from '#core/dataset/presorted-runs.ts';
import { compareSources, sourceLabel } from '#core/paper/source.ts';
import type { TableFilters, TableOrder, TableView } from '#core/protocol/all-papers-messages.ts';
import { dayNumber, HAS_ABSTRACT, HAS_NOTE, type PaperColumns, SEEN_AGAIN } from './paper-columns.ts';

/** Of a column's texts, per row; see `TextOrder.ranks`. */
export type TextRanks = (column: PresortedColumn) => Int32Array;

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
  const shown = Uint32Array.from(base.filter(filterOf(papers, view.filters)));
  if (!view.sort) return shown;
  const value = columnValue(papers, view.sort.key, view.titleFirst, textRanks);
  return sortByValue(shown, value, view.sort.descending);
}

/** Stable: each value has its own stretch, counted first and then filled in turn. What has no value stands last, both ways. */
function sortByValue(shown: Uint32Array, value: (paper: number) => number, descending: boolean): Uint32Array {
  const values = Int32Array.from(shown, value);
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const one of values) {
    if (one > most) most = one;
    if (one >= 0 && one < least) least = one;
  }
  const last = most < least ? 0 : most - least + 1;
  const stretch = (one: number) => (one < 0 ? last : descending ? most - one : one - least);
  const next = new Uint32Array(last + 2);
  for (const one of values) next[stretch(one) + 1]! += 1;
  for (let at = 1; at < next.length; at += 1) next[at]! += next[at - 1]!;
  const sorted = new Uint32Array(shown.length);
  for (let at = 0; at < shown.length; at += 1) {
    const place = stretch(values[at]!);
    sorted[next[place]!] = shown[at]!;
    next[place]! += 1;
  }
  return sorted;
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
