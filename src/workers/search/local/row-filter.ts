/** Filters by source and day, which whole runs of rows share. */
import { filterRow } from '#core/query/match-query.ts';
import type { Query, Term } from '#core/query/query.ts';

type RunTerm = Extract<Term, { kind: 'source' | 'from' | 'to' }>;

/** Tests a source and day; undefined if the query does not filter by them. */
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
