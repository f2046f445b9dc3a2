/** What running text is made of once it has been scanned: the shapes that titles, abstracts and notes are shown from. */

/** `together`: no line breaks inside; `mark`: what a search found. */
export type Style = 'strong' | 'emphasis' | 'plain' | 'superscript' | 'subscript' | 'together' | 'mark';

/** Every piece but text knows its `source`, the words as they were written, for wherever it cannot be shown as itself. */
export type Piece =
  | { kind: 'text'; text: string }
  /** A character that was written by its name (`&lt;`, `\%`): never read as a mark again. */
  | { kind: 'glyph'; text: string; source: string }
  | { kind: 'code'; text: string; source: string }
  | { kind: 'formula'; tex: string; display: boolean; source: string }
  | { kind: 'link'; href: string; pieces: Piece[]; source: string }
  | { kind: 'styled'; style: Style; pieces: Piece[]; source: string };

export interface FoundPiece {
  /** Position behind the piece. */
  end: number;
  piece: Piece;
}

/** What a reader would hear: the text of pieces without their marks, formulas as TeX. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(plainPiece).join('');
}

function plainPiece(piece: Piece): string {
  if (piece.kind === 'formula') return piece.tex;
  return 'pieces' in piece ? plainText(piece.pieces) : piece.text;
}

/** The words as they were written. */
export function sourceText(piece: Piece): string {
  return piece.kind === 'text' ? piece.text : piece.source;
}
