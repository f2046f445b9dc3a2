/** Formulas of a running text as pieces; alone they are all that most titles with a mark in them need. */
import { collectPieces } from '#core/text/collect-pieces.ts';
import { holdTogether } from '#core/text/hold-together.ts';
import type { FoundPiece, Piece } from '#core/text/pieces.ts';
import { findFormula } from './find-formula.ts';

/** The formula that begins exactly at `at`. */
export function formulaAt(text: string, at: number): FoundPiece | undefined {
  const found = findFormula(text, at);
  if (!found) return undefined;
  const { end, tex, display } = found;
  return { end, piece: { kind: 'formula', tex, display, source: text.slice(at, end) } };
}

/** A text that holds nothing to read but dollars. */
export function scanDollars(text: string): Piece[] {
  return holdTogether(collectPieces(text, /\$/g, (at) => formulaAt(text, at)));
}
