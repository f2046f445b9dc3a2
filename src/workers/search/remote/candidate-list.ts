/**
 * Candidates of all tiers in the order in which they are tried: by rank, then newest first; what is but guessed comes last. There may
 * be a hundred thousand, of which ten are tried: they are counted at once and put in order only as far as someone asks.
 */

import { KIND_WEIGHT } from '#core/query/match-query.ts';
import type { Query } from '#core/query/query.ts';
import { type Facet, isChosen } from '#workers/search/local/facets.ts';
import type { Chosen } from '#workers/search/local/local-search.ts';
import { runFilter } from '#workers/search/local/row-filter.ts';
import { UNKNOWN_KIND } from './candidates.ts';
import type { RowRuns } from './row-runs.ts';

/** Candidates of this rank and above are but guessed: the index could not say whether they match. */
export const GUESSED = UNKNOWN_KIND * KIND_WEIGHT;

export interface Candidate {
  place: number;
  rank: number;
}

/** Rows that the index names, and whether all others, with the rank of these, are candidates too. */
export interface NamedRows {
  /** Goes up through the archive. */
  visit(each: (place: number, rank: number) => void): void;
  others: number | undefined;
  /** Rows from here on are on the device. */
  before: number;
}

export class CandidateList {
  readonly #runs: RowRuns;
  /** How many rows of each source and month are known to be candidates. */
  readonly counts: (Facet & { rows: number })[];
  /** What is shown of them, ascending by place. */
  #places = new Uint32Array(256);
  #ranks = new Uint16Array(256);
  readonly #ordered: Iterator<Candidate>;
  #waiting: Candidate | undefined;

  constructor(query: Query, chosen: Chosen, runs: RowRuns, named: NamedRows) {
    this.#runs = runs;
    const tests = runTests(query, chosen, runs);
    const rows = new Uint32Array(runs.facets.length);
    this.#takeNamed(named, tests, rows);
    if (named.others !== undefined && named.others < GUESSED) countOthers(named.before, runs, tests, rows);
    this.counts = runs.facets.flatMap((facet, at) => (rows[at]! > 0 ? { ...facet, rows: rows[at]! } : []));
    this.#ordered = this.#inOrder(named, tests);
  }

  /** The next candidate, which `take` takes. */
  peek(): Candidate | undefined {
    this.#waiting ??= this.#ordered.next().value as Candidate | undefined;
    return this.#waiting;
  }

  take(): Candidate | undefined {
    const candidate = this.peek();
    this.#waiting = undefined;
    return candidate;
  }

  /** Goes through rows and runs side by side. */
  #takeNamed({ visit }: NamedRows, tests: RunTests, rows: Uint32Array): void {
    const runs = this.#runs;
    let size = 0;
    let end = 0;
    let facet = 0;
    let asked = false;
    let shown = false;
    visit((place, rank) => {
      if (place >= end) {
        const run = runs.runAt(place);
        end = runs.runs[run]!.to;
        facet = runs.facetOf[run]!;
        asked = tests.asked(run);
        shown = asked && tests.shown(run);
      }
      if (asked && rank < GUESSED) rows[facet]! += 1;
      if (!shown) return;
      if (size === this.#places.length) this.#grow();
      this.#places[size] = place;
      this.#ranks[size] = rank;
      size += 1;
    });
    this.#places = this.#places.subarray(0, size);
    this.#ranks = this.#ranks.subarray(0, size);
  }

  #grow(): void {
    const places = this.#places;
    const ranks = this.#ranks;
    this.#places = new Uint32Array(places.length * 4);
    this.#ranks = new Uint16Array(ranks.length * 4);
    this.#places.set(places);
    this.#ranks.set(ranks);
  }

  *#inOrder({ others, before }: NamedRows, tests: RunTests): Generator<Candidate> {
    const ranks = new Set(this.#ranks);
    for (const rank of [...ranks].sort((a, b) => a - b)) yield* this.#ofRank(rank);
    if (others !== undefined) yield* this.#unnamed(others, before, tests);
  }

  *#ofRank(rank: number): Generator<Candidate> {
    let end = 0;
    const some = new Uint32Array(this.#places.length + 1);
    for (let at = 0; at < this.#places.length; at += 1) {
      some[end] = this.#places[at]!;
      end += Number(this.#ranks[at] === rank);
    }
    while (end > 0) {
      const from = firstNotBelow(some, end, this.#runs.dayStart(some[end - 1]!));
      for (let at = from; at < end; at += 1) yield { place: some[at]!, rank };
      end = from;
    }
  }

  *#unnamed(rank: number, before: number, { asked, shown }: RunTests): Generator<Candidate> {
    for (const at of this.#runs.newestFirst()) {
      if (!asked(at) || !shown(at)) continue;
      const { from, to } = this.#runs.runs[at]!;
      for (let place = from; place < Math.min(to, before); place += 1)
        if (!this.#names(place)) yield { place, rank };
    }
  }

  #names(place: number): boolean {
    return this.#places[firstNotBelow(this.#places, this.#places.length, place)] === place;
  }
}

interface RunTests {
  /** By number of the run: may its rows match the query? Does the reader's choice let them be shown? */
  asked(run: number): boolean;
  shown(run: number): boolean;
}

function runTests(query: Query, chosen: Chosen, { runs, facets, facetOf }: RowRuns): RunTests {
  const filter = runFilter(query);
  const shown = Uint8Array.from(facets, (facet) => Number(isChosen(chosen, facet)));
  return {
    asked: filter ? (at) => filter(runs[at]!.source, runs[at]!.day) : () => true,
    shown: (at) => shown[facetOf[at]!] === 1,
  };
}

function countOthers(
  before: number,
  { runs, facetOf }: RowRuns,
  { asked }: RunTests,
  rows: Uint32Array,
): void {
  runs.forEach(({ from, to }, at) => {
    if (from < before && asked(at)) rows[facetOf[at]!]! += Math.min(to, before) - from;
  });
}

/** Position of the first of so many ascending numbers that is not below a value. */
function firstNotBelow(numbers: Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
