/** Which papers a view shows, and in which order. Works on integers only, so that all rows are sorted between two frames. */
import type { PresortedColumn } from '#core/dataset/presorted-runs.ts';
import type { SortKey } from '#core/paper/sort.ts';
import { compareSources, sourceLabel } from '#core/paper/source.ts';
import type { TableFilters, TableView } from '#core/protocol/all-papers-messages.ts';
import { dayNumber, HAS_ABSTRACT, HAS_NOTE, type PaperColumns, SEEN_AGAIN } from './paper-columns.ts';

/** The rank of each row in a text column; see `TextOrder.ranks`. */
export type TextRanks = (column: PresortedColumn) => Int32Array;

/** The order in which every other sort leaves its ties: newest first, undated last; then by source; then by descending id. */
export class BaseOrder {
  readonly #papers: PaperColumns;
  #sorted: number[] = [];

  constructor(papers: PaperColumns) {
    this.#papers = papers;
  }

  /** Sorts in the papers that have arrived since the last call. */
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

/** The papers of a view, as indexes in the columns. */
export function viewPapers(
  papers: PaperColumns,
  base: readonly number[],
  view: TableView,
  textRanks: TextRanks,
): Uint32Array {
  const shown = Uint32Array.from(base.filter(filterOf(papers, view.filters)));
  if (!view.sort) return shown;
  const value = columnValue(papers, view.sort.key, view.titleFirst, textRanks);
  return countingSort(shown, value, view.sort.descending);
}

/** A stable counting sort. Papers without a value (below 0) come last in both directions. */
function countingSort(
  shown: Uint32Array,
  numberOf: (paper: number) => number,
  descending: boolean,
): Uint32Array {
  const values = Int32Array.from(shown, numberOf);
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const value of values) {
    if (value > max) max = value;
    if (value >= 0 && value < min) min = value;
  }
  const lastBucket = max < min ? 0 : max - min + 1;
  const bucketOf = (value: number) => (value < 0 ? lastBucket : descending ? max - value : value - min);
  // First the size of each bucket, then the position of its next paper.
  const next = new Uint32Array(lastBucket + 2);
  for (const value of values) next[bucketOf(value) + 1]! += 1;
  for (let bucket = 1; bucket < next.length; bucket += 1) next[bucket]! += next[bucket - 1]!;
  const sorted = new Uint32Array(shown.length);
  for (let index = 0; index < shown.length; index += 1) {
    const bucket = bucketOf(values[index]!);
    sorted[next[bucket]!] = shown[index]!;
    next[bucket]! += 1;
  }
  return sorted;
}

/** For each paper a number that increases along the column; below 0 if it has no value there. */
function columnValue(
  papers: PaperColumns,
  key: SortKey,
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

/** By the displayed names. */
function sourceRanks(sources: readonly string[]): number[] {
  const names = sources.map((source) => sourceLabel(source).toLowerCase());
  return names.map((name) => names.filter((other) => other < name).length);
}

function filterOf(papers: PaperColumns, filters: TableFilters): (paper: number) => boolean {
  const { source, firstSeen, flags } = papers;
  const required = (filters.abstract ? HAS_ABSTRACT : 0) | (filters.note ? HAS_NOTE : 0);
  const mask = required | (filters.seen ? SEEN_AGAIN : 0);
  const expected = required | (filters.seen === 'again' ? SEEN_AGAIN : 0);
  const isDated = filters.since !== undefined || filters.until !== undefined;
  const since = isDated ? Math.max(1, dayNumber(filters.since)) : 0;
  const until = dayNumber(filters.until) || Number.POSITIVE_INFINITY;
  const isSelected = filters.sources && papers.sources.map((name) => filters.sources!.includes(name));
  return (paper) =>
    (flags[paper]! & mask) === expected &&
    firstSeen[paper]! >= since &&
    firstSeen[paper]! <= until &&
    (isSelected === undefined || isSelected[source[paper]!]!);
}
