/** What a query asks of a digest, not of words: sources and days, answered for runs of rows at once. */
import type { Query, Term } from '#contract/query.ts';
import { filterRow } from '#contract/query-match.ts';

type RunTerm = Extract<Term, { kind: 'source' | 'from' | 'to' }>;

/** Whether rows of this source and day may match. */
export function runMatches(query: Query, source: string, day: string | undefined): boolean {
  const row = { paper: '', source, hasNote: false, hasAbstract: false, ...(day !== undefined && { day }) };
  return query.terms.filter(isRunTerm).every((term) => {
    const not = 'not' in term && term.not === true;
    return filterRow(term, row) !== not;
  });
}

export function isRunTerm(term: Term): term is RunTerm {
  return term.kind === 'source' || term.kind === 'from' || term.kind === 'to';
}
