/** Which rows of the archive are of which source and day, before any of them is here; read newest first. */
import { dayOfNumber, type SearchDigests } from '#core/search-index/index-files.ts';
import { type Facet, monthOf } from '#workers/search/local/facets.ts';
import type { RowRun } from '#workers/search/local/local-rows.ts';

/** The archive ascends by day, undated rows first; newest first, days descend and a day's rows keep their order. */
export class RowRuns {
  /** Ascending. */
  readonly runs: readonly RowRun[];
  /** By run: which of `facets`. */
  readonly facetOf: Uint16Array;
  readonly facets: readonly Facet[];
  /** First run of each day. */
  readonly #days: number[] = [];

  constructor(digests: SearchDigests) {
    this.runs = readRuns(digests);
    this.facetOf = new Uint16Array(this.runs.length);
    const facets = new Map<string, Facet & { at: number }>();
    this.runs.forEach(({ source, day, month }, at) => {
      const key = `${month} ${source}`;
      const facet = facets.get(key) ?? { source, month, at: facets.size };
      facets.set(key, facet);
      this.facetOf[at] = facet.at;
      if (at === 0 || day !== this.runs[at - 1]!.day) this.#days.push(at);
    });
    this.facets = [...facets.values()];
  }

  /** Number of the run that holds a place. */
  runAt(place: number): number {
    return lastNotAbove(this.runs.length, place, (at) => this.runs[at]!.from);
  }

  /** First place of the day that a place belongs to. */
  dayStart(place: number): number {
    const starts = (at: number) => this.runs[this.#days[at]!]!.from;
    return starts(lastNotAbove(this.#days.length, place, starts));
  }

  /** Numbers of all runs. */
  *newestFirst(): Generator<number> {
    for (let day = this.#days.length - 1; day >= 0; day -= 1) {
      const end = this.#days[day + 1] ?? this.runs.length;
      for (let run = this.#days[day]!; run < end; run += 1) yield run;
    }
  }
}

function readRuns({ sources, source, gap, rows }: SearchDigests): RowRun[] {
  let from = 0;
  let number = 0;
  return rows.map((count, at): RowRun => {
    const since = gap[at] ?? undefined;
    number += since ?? 0;
    const day = since === undefined ? undefined : dayOfNumber(number);
    const run: RowRun = { source: sources[source[at]!]!, month: monthOf(day), from, to: from + count };
    if (day !== undefined) run.day = day;
    from += count;
    return run;
  });
}

function lastNotAbove(length: number, value: number, valueAt: (at: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
