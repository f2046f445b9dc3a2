/** The way back from a query to text: what is printed is parsed to the same query. */

import { parseQuery } from './parse-query.ts';
import type { Query, Term } from './query.ts';

/** One line that `parseQuery` reads as this very query. */
export function printQuery(query: Query): string {
  return query.terms.map(printTerm).join(' ');
}

/** The plainest text that is read as this term, among the ways to write it. */
export function printTerm(term: Term): string {
  const not = 'not' in term && term.not ? '-' : '';
  const ways = writeTerm(term).map((way) => not + way);
  const wanted = JSON.stringify([sorted(term)]);
  return ways.find((way) => JSON.stringify(parseQuery(way).query?.terms.map(sorted)) === wanted) ?? ways[0]!;
}

function writeTerm(term: Term): string[] {
  switch (term.kind) {
    case 'text': {
      const before = `${term.field ? `${term.field}:` : ''}${term.match === 'anywhere' ? '*' : ''}`;
      const ways = [term.text, `"${term.text}"`, `"${term.text}*"`];
      return ways.map((way) => before + way);
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

function sorted(term: Term): [string, unknown][] {
  return Object.entries(term).sort(([a], [b]) => (a < b ? -1 : 1));
}
