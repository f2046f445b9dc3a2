/** The parser of queries: text → terms, or the first error with its position. */

import { parsePaperAddress } from '#core/paper/paper-link.ts';
import { foldText } from './fold.ts';
import {
  HAS,
  IS,
  type ParsedQuery,
  QUERY_LENGTH,
  QUERY_TERMS,
  type QueryError,
  type Term,
  type TextTerm,
} from './query.ts';
import { parseQueryDay, queryDayRange } from './query-date.ts';
import { type QueryToken, tokenizeQuery } from './tokenize-query.ts';

const PAPER = /^(?:(?:doi|[a-z]*rxiv):|https?:\/\/|(?:[\w-]+\.)*(?:doi|[a-z]*rxiv)\.org\/)|\dv\d+$/;

/** A page of any other site about a paper of arXiv: its address ends in the id. */
const OTHER_SITE = /^https?:\/\/[^?#]*\/(\d{4}\.\d{4,5}(?:v\d+)?)(?:\.(?:pdf|md|html))?\/?(?:[?#]|$)/;

type Parsed = Term[] | QueryError;

/** Parses any text; an empty one is a query without terms. */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > QUERY_LENGTH) {
    return { error: { start: QUERY_LENGTH, length: text.length - QUERY_LENGTH, kind: 'too-long' } };
  }
  const terms: Term[] = [];
  for (const token of tokenizeQuery(text)) {
    const parsed = parseToken(token);
    if (!Array.isArray(parsed)) return { error: parsed };
    terms.push(...parsed);
    if (terms.length > QUERY_TERMS)
      return { error: { start: token.start, length: token.length, kind: 'too-long' } };
    if (areDatesCrossed(terms)) return { error: errorAt(token, 'dates-crossed') };
  }
  return { query: { terms } };
}

function parseToken(token: QueryToken): Parsed {
  switch (token.field) {
    case undefined:
    case 'title':
    case 'author':
      return parseText(token, token.field);
    case 'source':
    case 'tag':
      return parseName(token, token.field);
    case 'has':
      return parseChoice(token, HAS, (what) => ({ kind: 'has', what }));
    case 'is':
      return parseChoice(token, IS, (what) => ({ kind: 'is', what }));
    default:
      return parseDay(token, token.field);
  }
}

function parseText(token: QueryToken, field: TextTerm['field']): Parsed {
  const not = token.not && { not: true as const };
  const folded = foldText(token.value);
  const ids = field || token.quoted || token.star ? undefined : parsePaper(folded);
  if (ids) return [{ kind: 'paper', ids, ...not }];
  const match = parseMatch(token, folded);
  if (match.text === '') return field ? errorAt(token, 'empty-value') : [];
  return [{ kind: 'text', ...match, ...(field && { field }), ...not }];
}

function parseMatch(token: QueryToken, folded: string): Pick<TextTerm, 'text' | 'match'> {
  const text = token.quoted ? folded : trimWord(folded);
  if (token.star) return { text, match: 'anywhere' };
  if (!token.quoted || token.open) return { text, match: 'start' };
  return text.endsWith('*')
    ? { text: foldText(text.slice(0, -1)), match: 'start' }
    : { text, match: 'exact' };
}

/**
 * Ids from a link in any form, `doi:10.1101/…`, `arxiv:2509.21320` or an id with a version. A bare id is searched as text, so that hits
 * appear while it is typed.
 */
function parsePaper(folded: string): string[] | undefined {
  if (!PAPER.test(folded)) return undefined;
  const address = folded.replace(/^doi:/, '');
  const key = OTHER_SITE.exec(address)?.[1];
  const links = parsePaperAddress(address);
  const ids = (links.length > 0 || !key ? links : parsePaperAddress(key)).map((link) => link.id);
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}

/** Removes the punctuation around a word: `(LLM),` becomes `llm`, while `C++`, `.NET` and `f(x)` stay. */
function trimWord(folded: string): string {
  const trimmed = folded.replace(/^[-*([{'`,;:!?\s]+/, '');
  const trailing = /[([{]/.test(trimmed) ? /[,.;:!?'`*]+$/ : /[,.;:!?'`*)\]}]+$/;
  return trimmed.replace(trailing, '');
}

function parseName(token: QueryToken, kind: 'source' | 'tag'): Parsed {
  const name = foldText(token.value);
  if (name === '') return errorAt(token, 'empty-value');
  const not = token.not && { not: true as const };
  return [kind === 'tag' ? { kind, tag: name, ...not } : { kind, source: name, ...not }];
}

function parseChoice<What extends string>(
  token: QueryToken,
  known: readonly What[],
  toTerm: (what: What) => { kind: 'has' | 'is'; what: What },
): Parsed {
  const value = foldText(token.value);
  if (value === '') return errorAt(token, 'empty-value');
  const what = known.find((choice) => choice === value);
  if (what === undefined) return errorAt(token, 'unknown-value');
  return [{ ...toTerm(what), ...(token.not && { not: true }) } as Term];
}

function parseDay(token: QueryToken, kind: 'from' | 'to'): Parsed {
  if (token.not) return errorAt(token, 'cannot-negate');
  const value = foldText(token.value);
  if (value === '') return errorAt(token, 'empty-value');
  const day = parseQueryDay(value);
  return day === undefined ? errorAt(token, 'bad-date') : [{ kind, day }];
}

/** Whether a `from:` is later than a `to:`. */
function areDatesCrossed(terms: readonly Term[]): boolean {
  const first = terms.flatMap((term) => (term.kind === 'from' ? queryDayRange(term.day)[0] : []));
  const last = terms.flatMap((term) => (term.kind === 'to' ? queryDayRange(term.day)[1] : []));
  return first.some((from) => last.some((to) => from > to));
}

function errorAt(token: QueryToken, kind: QueryError['kind']): QueryError {
  return { start: token.start, length: token.length, kind, ...(token.field && { field: token.field }) };
}
