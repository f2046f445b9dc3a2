/** The source and day of every row of the archive, as runs of consecutive rows; known before any text is loaded. */
import { dayOfNumber, type SearchDigests } from '#core/search-index/index-files.ts';
import { type Facet, monthOf } from '#workers/search/local/facets.ts';
import type { RowRun } from '#workers/search/local/local-rows.ts';

/** Rows ascend by day, undated ones first. Newest first means days descending, the rows of a day in their order. */
export class RowRuns {
  readonly runs: readonly RowRun[];
  readonly facets: readonly Facet[];
  /** By run: its index in `facets`. */
  readonly facetOf: Uint16Array;
  /** The first run of each day. */
  readonly #days: number[] = [];

  constructor(digests: SearchDigests) {
    this.runs = readRuns(digests);
    this.facetOf = new Uint16Array(this.runs.length);
    const facets = new Map<string, Facet & { index: number }>();
    this.runs.forEach(({ source, day, month }, run) => {
      const key = `${month} ${source}`;
      const facet = facets.get(key) ?? { source, month, index: facets.size };
      facets.set(key, facet);
      this.facetOf[run] = facet.index;
      if (run === 0 || day !== this.runs[run - 1]!.day) this.#days.push(run);
    });
    this.facets = [...facets.values()];
  }

  /** The number of the run that holds a row. */
  runAt(row: number): number {
    return lastNotAbove(this.runs.length, row, (run) => this.runs[run]!.from);
  }

  /** The first row of the day that a row belongs to. */
  dayStart(row: number): number {
    const startOf = (day: number) => this.runs[this.#days[day]!]!.from;
    return startOf(lastNotAbove(this.#days.length, row, startOf));
  }

  /** The numbers of all runs. */
  *newestFirst(): Generator<number> {
    for (let day = this.#days.length - 1; day >= 0; day -= 1) {
      const end = this.#days[day + 1] ?? this.runs.length;
      for (let run = this.#days[day]!; run < end; run += 1) yield run;
    }
  }
}

function readRuns({ sources, source, gap, rows }: SearchDigests): RowRun[] {
  let from = 0;
  let dayNumber = 0;
  return rows.map((count, index): RowRun => {
    const days = gap[index] ?? undefined;
    dayNumber += days ?? 0;
    const day = days === undefined ? undefined : dayOfNumber(dayNumber);
    const run: RowRun = { source: sources[source[index]!]!, month: monthOf(day), from, to: from + count };
    if (day !== undefined) run.day = day;
    from += count;
    return run;
  });
}

/** The last index below `length` whose value, ascending with the index, is not greater than `limit`. */
function lastNotAbove(length: number, limit: number, valueAt: (index: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
