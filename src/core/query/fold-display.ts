/** Texts of digests as search compares them: what a reader sees of them, folded. A query is what a reader types, and is folded alone. */
import { displayText, displayWithOffsets, sourceRange } from '#core/text/display-text.ts';
import { displayedRange, foldText, foldWithOffsets } from './fold.ts';

/** A title, an abstract or names, as they are written. */
export function foldDisplay(source: string): string {
  return foldText(displayText(source));
}

export interface FoldedSource {
  folded: string;
  /** A range of folded units, as a range of the source. */
  sourceRange(from: number, to: number): [start: number, end: number];
}

/** As `foldDisplay`, with the way back to the source, in UTF-16 units. */
export function foldDisplayWithOffsets(source: string): FoldedSource {
  const display = displayWithOffsets(source);
  const folded = foldWithOffsets(display.text);
  return {
    folded: folded.folded,
    sourceRange: (from, to) => sourceRange(display, ...displayedRange(folded, from, to)),
  };
}
