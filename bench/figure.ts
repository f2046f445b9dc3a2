/** What a benchmark says: one number with its unit, and the limit it must keep where the project promises one. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 'kB gzip' | 'MB' | 'files' | 'rows' | 'frames' | 'elements' | '%';
  /** At most this. */
  limit?: number;
}

export interface BenchOptions {
  /** Folder of real digests. */
  corpus: string;
  /** Fewer rounds. */
  quick: boolean;
}

/** A family of figures: a file `NAME-figures.ts` in this folder that exports `measure`. */
export type Measure = (options: BenchOptions) => Promise<Figure[]>;

/** Of several timings of the same work the shortest: whatever else the machine does can only lengthen them. */
export function best(times: readonly number[]): number {
  return Math.min(...times);
}

/** The middle of several values. */
export function median(values: readonly number[]): number {
  return part(values, 0.5);
}

/** The value below which this part of all lies. */
export function part(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}
