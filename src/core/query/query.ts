/**
 * A parsed query. Grammar: terms separated by white space, all of which must match; `-term` excludes; `field:value`; `"exact phrase"`,
 * `"phrase prefi*"`; `*infix`; a pasted link or DOI stands for the paper.
 */

/** The field that a term is limited to. */
export type TermField = 'title' | 'author';

export interface TextTerm {
  kind: 'text';
  /** Folded, never empty. */
  text: string;
  /** Concerns Latin and the like: `start` matches at word starts, `anywhere` inside words too, `exact` only whole words. */
  match: 'start' | 'anywhere' | 'exact';
  field?: TermField;
  not?: true;
}

export type Term =
  | TextTerm
  /** The paper that a link names; a DOI can belong to several sources. */
  | { kind: 'paper'; ids: string[]; not?: true }
  /** Prefix of a source's slug. */
  | { kind: 'source'; source: string; not?: true }
  | { kind: 'has'; what: (typeof HAS)[number]; not?: true }
  | { kind: 'is'; what: (typeof IS)[number]; not?: true }
  /** A tag of the user's, folded. */
  | { kind: 'tag'; tag: string; not?: true }
  /** Inclusive; `2025`, `2025-01` or `2025-01-15`: the whole year, month or day. */
  | { kind: 'from' | 'to'; day: string };

export interface Query {
  terms: Term[];
}

export interface QueryError {
  /** Position in the typed text, in UTF-16 units, like `length`. */
  start: number;
  length: number;
  kind: 'empty-value' | 'bad-date' | 'dates-crossed' | 'cannot-negate' | 'unknown-value' | 'too-long';
  /** The field that the error is about; absent if it is about the whole query. */
  field?: string;
}

export type ParsedQuery = { query: Query; error?: undefined } | { error: QueryError; query?: undefined };

export const HAS = ['note', 'abstract'] as const;
/** Filters by the user's marks, which the page sends to the worker. */
export const IS = ['starred', 'read', 'unread', 'tagged'] as const;
export const QUERY_FIELDS = ['author', 'title', 'source', 'from', 'to', 'has', 'is', 'tag'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** Limits, so that a pasted page does not stall the scan. */
export const QUERY_LENGTH = 2000;
export const QUERY_TERMS = 64;

/** The terms that search for text and are not excluded: those that rank and highlight. */
export function textTerms(query: Query): TextTerm[] {
  return query.terms.flatMap((term) => (term.kind === 'text' && term.not !== true ? [term] : []));
}
