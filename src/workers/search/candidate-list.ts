/** Candidates of all tiers in the order in which they are tried: by rank, then newest first; what is but guessed comes last. */
import type { Query } from '#contract/query.ts';
import { KIND_WEIGHT } from '#contract/query-match.ts';
import { UNKNOWN_KIND } from './candidates.ts';
import { monthOf } from './facets.ts';
import type { RowRun } from './local-rows.ts';
import type { Chosen } from './local-search.ts';
import { runMatches } from './row-filter.ts';
import type { RowRuns } from './row-runs.ts';

/** Candidates of this rank and above are but guessed: the index could not say whether they match. */
export const GUESSED = UNKNOWN_KIND * KIND_WEIGHT;
/** A rank and a position as one number that sorts. */
const POSITIONS = 2 ** 32;

export interface Candidate {
  place: number;
  rank: number;
}

/** Rows that the index names, and whether all others, with the rank of these, are candidates too. */
export interface NamedRows {
  visit(each: (place: number, rank: number) => void): void;
  others: number | undefined;
  /** Rows from here on are on the device. */
  before: number;
}

export class CandidateList {
  /** How many rows of each run are known to be candidates. */
  readonly counts: { run: RowRun; rows: number }[] = [];
  private readonly sorted: Float64Array;
  private readonly named = new Set<number>();
  private next = 0;
  /** Where the rest, read newest first, goes on. */
  private readonly rest: Iterator<Candidate>;
  private waiting: Candidate | undefined;

  constructor(
    query: Query,
    chosen: Chosen,
    private readonly runs: RowRuns,
    { visit, others, before }: NamedRows,
  ) {
    const keys: number[] = [];
    const counts = new Map<number, number>();
    const passes = runTests(query, chosen, runs);
    visit((place, rank) => {
      const run = runs.runAt(place);
      const { asked, shown } = passes(run);
      if (!asked) return;
      if (rank < GUESSED) counts.set(run, (counts.get(run) ?? 0) + 1);
      if (others !== undefined) this.named.add(place);
      if (shown) keys.push(rank * POSITIONS + runs.positionIn(run, place));
    });
    for (const [run, rows] of counts) this.counts.push({ run: runs.run(run), rows });
    this.sorted = Float64Array.from(keys).sort();
    this.rest = others === undefined ? NOTHING : this.readOthers(query, chosen, others, before);
    if (others !== undefined && others < GUESSED) this.countOthers(query, before);
  }

  /** The next candidate, which `take` takes. */
  peek(): Candidate | undefined {
    if (this.next < this.sorted.length) {
      const key = this.sorted[this.next]!;
      const rank = Math.floor(key / POSITIONS);
      return { rank, place: this.runs.placeAt(key - rank * POSITIONS) };
    }
    this.waiting ??= this.rest.next().value;
    return this.waiting;
  }

  take(): Candidate | undefined {
    const candidate = this.peek();
    if (this.next < this.sorted.length) this.next += 1;
    else this.waiting = undefined;
    return candidate;
  }

  private *readOthers(query: Query, chosen: Chosen, rank: number, before: number): Iterator<Candidate> {
    for (const run of this.runs.newest) {
      if (!runMatches(query, run.source, run.day) || !isChosen(chosen, run)) continue;
      for (let place = run.from; place < Math.min(run.to, before); place += 1) {
        if (!this.named.has(place)) yield { place, rank };
      }
    }
  }

  private countOthers(query: Query, before: number): void {
    for (const run of this.runs.newest) {
      const rows = Math.min(run.to, before) - run.from;
      if (rows > 0 && runMatches(query, run.source, run.day)) this.counts.push({ run, rows });
    }
  }
}

const NOTHING: Iterator<Candidate> = { next: () => ({ done: true, value: undefined }) };

export function isChosen({ sources, months }: Chosen, { source, day }: RowRun): boolean {
  return (sources.size === 0 || sources.has(source)) && (months.size === 0 || months.has(monthOf(day)));
}

/** What the query and the reader's choice say of each run, asked once. */
function runTests(
  query: Query,
  chosen: Chosen,
  runs: RowRuns,
): (run: number) => { asked: boolean; shown: boolean } {
  const known = new Map<number, { asked: boolean; shown: boolean }>();
  return (at) => {
    let test = known.get(at);
    if (!test) {
      const run = runs.run(at);
      test = { asked: runMatches(query, run.source, run.day), shown: isChosen(chosen, run) };
      known.set(at, test);
    }
    return test;
  };
}
