/**
 * Pieces that the splitting into blocks must not read stand in its text as one private-use character each, and come back afterwards. A digest that
 * itself holds such characters is safe: they are sealed like any other piece.
 */
import { type Piece, sourceText } from '#core/text/pieces.ts';

const FIRST = 0xe000;
const LAST = 0xf8ff;
const PRIVATE = /[\ue000-\uf8ff]/;
const PRIVATE_RUNS = /([\ue000-\uf8ff])/;

interface SealedText {
  text: string;
  /** The piece behind the nth private-use character. */
  sealed: Piece[];
}

/** Beyond 6,400 pieces, more than any text has room for, the rest stays as it was written. */
export function sealPieces(pieces: readonly Piece[]): SealedText {
  const sealed: Piece[] = [];
  const seal = (piece: Piece) => {
    if (FIRST + sealed.length > LAST) return sourceText(piece).replaceAll(/[\ue000-\uf8ff]/g, '\ufffd');
    sealed.push(piece);
    return String.fromCharCode(FIRST + sealed.length - 1);
  };
  const sealText = (text: string) =>
    PRIVATE.test(text)
      ? text.replaceAll(/[\ue000-\uf8ff]/g, (glyph) => seal({ kind: 'glyph', text: glyph, source: glyph }))
      : text;
  const text = pieces.map((one) => (one.kind === 'text' ? sealText(one.text) : seal(one))).join('');
  return { text, sealed };
}

/** The inverse, for any part of the sealed text. */
export function unsealPieces(text: string, sealed: readonly Piece[]): Piece[] {
  return text
    .split(PRIVATE_RUNS)
    .filter((part) => part !== '')
    .map(
      (part) =>
        (PRIVATE.test(part) ? sealed[part.charCodeAt(0) - FIRST] : undefined) ?? { kind: 'text', text: part },
    );
}

/** Sealed text as it was written, for where no piece can stand: an address, a name. */
export function unsealSource(text: string, sealed: readonly Piece[]): string {
  return unsealPieces(text, sealed).map(sourceText).join('');
}
