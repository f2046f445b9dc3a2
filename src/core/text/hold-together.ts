/** A line may break on either side of a formula, as beside a picture; punctuation that touches it must not end up alone. */
import type { Piece } from './pieces.ts';

const OPENING = /[（《“‘「『【(]+$/;
const CLOSING = /^[）》”’」』】，。；：！？、…%),.;:!?]+/;

/** Formulas with the punctuation that touches them as one unbreakable piece; the words stay the same. */
export function holdTogether(pieces: readonly Piece[]): Piece[] {
  const held: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    const before = piece.kind === 'formula' && !piece.display ? takeBefore(held) : '';
    const next = pieces[at + 1];
    const after =
      piece.kind === 'formula' && !piece.display && next?.kind === 'text'
        ? (CLOSING.exec(next.text)?.[0] ?? '')
        : '';
    held.push(before || after ? together(before, piece, after) : piece);
    if (after && next?.kind === 'text') {
      at += 1;
      if (next.text.length > after.length) held.push({ kind: 'text', text: next.text.slice(after.length) });
    }
  }
  return held;
}

/** Takes the opening punctuation off the text before. */
function takeBefore(held: Piece[]): string {
  const last = held.at(-1);
  const before = last?.kind === 'text' ? (OPENING.exec(last.text)?.[0] ?? '') : '';
  if (before === '' || last?.kind !== 'text') return '';
  held.pop();
  if (last.text.length > before.length) held.push({ kind: 'text', text: last.text.slice(0, -before.length) });
  return before;
}

function together(before: string, formula: Piece, after: string): Piece {
  const texts = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'text', text }]);
  const source = before + (formula.kind === 'formula' ? formula.source : '') + after;
  return {
    kind: 'styled',
    style: 'together',
    pieces: [...texts(before), formula, ...texts(after)],
    open: 0,
    source,
  };
}
