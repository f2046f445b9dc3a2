/**
 * The candidates of all tiers in the order in which they are verified: by rank, then newest first, undecided ones last. There may be a
 * hundred thousand of which ten are needed, so they are counted at once but ordered lazily.
 */
import { KIND_WEIGHT } from '#core/query/match-query.ts';
import type { Query } from '#core/query/query.ts';
import { type Facet, isSelected } from '#workers/search/local/facets.ts';
import type { SearchFilters } from '#workers/search/local/local-search.ts';
import { runFilter } from '#workers/search/local/row-filter.ts';
import { UNKNOWN_KIND } from './candidates.ts';
import type { RowRuns } from './row-runs.ts';

/** From this rank on, candidates are undecided: the index cannot say whether they match. */
export const UNDECIDED = UNKNOWN_KIND * KIND_WEIGHT;

/** Rows are numbered through the archive. */
export interface Candidate {
  row: number;
  rank: number;
}

/** The rows that the index found. */
export interface IndexedRows {
  /** Ascending by row. */
  visit(each: (row: number, rank: number) => void): void;
  /** The rank of all other rows, if those are candidates, too. */
  othersRank: number | undefined;
  /** From this row on, texts are loaded and searched locally. */
  before: number;
}

export class CandidateList {
  readonly #runs: RowRuns;
  /** The number of decided candidates by source and month. */
  readonly counts: (Facet & { rows: number })[];
  /** The indexed candidates that the filters allow, ascending by row. */
  #rows = new Uint32Array(256);
  #ranks = new Uint16Array(256);
  readonly #ordered: Iterator<Candidate>;
  #next: Candidate | undefined;

  constructor(query: Query, filters: SearchFilters, runs: RowRuns, indexed: IndexedRows) {
    this.#runs = runs;
    const tests = runTests(query, filters, runs);
    const counts = new Uint32Array(runs.facets.length);
    this.#collect(indexed, tests, counts);
    if (indexed.othersRank !== undefined && indexed.othersRank < UNDECIDED)
      countOthers(indexed.before, runs, tests, counts);
    this.counts = runs.facets.flatMap((facet, index) =>
      counts[index]! > 0 ? { ...facet, rows: counts[index]! } : [],
    );
    this.#ordered = this.#inOrder(indexed, tests);
  }

  /** The candidate that `take` will return. */
  peek(): Candidate | undefined {
    this.#next ??= this.#ordered.next().value as Candidate | undefined;
    return this.#next;
  }

  take(): Candidate | undefined {
    const candidate = this.peek();
    this.#next = undefined;
    return candidate;
  }

  /** Rows and runs both ascend, so each is passed once. */
  #collect({ visit }: IndexedRows, tests: RunTests, counts: Uint32Array): void {
    const runs = this.#runs;
    let size = 0;
    let end = 0;
    let facet = 0;
    let mayMatch = false;
    let isShown = false;
    visit((row, rank) => {
      if (row >= end) {
        const run = runs.runAt(row);
        end = runs.runs[run]!.to;
        facet = runs.facetOf[run]!;
        mayMatch = tests.mayMatch(run);
        isShown = mayMatch && tests.isShown(run);
      }
      if (mayMatch && rank < UNDECIDED) counts[facet]! += 1;
      if (!isShown) return;
      if (size === this.#rows.length) this.#grow();
      this.#rows[size] = row;
      this.#ranks[size] = rank;
      size += 1;
    });
    this.#rows = this.#rows.subarray(0, size);
    this.#ranks = this.#ranks.subarray(0, size);
  }

  #grow(): void {
    const rows = this.#rows;
    const ranks = this.#ranks;
    this.#rows = new Uint32Array(rows.length * 4);
    this.#ranks = new Uint16Array(ranks.length * 4);
    this.#rows.set(rows);
    this.#ranks.set(ranks);
  }

  *#inOrder({ othersRank, before }: IndexedRows, tests: RunTests): Generator<Candidate> {
    const ranks = new Set(this.#ranks);
    for (const rank of [...ranks].sort((a, b) => a - b)) yield* this.#ofRank(rank);
    if (othersRank !== undefined) yield* this.#others(othersRank, before, tests);
  }

  /** Days descending, the rows of a day ascending. */
  *#ofRank(rank: number): Generator<Candidate> {
    let end = 0;
    const rows = new Uint32Array(this.#rows.length + 1);
    for (let index = 0; index < this.#rows.length; index += 1) {
      rows[end] = this.#rows[index]!;
      end += Number(this.#ranks[index] === rank);
    }
    while (end > 0) {
      const start = lowerBound(rows, end, this.#runs.dayStart(rows[end - 1]!));
      for (let index = start; index < end; index += 1) yield { row: rows[index]!, rank };
      end = start;
    }
  }

  *#others(rank: number, before: number, { mayMatch, isShown }: RunTests): Generator<Candidate> {
    for (const run of this.#runs.newestFirst()) {
      if (!mayMatch(run) || !isShown(run)) continue;
      const { from, to } = this.#runs.runs[run]!;
      for (let row = from; row < Math.min(to, before); row += 1) if (!this.#has(row)) yield { row, rank };
    }
  }

  #has(row: number): boolean {
    return this.#rows[lowerBound(this.#rows, this.#rows.length, row)] === row;
  }
}

/** Tests for a run by its number. */
interface RunTests {
  /** The query's own filters by source and day. */
  mayMatch(run: number): boolean;
  /** The filters beside the query. */
  isShown(run: number): boolean;
}

function runTests(query: Query, filters: SearchFilters, { runs, facets, facetOf }: RowRuns): RunTests {
  const allowsRun = runFilter(query);
  const shown = Uint8Array.from(facets, (facet) => Number(isSelected(filters, facet)));
  return {
    mayMatch: allowsRun ? (run) => allowsRun(runs[run]!.source, runs[run]!.day) : () => true,
    isShown: (run) => shown[facetOf[run]!] === 1,
  };
}

function countOthers(
  before: number,
  { runs, facetOf }: RowRuns,
  { mayMatch }: RunTests,
  counts: Uint32Array,
): void {
  runs.forEach(({ from, to }, run) => {
    if (from < before && mayMatch(run)) counts[facetOf[run]!]! += Math.min(to, before) - from;
  });
}

/** The index of the first of `length` ascending numbers that is not less than `value`. */
function lowerBound(numbers: Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
