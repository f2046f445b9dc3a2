/** Typing mostly makes a query narrower: then no row that it refused a letter ago needs to be looked at again. */
import type { Query, Term, TextTerm } from '#core/query/query.ts';
import { matchesIds } from '#core/query/search-fields.ts';

/** Does every row that matches the query match the one before, too? Where it is not obvious, the answer is no. */
export function narrows({ terms }: Query, before: Query): boolean {
  return before.terms.every((wide) => terms.some((term) => implies(term, wide)));
}

function implies(term: Term, wide: Term): boolean {
  if (JSON.stringify(term) === JSON.stringify(wide)) return true;
  if (term.kind !== 'text' || wide.kind !== 'text' || term.not || wide.not) return false;
  const sameFields = wide.field === undefined || wide.field === term.field;
  return sameFields && matchesIds(term.text) === matchesIds(wide.text) && growsFrom(term, wide);
}

function growsFrom(term: TextTerm, wide: TextTerm): boolean {
  if (wide.match === 'anywhere') return term.text.includes(wide.text);
  return wide.match === 'start' && term.match !== 'anywhere' && term.text.startsWith(wide.text);
}
