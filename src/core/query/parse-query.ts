/** The second half of reading a query: tokens → terms, or the first mistake with its place. */

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
import { type QueryToken, splitQuery } from './tokenize-query.ts';

const PAPER = /^(?:(?:doi|[a-z]*rxiv):|https?:\/\/|(?:[\w-]+\.)*(?:doi|[a-z]*rxiv)\.org\/)|\dv\d+$/;

/** A page of any house about a paper of arXiv: its address ends in the id. */
const ELSEWHERE = /^https?:\/\/[^?#]*\/(\d{4}\.\d{4,5}(?:v\d+)?)(?:\.(?:pdf|md|html))?\/?(?:[?#]|$)/;

type Read = Term[] | QueryError;

/** Any text is a query or an error that says where; empty text is a query without terms. */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > QUERY_LENGTH) {
    return { error: { at: QUERY_LENGTH, length: text.length - QUERY_LENGTH, kind: 'too-long' } };
  }
  const terms: Term[] = [];
  for (const token of splitQuery(text)) {
    const read = readToken(token);
    if (!Array.isArray(read)) return { error: read };
    terms.push(...read);
    if (terms.length > QUERY_TERMS)
      return { error: { at: token.at, length: token.length, kind: 'too-long' } };
    if (datesCrossed(terms)) return { error: mistake(token, 'dates-crossed') };
  }
  return { query: { terms } };
}

function readToken(token: QueryToken): Read {
  switch (token.field) {
    case undefined:
    case 'title':
    case 'author':
      return readText(token, token.field);
    case 'source':
    case 'tag':
      return readName(token, token.field);
    case 'has':
      return readChoice(token, HAS, (what) => ({ kind: 'has', what }));
    case 'is':
      return readChoice(token, IS, (what) => ({ kind: 'is', what }));
    default:
      return readDay(token, token.field);
  }
}

function readText(token: QueryToken, field: TextTerm['field']): Read {
  const not = token.not && { not: true as const };
  const folded = foldText(token.value);
  const paper = field || token.quoted || token.star ? undefined : readPaper(folded);
  if (paper) return [{ kind: 'paper', ids: paper, ...not }];
  const found = readMatch(token, folded);
  const terms: Term[] =
    found.text === '' ? [] : [{ kind: 'text', ...found, ...(field && { field }), ...not }];
  return terms.length === 0 && field ? mistake(token, 'empty-value') : terms;
}

function readMatch(token: QueryToken, folded: string): Pick<TextTerm, 'text' | 'match'> {
  const text = token.quoted ? folded : trimWord(folded);
  if (token.star) return { text, match: 'anywhere' };
  if (!token.quoted || token.open) return { text, match: 'start' };
  return text.endsWith('*')
    ? { text: foldText(text.slice(0, -1)), match: 'start' }
    : { text, match: 'exact' };
}

/** A link in any form, `doi:10.1101/…`, `arxiv:2509.21320`, an id with its version; a bare id is text, so that it grows while typed. */
function readPaper(folded: string): string[] | undefined {
  if (!PAPER.test(folded)) return undefined;
  const address = folded.replace(/^doi:/, '');
  const key = ELSEWHERE.exec(address)?.[1];
  const links = parsePaperAddress(address);
  const ids = (links.length > 0 || !key ? links : parsePaperAddress(key)).map((link) => link.id);
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}

/** What a sentence puts around a word is not the word: `(LLM),` is `llm`, while `C++`, `.NET` and `f(x)` stay. */
function trimWord(folded: string): string {
  const begun = folded.replace(/^[-*([{'`,;:!?\s]+/, '');
  const closing = /[([{]/.test(begun) ? /[,.;:!?'`*]+$/ : /[,.;:!?'`*)\]}]+$/;
  return begun.replace(closing, '');
}

function readName(token: QueryToken, kind: 'source' | 'tag'): Read {
  const name = foldText(token.value);
  if (name === '') return mistake(token, 'empty-value');
  const not = token.not && { not: true as const };
  return [kind === 'tag' ? { kind, tag: name, ...not } : { kind, source: name, ...not }];
}

function readChoice<What extends string>(
  token: QueryToken,
  known: readonly What[],
  toTerm: (what: What) => { kind: 'has' | 'is'; what: What },
): Read {
  const value = foldText(token.value);
  if (value === '') return mistake(token, 'empty-value');
  const what = known.find((one) => one === value);
  if (what === undefined) return mistake(token, 'unknown-value');
  return [{ ...toTerm(what), ...(token.not && { not: true }) } as Term];
}

function readDay(token: QueryToken, kind: 'from' | 'to'): Read {
  if (token.not) return mistake(token, 'cannot-negate');
  const value = foldText(token.value);
  if (value === '') return mistake(token, 'empty-value');
  const day = parseQueryDay(value);
  return day === undefined ? mistake(token, 'bad-date') : [{ kind, day }];
}

function datesCrossed(terms: readonly Term[]): boolean {
  const first = terms.flatMap((term) => (term.kind === 'from' ? queryDayRange(term.day)[0] : []));
  const last = terms.flatMap((term) => (term.kind === 'to' ? queryDayRange(term.day)[1] : []));
  return first.some((from) => last.some((to) => from > to));
}

function mistake(token: QueryToken, kind: QueryError['kind']): QueryError {
  return { at: token.at, length: token.length, kind, ...(token.field && { field: token.field }) };
}
