/**
 * The units of the index, cut the same way by the build that writes it and the worker that asks it: words of scripts with spaces,
 * single characters and neighbouring pairs of the others. Units only narrow; the meaning of a match stands in `query-match.ts`.
 */
import { isGram, isWord } from '#core/query/char-class.ts';
import type { TextTerm } from '#core/query/query.ts';
import { matchesIds } from '#core/query/search-fields.ts';

/** First letter of each key: the kinds stand apart in the sorted index, so that long lists of one do not weigh on another. */
export const KEY = { flag: 'f', id: 'i', pair: 'p', single: 's', word: 'w' } as const;
/** Longer words are known by their beginning. */
export const WORD_UNITS = 24;

export interface UnitVisitor {
  word(text: string): void;
  /** A code point. */
  single(code: number): void;
  pair(before: number, code: number): void;
}

export function visitUnits(folded: string, visit: UnitVisitor): void {
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    if (isWord(code)) {
      const start = at;
      while (at < folded.length && isWord(folded.charCodeAt(at))) at += 1;
      visit.word(folded.slice(start, Math.min(at, start + WORD_UNITS)));
    } else if (isGram(code)) at = visitGrams(folded, at, visit);
    else at += 1;
  }
}

/** A run of characters that are matched one by one; gives the position behind it. */
function visitGrams(folded: string, start: number, visit: UnitVisitor): number {
  let at = start;
  let before = -1;
  while (at < folded.length && isGram(folded.charCodeAt(at))) {
    const code = folded.codePointAt(at)!;
    visit.single(code);
    if (before !== -1) visit.pair(before, code);
    before = code;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** One question to the index: rows under this key, or under any key that begins with it. */
export interface UnitNeed {
  key: string;
  prefix: boolean;
  /** A pair between two others of the same run: it says little that they do not. */
  between?: true;
}

export interface TermPlan {
  /** A row that matches has all of these; empty where the index cannot narrow the term. */
  needs: UnitNeed[];
  /** … or its id begins with this. */
  id?: UnitNeed;
}

/** What the index must be asked for a term. */
export function planTerm(term: TextTerm): TermPlan {
  const { text } = term;
  const needs: UnitNeed[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const start = at;
    if (isWord(code)) {
      while (at < text.length && isWord(text.charCodeAt(at))) at += 1;
      needs.push(...wordNeeds(term, start, at));
    } else if (isGram(code)) {
      while (at < text.length && isGram(text.charCodeAt(at))) at += 1;
      needs.push(...gramNeeds(text.slice(start, at)));
    } else at += 1;
  }
  const id = matchesIds(text) && term.field === undefined ? { key: idKey(text), prefix: true } : undefined;
  return { needs, ...(id && { id }) };
}

function wordNeeds({ text, match }: TextTerm, start: number, end: number): UnitNeed[] {
  // An infix that begins inside a longer word has no unit of its own.
  if (match === 'anywhere' && start === 0) return [];
  const open = end === text.length && match !== 'exact' && end - start < WORD_UNITS;
  return [{ key: KEY.word + text.slice(start, Math.min(end, start + WORD_UNITS)), prefix: open }];
}

function gramNeeds(run: string): UnitNeed[] {
  const grams = [...run];
  if (grams.length === 1) return [{ key: KEY.single + run, prefix: false }];
  const last = grams.length - 2;
  return grams.slice(1).map((gram, at): UnitNeed => {
    const need = { key: KEY.pair + grams[at] + gram, prefix: false };
    return at % 2 === 0 || at === last ? need : { ...need, between: true };
  });
}

/** Keys under which an id stands in the index: as a whole, and by its last part where that alone is enough to be looked for. */
export function idKeys(id: string): string[] {
  const last = /\d{5,}$/.exec(id)?.[0];
  return [...new Set([idKey(id), ...(last === undefined ? [] : [KEY.id + last])])];
}

/** Without what all DOIs of a house share. */
export function idKey(id: string): string {
  return KEY.id + id.replace(/^10\.\d+\//, '');
}
