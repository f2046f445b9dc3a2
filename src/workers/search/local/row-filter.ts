/** What a query asks of a digest, not of words: sources and days, answered for runs of rows at once. */

import { filterRow } from '#core/query/match-query.ts';
import type { Query, Term } from '#core/query/query.ts';

type RunTerm = Extract<Term, { kind: 'source' | 'from' | 'to' }>;

/** Whether rows of a source and day may match; undefined where the query lets all of them. */
export function runFilter(query: Query): ((source: string, day: string | undefined) => boolean) | undefined {
  const terms = query.terms.filter(isRunTerm);
  if (terms.length === 0) return undefined;
  return (source, day) => {
    const row = { paper: '', source, hasNote: false, hasAbstract: false, ...(day !== undefined && { day }) };
    return terms.every((term) => filterRow(term, row) !== ('not' in term && term.not === true));
  };
}

export function isRunTerm(term: Term): term is RunTerm {
  return term.kind === 'source' || term.kind === 'from' || term.kind === 'to';
}
