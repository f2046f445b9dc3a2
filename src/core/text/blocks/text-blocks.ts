/** An abstract or a note as blocks of pieces: paragraphs, lists with their markers as written, rules. */
import { type Marks, markPieces } from '#core/text/mark-pieces.ts';
import type { Piece } from '#core/text/pieces.ts';
import { MAX_TEXT, scanText } from '#core/text/scan-text.ts';
import { sealPieces, unsealPieces } from './seal-pieces.ts';
import { type ListItem, splitBlocks } from './split-blocks.ts';

export type TextBlock =
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; items: (Omit<ListItem, 'text'> & { pieces: Piece[] })[] }
  | { kind: 'rule' };

/** `keep`: a line break is one; `join`: lines were wrapped at a column, as English abstracts are. */
export type LineBreaks = 'keep' | 'join';

/** `marks`: what a search found in the text. */
export function textBlocks(text: string, lines: LineBreaks, marks: Marks = []): TextBlock[] {
  const { text: sealed, sealed: pieces } = sealPieces(markPieces(scanText(text), marks));
  const blocks =
    text.length > MAX_TEXT ? [{ kind: 'paragraph' as const, text: sealed }] : splitBlocks(sealed);
  const restore = (part: string) => unsealPieces(part, pieces);
  return blocks.map((block): TextBlock => {
    if (block.kind === 'rule') return block;
    if (block.kind === 'list')
      return {
        kind: 'list',
        items: block.items.map(({ text: item, ...rest }) => ({ ...rest, pieces: restore(item) })),
      };
    const restored = restore(block.text);
    return { kind: 'paragraph', pieces: lines === 'join' ? joinLines(restored) : restored };
  });
}

function joinLines(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (piece.kind === 'text') return { ...piece, text: piece.text.replaceAll('\n', ' ') };
    return 'pieces' in piece ? { ...piece, pieces: joinLines(piece.pieces) } : piece;
  });
}
