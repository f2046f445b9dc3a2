/**
 * A title or abstract as the plain text that a reader sees: what search looks at, what exports, citations, speech and file names say.
 * It leads back to the source, so that what was found can be marked there.
 */
import { formulaText } from './formula/formula-text.ts';
import { superscriptText } from './formula/scripts.ts';
import type { Piece } from './pieces.ts';
import { sourceText } from './pieces.ts';
import { scanText } from './scan-text.ts';

/** A stretch of displayed text and the stretch of the source that it stands for. */
interface Run {
  /** Where it begins in the displayed text. */
  at: number;
  start: number;
  end: number;
  /** Character by character the same length: any part leads to its part of the source. */
  exact: boolean;
}

export interface DisplayText {
  text: string;
  /** Ascending; absent where nothing is shown otherwise than it is written. */
  runs?: Run[];
}

/** Signs that may begin something to be shown otherwise than it is written; addresses stay as they are. */
const SPECIAL = /[$&`\\<{[*~]|--/;

/** The text without markup, commands and entities; formulas in a line. */
export function displayText(source: string): string {
  return SPECIAL.test(source) ? displayWithOffsets(source).text : source;
}

export function displayWithOffsets(source: string): DisplayText {
  if (!SPECIAL.test(source)) return { text: source };
  const line = new Line();
  line.add(scanText(source), 0);
  return line.text === source ? { text: source } : { text: line.text, runs: line.runs };
}

/** Pieces as plain text, where no way back is needed. */
export function plainText(pieces: readonly Piece[]): string {
  const line = new Line();
  line.add(pieces, 0);
  return line.text;
}

/** The part of the source that a part of the displayed text stands for. */
export function sourceRange({ runs }: DisplayText, from: number, to: number): [start: number, end: number] {
  if (!runs) return [from, to];
  const first = runs[runAt(runs, from)]!;
  const last = runs[runAt(runs, Math.max(from, to - 1))]!;
  return [
    first.exact ? first.start + from - first.at : first.start,
    last.exact ? last.start + to - last.at : last.end,
  ];
}

function runAt(runs: readonly Run[], position: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.at <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Collects displayed text with its way back. */
class Line {
  text = '';
  readonly runs: Run[] = [];

  add(pieces: readonly Piece[], from: number): void {
    let at = from;
    for (const piece of pieces) {
      this.#addPiece(piece, at);
      at += sourceText(piece).length;
    }
  }

  #addPiece(piece: Piece, start: number): void {
    const end = start + sourceText(piece).length;
    if (piece.kind === 'formula') this.#push(formulaText(piece.tex) ?? piece.source, start, end, false);
    else if (!('pieces' in piece)) this.#push(piece.text, start, end, piece.text === sourceText(piece));
    else if (piece.open === undefined) this.#push(plainText(piece.pieces), start, end, false);
    else if (piece.kind === 'styled' && piece.style === 'superscript')
      this.#addRaised(piece.pieces, start + piece.open, end);
    else this.add(piece.pieces, start + piece.open);
  }

  /** `10<sup>6</sup>` is not 106: digits and signs stand raised in plain text too. */
  #addRaised(pieces: readonly Piece[], start: number, end: number): void {
    const [only, ...others] = pieces;
    if (only?.kind === 'text' && others.length === 0)
      this.#push(superscriptText(only.text) ?? only.text, start, start + only.text.length, true);
    else this.#push(superscriptText(plainText(pieces)) ?? plainText(pieces), start, end, false);
  }

  #push(text: string, start: number, end: number, exact: boolean): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    const goesOn =
      exact && last?.exact && last.end === start && last.at + (last.end - last.start) === this.text.length;
    if (goesOn) last.end = end;
    else this.runs.push({ at: this.text.length, start, end, exact });
    this.text += text;
  }
}
