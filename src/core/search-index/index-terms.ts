/**
 * The terms of the search index: words of scripts with spaces, and unigrams and bigrams of the others. Build and worker split texts
 * alike. The index only finds candidates; whether a row matches is decided by match-query.ts.
 */
import { isGram, isWord } from '#core/query/char-class.ts';
import type { TextTerm } from '#core/query/query.ts';
import { matchesIds } from '#core/query/search-fields.ts';

/** First letter of a key by its kind: kinds are sorted apart, so that a lookup of words does not load the long lists of unigrams. */
export const KEY = { flag: 'f', id: 'i', bigram: 'p', unigram: 's', word: 'w' } as const;
/** Longer words are truncated. */
const WORD_LENGTH = 24;

/** Characters are code points. */
export interface TermVisitor {
  word(text: string): void;
  unigram(character: number): void;
  bigram(first: number, second: number): void;
}

/** Visits the index terms of a folded text, in order. */
export function visitTerms(folded: string, visitor: TermVisitor): void {
  let position = 0;
  while (position < folded.length) {
    const start = position;
    if (isWord(folded.charCodeAt(start))) {
      position = endOfRun(folded, start, isWord);
      visitor.word(folded.slice(start, Math.min(position, start + WORD_LENGTH)));
    } else if (isGram(folded.charCodeAt(start))) position = visitGrams(folded, start, visitor);
    else position += 1;
  }
}

/** Visits the unigrams and bigrams of a run of gram characters; returns the position after it. */
function visitGrams(folded: string, start: number, visitor: TermVisitor): number {
  let position = start;
  let previous = -1;
  while (position < folded.length && isGram(folded.charCodeAt(position))) {
    const character = folded.codePointAt(position)!;
    visitor.unigram(character);
    if (previous !== -1) visitor.bigram(previous, character);
    previous = character;
    position += character > 0xffff ? 2 : 1;
  }
  return position;
}

function endOfRun(text: string, start: number, belongs: (code: number) => boolean): number {
  let end = start;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return end;
}

/** A lookup in the index: the rows of a key, or of every key that begins with it. */
export interface PostingQuery {
  key: string;
  prefix: boolean;
  /** A bigram whose characters other bigrams of the same run cover; it narrows little. */
  isCovered?: true;
}

export interface TermPlan {
  /** A matching row is in all of these lists; empty if the index cannot narrow the term. */
  postings: PostingQuery[];
  /** … or else in this one, by its id. */
  id?: PostingQuery;
}

/** Plans which posting lists to look up for a term. */
export function planTerm(term: TextTerm): TermPlan {
  const { text } = term;
  const postings: PostingQuery[] = [];
  for (let position = 0; position < text.length; ) {
    const start = position;
    if (isWord(text.charCodeAt(start))) {
      position = endOfRun(text, start, isWord);
      postings.push(...wordPostings(term, start, position));
    } else if (isGram(text.charCodeAt(start))) {
      position = endOfRun(text, start, isGram);
      postings.push(...gramPostings(text.slice(start, position)));
    } else position += 1;
  }
  const id = matchesIds(text) && term.field === undefined ? { key: idKey(text), prefix: true } : undefined;
  return { postings, ...(id && { id }) };
}

function wordPostings({ text, match }: TextTerm, start: number, end: number): PostingQuery[] {
  // An infix may begin inside a longer word, under whose key it is then not found.
  if (match === 'anywhere' && start === 0) return [];
  const prefix = end === text.length && match !== 'exact' && end - start < WORD_LENGTH;
  return [{ key: KEY.word + text.slice(start, Math.min(end, start + WORD_LENGTH)), prefix }];
}

function gramPostings(run: string): PostingQuery[] {
  const characters = [...run];
  if (characters.length === 1) return [{ key: KEY.unigram + run, prefix: false }];
  const last = characters.length - 2;
  return characters.slice(1).map((character, index): PostingQuery => {
    const query = { key: KEY.bigram + characters[index] + character, prefix: false };
    return index % 2 === 0 || index === last ? query : { ...query, isCovered: true };
  });
}

/** Keys of an id in the index: all of it, and its last number if that is long enough to be searched for alone. */
export function idKeys(id: string): string[] {
  const lastNumber = /\d{5,}$/.exec(id)?.[0];
  return [...new Set([idKey(id), ...(lastNumber === undefined ? [] : [KEY.id + lastNumber])])];
}

/** Key of a whole id, without the prefix that all DOIs of a registrant share. */
export function idKey(id: string): string {
  return KEY.id + id.replace(/^10\.\d+\//, '');
}
