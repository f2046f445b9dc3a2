/** Which rows of the archive are of which source and day, before any of them is here; read newest first. */
import { dayOfNumber, type SearchDigests } from '#contract/search-files.ts';
import type { RowRun } from './local-rows.ts';

/** Rows by place in the archive, and by position when it is read newest first: days descending, a day's rows in their order. */
export class RowRuns {
  /** Newest first; undated ones last. */
  readonly newest: readonly RowRun[];
  /** In the order of the archive, with the position of the first row of each. */
  private readonly runs: readonly RowRun[];
  private readonly positions: Uint32Array;
  /** Position of the first row of each of `newest`. */
  private readonly starts: Uint32Array;

  constructor(digests: SearchDigests) {
    this.runs = readRuns(digests);
    const key = (run: RowRun) => run.day ?? '';
    const order = [...this.runs.keys()].sort((a, b) => {
      const [one, other] = [key(this.runs[a]!), key(this.runs[b]!)];
      return one === other ? a - b : one < other ? 1 : -1;
    });
    this.newest = order.map((at) => this.runs[at]!);
    this.positions = new Uint32Array(order.length);
    this.starts = new Uint32Array(order.length);
    let position = 0;
    order.forEach((run, at) => {
      this.positions[run] = position;
      this.starts[at] = position;
      position += this.runs[run]!.to - this.runs[run]!.from;
    });
  }

  /** Number of the run that holds a place. */
  runAt(place: number): number {
    return lastNotAbove(this.runs.length, place, (at) => this.runs[at]!.from);
  }

  run(at: number): RowRun {
    return this.runs[at]!;
  }

  positionIn(run: number, place: number): number {
    return this.positions[run]! + place - this.runs[run]!.from;
  }

  placeAt(position: number): number {
    const at = lastNotAbove(this.newest.length, position, (one) => this.starts[one]!);
    return this.newest[at]!.from + position - this.starts[at]!;
  }
}

function readRuns({ sources, source, gap, rows }: SearchDigests): RowRun[] {
  let from = 0;
  let number = 0;
  return rows.map((count, at): RowRun => {
    const since = gap[at] ?? undefined;
    number += since ?? 0;
    const run: RowRun = { source: sources[source[at]!]!, from, to: from + count };
    if (since !== undefined) run.day = dayOfNumber(number);
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
