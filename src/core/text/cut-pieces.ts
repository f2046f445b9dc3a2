/** A part of scanned text, cut between its characters, never within a formula or an address. */
import { type Piece, sourceText } from './pieces.ts';

/** What stands between two positions of the source; pieces that cannot be cut are there whole or not at all. */
export function cutPieces(pieces: readonly Piece[], start: number, end: number, from = 0): Piece[] {
  let at = from;
  return pieces.flatMap((piece) => {
    const begin = at;
    at += sourceText(piece).length;
    if (at <= start || begin >= end) return [];
    return begin >= start && at <= end ? [piece] : cutPiece(piece, start, end, begin);
  });
}

function cutPiece(piece: Piece, start: number, end: number, begin: number): Piece[] {
  if (piece.kind === 'text') {
    const text = piece.text.slice(Math.max(0, start - begin), end - begin);
    return text === '' ? [] : [{ kind: 'text', text }];
  }
  if (!('pieces' in piece) || piece.open === undefined) return [piece];
  const pieces = cutPieces(piece.pieces, start, end, begin + piece.open);
  return pieces.length === 0 ? [] : [{ ...piece, pieces }];
}
