/** Highlights: the ranges of a displayed text that match a query. A formula or link is highlighted as a whole. */
import { displayedRange, foldWithOffsets } from './fold.ts';
import { findMatches } from './match-query.ts';
import { type Query, textTerms } from './query.ts';
import { matchesIds, type SearchField } from './search-fields.ts';

/** A displayed text with highlights: ranges in UTF-16 units, ascending, without overlaps. */
export interface MarkedText {
  text: string;
  marks: [start: number, end: number][];
}

/** An excerpt from a longer text. */
export interface Snippet extends MarkedText {
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Formulas (found by the same rule as for display), Markdown links and addresses: never highlighted or cut in part. */
const UNBREAKABLE =
  /\$\$[\s\S]+?\$\$|\$(?!\s)[^$\n]+?(?<!\s)\$(?!\d)|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|\[[^\]\n]*\]\([^)\s]*\)|https?:\/\/[!-~]+/g;
const SNIPPET_BEFORE = 36;
const SNIPPET_AFTER = 110;
/** An excerpt is cut at a word boundary if one is this near. */
const CUT_TOLERANCE = 16;

export function markText(query: Query, field: SearchField, text: string): MarkedText {
  const folded = foldWithOffsets(text);
  const ranges = textTerms(query)
    .filter((term) => searches(term.field, field) && (field !== 'id' || matchesIds(term.text)))
    .flatMap((term) =>
      findMatches(term, folded.folded).map(({ start }) =>
        displayedRange(folded, start, start + term.text.length),
      ),
    );
  const unbreakable = unbreakableRanges(text);
  return { text, marks: joinRanges(ranges.map((range) => widen(range, unbreakable))) };
}

/** The part of a text around its first highlight, or all of a short text. */
export function cutSnippet({ text, marks }: MarkedText): Snippet {
  const first = marks[0]?.[0] ?? 0;
  let [start, end] = widen(
    [
      wordBoundaryNear(text, Math.max(0, first - SNIPPET_BEFORE), 1),
      wordBoundaryNear(text, Math.min(text.length, first + SNIPPET_AFTER), -1),
    ],
    unbreakableRanges(text),
  );
  if (start < CUT_TOLERANCE) start = 0;
  if (text.length - end < CUT_TOLERANCE) end = text.length;
  return {
    text: text.slice(start, end),
    marks: marks.flatMap(([from, to]): [number, number][] =>
      from < end && to > start ? [[Math.max(from, start) - start, Math.min(to, end) - start]] : [],
    ),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function searches(termField: 'title' | 'author' | undefined, field: SearchField): boolean {
  if (termField === undefined) return true;
  return termField === 'author' ? field === 'authors' : field === 'titleZh' || field === 'titleEn';
}

function unbreakableRanges(text: string): [number, number][] {
  return [...text.matchAll(UNBREAKABLE)].map((match) => [match.index, match.index + match[0].length]);
}

/** Extends a range over each unbreakable range that it overlaps. */
function widen([start, end]: [number, number], unbreakable: readonly [number, number][]): [number, number] {
  let widened: [number, number] = [start, end];
  for (const [from, to] of unbreakable) {
    if (from < widened[1] && to > widened[0])
      widened = [Math.min(from, widened[0]), Math.max(to, widened[1])];
  }
  return widened;
}

function joinRanges(ranges: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** The nearest position after white space or punctuation in the direction of `step`, or else about the given position. */
function wordBoundaryNear(text: string, position: number, step: 1 | -1): number {
  if (position <= 0 || position >= text.length) return position;
  for (let distance = 0; distance < CUT_TOLERANCE; distance += 1) {
    const candidate = position + distance * step;
    if (/[\s。！？；，,.;]/.test(text[candidate - 1] ?? '')) return candidate;
  }
  // Never between the surrogates of a character.
  return /[\udc00-\udfff]/.test(text[position] ?? '') ? position + step : position;
}
