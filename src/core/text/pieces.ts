/** What running text is made of once it has been scanned: the shapes that titles, abstracts and notes are shown from. */

/** `together`: no line breaks inside; `mark`: what a search found; `quiet`: a reference whose target is elsewhere (`\cite`, `\footnote`). */
export type Style =
  | 'strong'
  | 'emphasis'
  | 'plain'
  | 'superscript'
  | 'subscript'
  | 'together'
  | 'mark'
  | 'quiet';

/** Every piece but text knows its `source`, the words as they were written, for wherever it cannot be shown as itself. */
export type Piece =
  | { kind: 'text'; text: string }
  /** Characters that were written by their name (`&lt;`, `\%`, `\"o`): never read as a mark again. */
  | { kind: 'glyph'; text: string; source: string }
  | { kind: 'code'; text: string; source: string }
  | { kind: 'formula'; tex: string; display: boolean; source: string }
  | ({ kind: 'link'; href: string } & Container)
  | ({ kind: 'styled'; style: Style } & Container);

interface Container {
  pieces: Piece[];
  source: string;
  /** Where the first of `pieces` begins in `source`; absent where they are not written there as they are shown (an unescaped address). */
  open?: number;
}

export interface FoundPiece {
  /** Position behind the piece. */
  end: number;
  piece: Piece;
}

/** Reads the inside of an argument, an element or a link. */
export type Scan = (inner: string) => Piece[];

/** The words as they were written. */
export function sourceText(piece: Piece): string {
  return piece.kind === 'text' ? piece.text : piece.source;
}

/** A character at `start` of a text, written as `source`. */
export function glyphAt(start: number, source: string, text: string): FoundPiece {
  return { end: start + source.length, piece: { kind: 'glyph', text, source } };
}
