/** Highlights: which parts of a displayed text a query found, without cutting a formula or a link in two. */
import { displayedRange, foldWithOffsets } from './fold.ts';
import { findTerm } from './match-query.ts';
import { type Query, textTerms } from './query.ts';
import { looksInId, type SearchField } from './search-fields.ts';

/** A displayed text with ranges in UTF-16 units, ascending and apart from each other. */
export interface MarkedText {
  text: string;
  marks: [start: number, end: number][];
}

/** A piece of a longer text. */
export interface Snippet extends MarkedText {
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Formulas (with the rule by which they are shown as such), links and addresses: a mark holds all of one or nothing. */
const WHOLE =
  /\$\$[\s\S]+?\$\$|\$(?!\s)[^$\n]+?(?<!\s)\$(?!\d)|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|\[[^\]\n]*\]\([^)\s]*\)|https?:\/\/[!-~]+/g;
const SNIPPET_BEFORE = 36;
const SNIPPET_AFTER = 110;
/** A cut is moved to a gap between words where one is this near. */
const GAP = 16;

export function markText(query: Query, field: SearchField, text: string): MarkedText {
  const folded = foldWithOffsets(text);
  const ranges = textTerms(query)
    .filter((term) => looksAt(term.field, field) && (field !== 'id' || looksInId(term.text)))
    .flatMap((term) =>
      findTerm(term, folded.folded).map(({ at }) => displayedRange(folded, at, at + term.text.length)),
    );
  const whole = wholeSpans(text);
  return { text, marks: joinRanges(ranges.map((range) => widen(range, whole))) };
}

/** The part of a long text around its first marks; the whole text where it is short. */
export function cutSnippet({ text, marks }: MarkedText): Snippet {
  const whole = wholeSpans(text);
  const first = marks[0]?.[0] ?? 0;
  let [start, end] = widen(
    [
      gapNear(text, Math.max(0, first - SNIPPET_BEFORE), 1),
      gapNear(text, Math.min(text.length, first + SNIPPET_AFTER), -1),
    ],
    whole,
  );
  if (start < GAP) start = 0;
  if (text.length - end < GAP) end = text.length;
  return {
    text: text.slice(start, end),
    marks: marks.flatMap(([from, to]): [number, number][] =>
      from < end && to > start ? [[Math.max(from, start) - start, Math.min(to, end) - start]] : [],
    ),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function looksAt(only: 'title' | 'author' | undefined, field: SearchField): boolean {
  if (only === undefined) return true;
  return only === 'author' ? field === 'authors' : field === 'titleZh' || field === 'titleEn';
}

function wholeSpans(text: string): [number, number][] {
  return [...text.matchAll(WHOLE)].map((match) => [match.index, match.index + match[0].length]);
}

function widen([start, end]: [number, number], whole: readonly [number, number][]): [number, number] {
  let widened: [number, number] = [start, end];
  for (const [from, to] of whole) {
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

function gapNear(text: string, at: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length) return at;
  for (let moved = 0; moved < GAP; moved += 1) {
    const here = at + moved * step;
    if (/[\s。！？；，,.;]/.test(text[here - 1] ?? '')) return here;
  }
  // Never between the halves of an astral character.
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + step : at;
}
