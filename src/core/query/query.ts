/**
 * A query as everyone means it: page, worker and tests read the same text the same way. Grammar: items between white space, all of
 * which must hold; `-` before an item turns it round; `field:value`; `"exact phrase"`, `"begun phra*"`; `*infix`; a pasted link or DOI is the paper.
 */

/** Where a term may stand; absent is anywhere. */
export type TermField = 'title' | 'author';

export interface TextTerm {
  kind: 'text';
  /** Folded, never empty. */
  text: string;
  /** `start`: Latin begins at a word start. `anywhere`: inside words too. `exact`: begins and ends with whole words. */
  match: 'start' | 'anywhere' | 'exact';
  field?: TermField;
  not?: true;
}

export type Term =
  | TextTerm
  /** The paper that a link names; a DOI may belong to several sources. */
  | { kind: 'paper'; ids: string[]; not?: true }
  /** Beginning of a source's slug. */
  | { kind: 'source'; source: string; not?: true }
  | { kind: 'has'; what: (typeof HAS)[number]; not?: true }
  | { kind: 'is'; what: (typeof IS)[number]; not?: true }
  /** A tag that the reader gave, folded. */
  | { kind: 'tag'; tag: string; not?: true }
  /** Inclusive; `2025`, `2025-01` or `2025-01-15`: the whole year, month or day. */
  | { kind: 'from' | 'to'; day: string };

export interface Query {
  terms: Term[];
}

export interface QueryError {
  /** UTF-16 units in the text as typed. */
  at: number;
  length: number;
  kind: 'empty-value' | 'bad-date' | 'dates-crossed' | 'cannot-negate' | 'unknown-value' | 'too-long';
  /** The field concerned, as typed; absent where the error is the whole query's. */
  field?: string;
}

export type ParsedQuery = { query: Query; error?: undefined } | { error: QueryError; query?: undefined };

export const HAS = ['note', 'abstract'] as const;
/** Answered with the reader's own marks, which the page sends along. */
export const IS = ['starred', 'read', 'unread', 'tagged'] as const;
export const QUERY_FIELDS = ['author', 'title', 'source', 'from', 'to', 'has', 'is', 'tag'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** A pasted page must not stall the scan. */
export const QUERY_LENGTH = 2000;
export const QUERY_TERMS = 64;

/** Does the query ask for words (and so has marks and ranks), or only filter? */
export function textTerms(query: Query): TextTerm[] {
  return query.terms.flatMap((term) => (term.kind === 'text' && term.not !== true ? [term] : []));
}
