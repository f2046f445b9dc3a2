/** What keeps the folded texts of the rows on this device and looks through all of them for one term at a time. */
import type { TextTerm } from '#core/query/query.ts';
import { FIELD_SPANS, matchesIds, SEARCH_FIELDS } from '#core/query/search-fields.ts';

/** A row that is out of the running; any other total is a sum of ranks. */
export const OUT = 0xffffffff;

export interface Scanner {
  /** Rows of one segment, each with its folded texts in the order of `SEARCH_FIELDS`, '' where absent. Blocks are numbered from 0. */
  addBlock(rows: readonly (readonly string[])[]): void;
  /** One number per row of a block, to be read and written by both sides; good until the next block is added. */
  totals(block: number): Uint32Array;
  /** Adds the term's rank to each total that is not `OUT`; rows without the term (or, negated, with it) become `OUT`. */
  scan(term: TextTerm): void;
  /** Memory held, in bytes. */
  readonly bytes: number;
}

/** First and end position in `SEARCH_FIELDS` of what a term looks at; the id stands first and is skipped by most. */
export function fieldSpan(term: TextTerm): readonly [first: number, end: number] {
  if (term.field) return FIELD_SPANS[term.field];
  return [matchesIds(term.text) ? 0 : 1, SEARCH_FIELDS.length];
}
