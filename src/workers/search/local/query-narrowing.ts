/** Detects that a query narrows the previous one, as typing mostly does: rows that did not match then need not be scanned now. */
import type { Query, Term, TextTerm } from '#core/query/query.ts';
import { matchesIds } from '#core/query/search-fields.ts';

/** Whether every row that matches the query also matches `before`. False where that is not obvious. */
export function narrows({ terms }: Query, before: Query): boolean {
  return before.terms.every((wider) => terms.some((term) => implies(term, wider)));
}

function implies(term: Term, wider: Term): boolean {
  if (JSON.stringify(term) === JSON.stringify(wider)) return true;
  if (term.kind !== 'text' || wider.kind !== 'text' || term.not || wider.not) return false;
  const isSameField = wider.field === undefined || wider.field === term.field;
  return isSameField && matchesIds(term.text) === matchesIds(wider.text) && extendsText(term, wider);
}

function extendsText(term: TextTerm, wider: TextTerm): boolean {
  if (wider.match === 'anywhere') return term.text.includes(wider.text);
  return wider.match === 'start' && term.match !== 'anywhere' && term.text.startsWith(wider.text);
}
