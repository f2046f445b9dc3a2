/**
 * The reference matcher: slow and simple, it defines what a query means, and tests compare the faster paths with it. The worker uses it
 * to verify the few rows it shows before the full text is on the device.
 */
import { isWord } from './char-class.ts';
import { foldText } from './fold.ts';
import { foldDisplay } from './fold-display.ts';
import type { Query, Term, TextTerm } from './query.ts';
import { queryDayRange } from './query-date.ts';
import { isInSet, type MarkSets } from './query-marks.ts';
import { FIELD_RANKS, FIELD_SPANS, matchesIds, SEARCH_FIELDS, type SearchRow } from './search-fields.ts';

/** Kinds of match; smaller is better. */
export const WHOLE_WORD = 0;
export const WORD_START = 1;
export const INSIDE = 2;

/** A rank is one number, smaller is better: kind of match × this weight + rank of the field, summed over the terms. */
export const KIND_WEIGHT = 512;

/** A row with folded texts, so that several queries can match it without folding again. */
export interface FoldedRow {
  row: SearchRow;
  texts: (string | undefined)[];
}

export function foldRow(row: SearchRow): FoldedRow {
  return { row, texts: SEARCH_FIELDS.map((name) => row[name] && foldDisplay(row[name])) };
}

/** The rank of a row, or undefined if it does not match. A query of filters alone ranks every match 0. */
export function matchRow(query: Query, row: SearchRow, sets?: MarkSets): number | undefined {
  return matchFolded(query, foldRow(row), sets);
}

export function matchFolded(query: Query, row: FoldedRow, sets?: MarkSets): number | undefined {
  let rank = 0;
  for (const term of query.terms) {
    const termRank = matchTerm(term, row, sets);
    if ('not' in term && term.not) {
      if (termRank !== undefined) return undefined;
    } else if (termRank === undefined) return undefined;
    else rank += termRank;
  }
  return rank;
}

/** Rank of a term, ignoring `not`; undefined if it does not match. */
function matchTerm(term: Term, folded: FoldedRow, sets: MarkSets | undefined): number | undefined {
  if (term.kind === 'text') return matchText(term, folded);
  return filterRow(term, folded.row, sets) ? 0 : undefined;
}

/** Whether a row passes a term that is not text. */
export function filterRow(term: Exclude<Term, TextTerm>, row: SearchRow, sets?: MarkSets): boolean {
  switch (term.kind) {
    case 'paper':
      return term.ids.includes(row.paper);
    case 'source':
      return foldText(row.source).startsWith(term.source);
    case 'has':
      return term.what === 'note' ? row.hasNote : row.hasAbstract;
    case 'is':
    case 'tag':
      return isInSet(term, row.paper, sets);
    case 'from':
      return row.day !== undefined && row.day >= queryDayRange(term.day)[0];
    default:
      return row.day !== undefined && row.day <= queryDayRange(term.day)[1];
  }
}

function matchText(term: TextTerm, { texts }: FoldedRow): number | undefined {
  const [start, end] = term.field ? FIELD_SPANS[term.field] : [0, SEARCH_FIELDS.length];
  let best: number | undefined;
  for (let field = start; field < end; field += 1) {
    const text = texts[field];
    if (!text?.includes(term.text) || (SEARCH_FIELDS[field] === 'id' && !matchesIds(term.text))) continue;
    for (const { kind } of findMatches(term, text)) {
      const rank = kind * KIND_WEIGHT + FIELD_RANKS[field]!;
      if (best === undefined || rank < best) best = rank;
    }
  }
  return best;
}

/** All matches of a term in a folded text, with their start and kind. */
export function findMatches(term: TextTerm, folded: string): { start: number; kind: number }[] {
  const matches: { start: number; kind: number }[] = [];
  for (let start = folded.indexOf(term.text); start !== -1; start = folded.indexOf(term.text, start + 1)) {
    const kind = matchKind(term, folded, start);
    if (kind !== undefined) matches.push({ start, kind });
  }
  return matches;
}

/** The kind of match at a position where the term's text occurs; undefined if the term does not allow this kind. */
export function matchKind({ text, match }: TextTerm, folded: string, start: number): number | undefined {
  const end = start + text.length;
  const isInside = isWord(text.charCodeAt(0)) && start > 0 && isWord(folded.charCodeAt(start - 1));
  if (isInside) return match === 'anywhere' ? INSIDE : undefined;
  const wordContinues =
    isWord(text.charCodeAt(text.length - 1)) && end < folded.length && isWord(folded.charCodeAt(end));
  if (wordContinues) return match === 'exact' ? undefined : WORD_START;
  return WHOLE_WORD;
}
