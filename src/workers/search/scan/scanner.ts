/** A scanner holds the folded texts of the loaded rows, and searches all of them for one term at a time. */
import type { TextTerm } from '#core/query/query.ts';
import { FIELD_SPANS, matchesIds, SEARCH_FIELDS } from '#core/query/search-fields.ts';

/** The total of an excluded row; any other total is a sum of ranks. */
export const OUT = 0xffffffff;

export interface Scanner {
  /** Adds the rows of a segment, each with its folded texts in the order of `SEARCH_FIELDS`, `''` if absent. Blocks are numbered from 0. */
  addBlock(rows: readonly (readonly string[])[]): void;
  /** One total per row of a block; caller and scanner both write to it. Valid until the next block is added. */
  totals(block: number): Uint32Array;
  /** Adds the term's rank to each total that is not `OUT`. Rows without the term become `OUT`; for a negated term, rows with it. */
  scan(term: TextTerm): void;
  /** Memory in use. */
  readonly bytes: number;
}

/** The fields that a term searches: start and end in `SEARCH_FIELDS`. Most terms skip the first, which is the id. */
export function fieldSpan(term: TextTerm): readonly [first: number, end: number] {
  if (term.field) return FIELD_SPANS[term.field];
  return [matchesIds(term.text) ? 0 : 1, SEARCH_FIELDS.length];
}
