/** A benchmark's result, and statistics over repeated measurements. */

/** One measured value with its unit, and its limit if the project promises one. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 'kB gzip' | 'MB' | 'files' | 'rows' | 'frames' | 'elements' | '%' | '×';
  /** The largest value that passes. */
  limit?: number;
}

export interface BenchOptions {
  /** Folder of digests. */
  corpus: string;
  /** Measure fewer rounds, for a result within a minute. */
  quick: boolean;
}

/** A family of figures: `measure` of a file `NAME-figures.ts`. */
export type Measure = (options: BenchOptions) => Promise<Figure[]>;

/** The shortest of several timings of the same work: other load on the machine can only make it longer. */
export function best(times: readonly number[]): number {
  return Math.min(...times);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
