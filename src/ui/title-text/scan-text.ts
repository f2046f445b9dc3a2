/**
 * Running text → pieces: formulas, addresses, code, named characters and LaTeX are taken out before anything reads Markdown marks.
 * One pass from left to right; each finder looks ahead a bounded way, so no text makes it slow.
 */
import { findFormula } from '#ui/formula/find-formula.ts';
import { findReference } from './character-reference.ts';
import { findCode } from './find-code.ts';
import { findLink } from './find-link.ts';
import { holdTogether } from './hold-together.ts';
import { findLatex } from './latex-text.ts';
import type { FoundPiece, Piece } from './pieces.ts';

const TRIGGER = /[$&\\]|`+|https?:\/\/|www\./gi;
const MAX_DEPTH = 6;
/** Longer texts are shown as they are: no digest cell comes near it. */
export const MAX_TEXT = 16_384;

/** All of the text, in order; text that needs nothing comes back as one piece. */
export function scanText(text: string, depth = 0): Piece[] {
  if (depth > MAX_DEPTH || text.length > MAX_TEXT) return [{ kind: 'text', text }];
  const pieces: Piece[] = [];
  const trigger = new RegExp(TRIGGER);
  let shown = 0;
  for (let match = trigger.exec(text); match; match = trigger.exec(text)) {
    const found = findPiece(text, match.index, depth);
    if (!found) continue;
    if (match.index > shown) pieces.push({ kind: 'text', text: text.slice(shown, match.index) });
    pieces.push(found.piece);
    shown = found.end;
    trigger.lastIndex = found.end;
  }
  if (shown < text.length) pieces.push({ kind: 'text', text: text.slice(shown) });
  return holdTogether(pieces);
}

function findPiece(text: string, at: number, depth: number): FoundPiece | undefined {
  const scan = (inner: string) => scanText(inner, depth + 1);
  const first = text[at]!;
  if (first === '$') return formulaPiece(text, at);
  if (first === '&') return findReference(text, at);
  if (first === '`') return findCode(text, at, scan);
  if (first === '\\') return formulaPiece(text, at) ?? findLatex(text, at, scan);
  return findLink(text, at);
}

function formulaPiece(text: string, at: number): FoundPiece | undefined {
  const found = findFormula(text, at);
  if (!found) return undefined;
  const { end, tex, display } = found;
  const linked = /^\\(?:href|url)\{/.test(tex) ? findLatex(tex, 0, scanText) : undefined;
  if (linked?.end === tex.length && linked.piece.kind === 'link')
    return { end, piece: { ...linked.piece, source: text.slice(at, end) } };
  return { end, piece: { kind: 'formula', tex, display, source: text.slice(at, end) } };
}
