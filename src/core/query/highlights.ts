/** Highlights: the ranges of a text whose displayed form matches a query. A formula is highlighted as a whole. */
import { foldDisplayWithOffsets } from './fold-display.ts';
import { findMatches } from './match-query.ts';
import { type Query, textTerms } from './query.ts';
import { matchesIds, type SearchField } from './search-fields.ts';

/** A text as it is written, with highlights: ranges in UTF-16 units, ascending, without overlaps. */
export interface MarkedText {
  text: string;
  marks: [start: number, end: number][];
}

/** An excerpt from a longer text, as a range: the whole text decides how its parts are displayed. */
export interface Snippet extends MarkedText {
  from: number;
  to: number;
}

const SNIPPET_BEFORE = 36;
const SNIPPET_AFTER = 110;
/** An excerpt is cut at a word boundary if one is this near. */
const CUT_TOLERANCE = 16;

export function markText(query: Query, field: SearchField, text: string): MarkedText {
  const { folded, sourceRange } = foldDisplayWithOffsets(text);
  const ranges = textTerms(query)
    .filter((term) => searches(term.field, field) && (field !== 'id' || matchesIds(term.text)))
    .flatMap((term) =>
      findMatches(term, folded).map(({ start }) => sourceRange(start, start + term.text.length)),
    );
  return { text, marks: joinRanges(ranges) };
}

/** The part of a text around its first highlight, or all of a short text. */
export function cutSnippet({ text, marks }: MarkedText): Snippet {
  const first = marks[0]?.[0] ?? 0;
  const from = wordBoundaryNear(text, Math.max(0, first - SNIPPET_BEFORE), 1);
  const to = wordBoundaryNear(text, Math.min(text.length, first + SNIPPET_AFTER), -1);
  return {
    text,
    marks,
    from: from < CUT_TOLERANCE ? 0 : from,
    to: text.length - to < CUT_TOLERANCE ? text.length : to,
  };
}

function searches(termField: 'title' | 'author' | undefined, field: SearchField): boolean {
  if (termField === undefined) return true;
  return termField === 'author' ? field === 'authors' : field === 'titleZh' || field === 'titleEn';
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
