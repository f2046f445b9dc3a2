/** Prints a query as text that parses to the same query. */

import { parseQuery } from './parse-query.ts';
import type { Query, Term } from './query.ts';

export function printQuery(query: Query): string {
  return query.terms.map(printTerm).join(' ');
}

/** The simplest of the forms of a term that parses to the same term. */
export function printTerm(term: Term): string {
  const not = 'not' in term && term.not ? '-' : '';
  const forms = formsOf(term).map((form) => not + form);
  const expected = JSON.stringify([sortedEntries(term)]);
  const isExact = (form: string) =>
    JSON.stringify(parseQuery(form).query?.terms.map(sortedEntries)) === expected;
  return forms.find(isExact) ?? forms[0]!;
}

/** Simplest first. */
function formsOf(term: Term): string[] {
  switch (term.kind) {
    case 'text': {
      const prefix = `${term.field ? `${term.field}:` : ''}${term.match === 'anywhere' ? '*' : ''}`;
      const forms = [term.text, `"${term.text}"`, `"${term.text}*"`];
      return forms.map((form) => prefix + form);
    }
    case 'paper':
      return [term.ids[0]!, `doi:${term.ids[0]!.slice(term.ids[0]!.indexOf(':') + 1)}`];
    case 'source':
      return [`source:${term.source}`, `source:"${term.source}"`];
    case 'tag':
      return [`tag:${term.tag}`, `tag:"${term.tag}"`];
    case 'has':
    case 'is':
      return [`${term.kind}:${term.what}`];
    default:
      return [`${term.kind}:${term.day}`];
  }
}

function sortedEntries(term: Term): [string, unknown][] {
  return Object.entries(term).sort(([a], [b]) => (a < b ? -1 : 1));
}
