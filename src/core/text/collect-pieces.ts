/** The loop that all scans of a text share: from trigger to trigger, what lies between is text. */
import type { FoundPiece, Piece } from './pieces.ts';

/** All of the text, in order. `find` says what begins at a match of the trigger, a global pattern. */
export function collectPieces(
  text: string,
  trigger: RegExp,
  find: (at: number, found: string) => FoundPiece | undefined,
): Piece[] {
  const pieces: Piece[] = [];
  const triggers = new RegExp(trigger);
  let shown = 0;
  for (let match = triggers.exec(text); match; match = triggers.exec(text)) {
    const found = find(match.index, match[0]);
    if (!found) continue;
    if (match.index > shown) pieces.push({ kind: 'text', text: text.slice(shown, match.index) });
    pieces.push(found.piece);
    shown = found.end;
    triggers.lastIndex = found.end;
  }
  if (shown < text.length) pieces.push({ kind: 'text', text: text.slice(shown) });
  return pieces;
}
