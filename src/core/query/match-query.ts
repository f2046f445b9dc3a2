/**
 * What a query means, said as plainly as possible: slow, obviously right, the judge of every faster way. The worker also uses it to
 * check the few rows it shows before the texts are on the device.
 */
import { isWord } from './char-class.ts';
import { foldText } from './fold.ts';
import type { Query, Term, TextTerm } from './query.ts';
import { queryDayRange } from './query-date.ts';
import { isInSet, type Marked } from './query-marks.ts';
import { FIELD_RANKS, FIELD_SPANS, looksInId, SEARCH_FIELDS, type SearchRow } from './search-fields.ts';

/** How a match stands in its text; smaller is better. */
export const WHOLE_WORD = 0;
export const WORD_START = 1;
export const INSIDE = 2;

/** A rank is one number, smaller is better: kind of match first, then field, each summed over the words of the query. */
export const KIND_WEIGHT = 512;

/** A row whose texts are folded, so that many queries fold it once. */
export interface FoldedRow {
  row: SearchRow;
  texts: (string | undefined)[];
}

export function foldRow(row: SearchRow): FoldedRow {
  return { row, texts: SEARCH_FIELDS.map((name) => row[name] && foldText(row[name])) };
}

/** The rank of a row, or undefined where it does not match. A query without words gives every match the same rank. */
export function matchRow(query: Query, row: SearchRow, marked?: Marked): number | undefined {
  return matchFolded(query, foldRow(row), marked);
}

export function matchFolded(query: Query, row: FoldedRow, marked?: Marked): number | undefined {
  let rank = 0;
  for (const term of query.terms) {
    const found = matchTerm(term, row, marked);
    if ('not' in term && term.not) {
      if (found !== undefined) return undefined;
    } else if (found === undefined) return undefined;
    else rank += found;
  }
  return rank;
}

/** Rank of a single term, whatever its sign; undefined where the row does not have it. */
function matchTerm(term: Term, folded: FoldedRow, marked: Marked | undefined): number | undefined {
  if (term.kind === 'text') return matchText(term, folded);
  return filterRow(term, folded.row, marked) ? 0 : undefined;
}

/** Terms that do not look at words. */
export function filterRow(term: Exclude<Term, TextTerm>, row: SearchRow, marked?: Marked): boolean {
  switch (term.kind) {
    case 'paper':
      return term.ids.includes(row.paper);
    case 'source':
      return foldText(row.source).startsWith(term.source);
    case 'has':
      return term.what === 'note' ? row.hasNote : row.hasAbstract;
    case 'is':
    case 'tag':
      return isInSet(term, row.paper, marked);
    case 'from':
      return row.day !== undefined && row.day >= queryDayRange(term.day)[0];
    default:
      return row.day !== undefined && row.day <= queryDayRange(term.day)[1];
  }
}

function matchText(term: TextTerm, { texts }: FoldedRow): number | undefined {
  const [first, end] = term.field ? FIELD_SPANS[term.field] : [0, SEARCH_FIELDS.length];
  let best: number | undefined;
  for (let at = first; at < end; at += 1) {
    const text = texts[at];
    if (!text?.includes(term.text) || (SEARCH_FIELDS[at] === 'id' && !looksInId(term.text))) continue;
    for (const { kind } of findTerm(term, text)) {
      const rank = kind * KIND_WEIGHT + FIELD_RANKS[at]!;
      if (best === undefined || rank < best) best = rank;
    }
  }
  return best;
}

/** Every place where a term matches in a folded text, with how it stands there. */
export function findTerm(term: TextTerm, folded: string): { at: number; kind: number }[] {
  const places: { at: number; kind: number }[] = [];
  for (let at = folded.indexOf(term.text); at !== -1; at = folded.indexOf(term.text, at + 1)) {
    const kind = kindAt(term, folded, at);
    if (kind !== undefined) places.push({ at, kind });
  }
  return places;
}

/** How the term's text stands at a place where it was found; undefined where the term does not allow that. */
export function kindAt({ text, match }: TextTerm, folded: string, at: number): number | undefined {
  const end = at + text.length;
  const inside = isWord(text.charCodeAt(0)) && at > 0 && isWord(folded.charCodeAt(at - 1));
  if (inside) return match === 'anywhere' ? INSIDE : undefined;
  const goesOn =
    isWord(text.charCodeAt(text.length - 1)) && end < folded.length && isWord(folded.charCodeAt(end));
  if (goesOn) return match === 'exact' ? undefined : WORD_START;
  return WHOLE_WORD;
}
