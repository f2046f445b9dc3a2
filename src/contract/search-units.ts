/**
 * The units of the index, cut the same way by the build that writes it and the worker that asks it: words of scripts with spaces,
 * single characters and neighbouring pairs of the others. Units only narrow; the meaning of a match stands in `query-match.ts`.
 */
import { isGram, isWord } from './char-class.ts';
import type { TextTerm } from './query.ts';
import { looksInId } from './search-fields.ts';

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
}

export interface TermPlan {
  /** A row that matches has all of these; empty where the index cannot narrow the term. */
  needs: UnitNeed[];
  /** … or its id begins with this. */
  id?: UnitNeed;
  /** A row that has all needs matches: nothing is left to check. */
  exact: boolean;
}

/** What the index must be asked for a term. */
export function planTerm(term: TextTerm): TermPlan {
  const { text, match } = term;
  const needs: UnitNeed[] = [];
  let singles: number[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const start = at;
    if (isWord(code)) {
      while (at < text.length && isWord(text.charCodeAt(at))) at += 1;
      // Inside a longer word, an infix has no unit of its own.
      if (match === 'anywhere' && start === 0) continue;
      const open = at === text.length && match !== 'exact' && at - start < WORD_UNITS;
      needs.push({ key: KEY.word + text.slice(start, Math.min(at, start + WORD_UNITS)), prefix: open });
    } else if (isGram(code)) {
      singles = [];
      const found: UnitNeed[] = [];
      at = visitGrams(text, at, {
        word: () => {},
        single: (one) => singles.push(one),
        pair: (before, one) =>
          found.push({ key: KEY.pair + String.fromCodePoint(before, one), prefix: false }),
      });
      if (singles.length === 1)
        found.push({ key: KEY.single + String.fromCodePoint(singles[0]!), prefix: false });
      needs.push(...found);
    } else at += 1;
  }
  const id = looksInId(text) && term.field === undefined ? idNeed(text) : undefined;
  const wholeText =
    needs.length === 1 && needs[0]!.key.length - 1 === text.length && text.length <= WORD_UNITS;
  return { needs, ...(id && { id }), exact: wholeText && term.field === undefined && id === undefined };
}

/** Ids stand in the index without what all DOIs of a house share. */
export function idKey(id: string): string {
  return KEY.id + id.replace(/^10\.\d+\//, '');
}

function idNeed(text: string): UnitNeed {
  return { key: idKey(text), prefix: true };
}

/**
 * Which needs to ask first when asking costs a download: pairs that overlap say little more than pairs that do not, and the
 * longest words are the rarest. Order of usefulness; the caller stops where it has enough.
 */
export function orderNeeds(needs: readonly UnitNeed[]): UnitNeed[] {
  const words = needs.filter((one) => one.key[0] === KEY.word);
  const others = needs.filter((one) => one.key[0] !== KEY.word);
  const apart = others.filter((_, at) => at % 2 === 0);
  const between = others.filter((_, at) => at % 2 === 1);
  const weight = (one: UnitNeed) => one.key.length - (one.prefix ? 3 : 0);
  const longWords = words.filter((one) => one.key.length > 4).sort((a, b) => weight(b) - weight(a));
  const shortWords = words.filter((one) => one.key.length <= 4).sort((a, b) => weight(b) - weight(a));
  return [...interleave(apart, longWords), ...between, ...shortWords];
}

function interleave<Item>(a: readonly Item[], b: readonly Item[]): Item[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => [a[at], b[at]])
    .flat()
    .filter((one): one is Item => one !== undefined);
}
