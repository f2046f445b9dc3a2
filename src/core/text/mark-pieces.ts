/** Marks of a search in scanned text: text is cut where a mark begins and ends, a formula or an address is marked whole. */
import { type Piece, sourceText } from './pieces.ts';

/** In UTF-16 units of the text that was scanned; ascending and apart from each other. */
export type Marks = readonly (readonly [start: number, end: number])[];

export function markPieces(pieces: readonly Piece[], marks: Marks, from = 0): Piece[] {
  if (marks.length === 0) return [...pieces];
  let at = from;
  return pieces.flatMap((piece) => {
    const start = at;
    at += sourceText(piece).length;
    const inside = marks.filter(([begin, end]) => begin < at && end > start);
    return inside.length === 0 ? [piece] : markPiece(piece, inside, start);
  });
}

function markPiece(piece: Piece, marks: Marks, start: number): Piece[] {
  if (piece.kind === 'text') return cutText(piece.text, marks, start);
  if (!('pieces' in piece) || piece.open === undefined) return [marked(piece)];
  return [{ ...piece, pieces: markPieces(piece.pieces, marks, start + piece.open) }];
}

function cutText(text: string, marks: Marks, offset: number): Piece[] {
  const pieces: Piece[] = [];
  let shown = 0;
  const push = (end: number, mark: boolean) => {
    if (end <= shown) return;
    const piece: Piece = { kind: 'text', text: text.slice(shown, end) };
    pieces.push(mark ? marked(piece) : piece);
    shown = end;
  };
  for (const [from, to] of marks) {
    push(Math.max(0, from - offset), false);
    push(Math.min(text.length, to - offset), true);
  }
  push(text.length, false);
  return pieces;
}

function marked(piece: Piece): Piece {
  return { kind: 'styled', style: 'mark', pieces: [piece], open: 0, source: sourceText(piece) };
}
