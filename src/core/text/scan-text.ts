/**
 * Running text → pieces: formulas, addresses, code, named characters, LaTeX, HTML elements and emphasis. The one place that decides
 * what a title or abstract looks like. One pass from left to right; each finder looks ahead a bounded way, so no text makes it slow.
 */
import { findReference } from '#core/text/signs/character-reference.ts';
import { findBracedSymbol, findBracketedSymbol } from '#core/text/signs/preprint-symbol.ts';
import { findDash, findTie } from '#core/text/signs/typographic-signs.ts';
import { collectPieces } from './collect-pieces.ts';
import { emphasize } from './emphasis.ts';
import { findCode } from './find-code.ts';
import { findLink } from './find-link.ts';
import { formulaAt } from './formula/formula-piece.ts';
import { holdTogether } from './hold-together.ts';
import { findElement } from './html-elements.ts';
import { findGroup, findLatex } from './latex/commands.ts';
import { findMarkdownLink } from './markdown-links.ts';
import type { FoundPiece, Piece, Scan } from './pieces.ts';

const TRIGGER = /[$&\\<[{~]|!\[|`+|--+|https?:\/\/|www\./gi;
const FORMULA_TRIGGER = /[$\\]|https?:\/\/|www\./gi;
const MAX_DEPTH = 6;
/** Longer texts are shown as they are: no digest cell comes near it. */
export const MAX_TEXT = 16_384;

type Finder = (text: string, at: number, scan: Scan) => FoundPiece | undefined;

/** By the first character of what they find; addresses begin with letters. */
const FINDERS: Readonly<Record<string, Finder>> = {
  $: formulaOrLink,
  '&': findReference,
  '\\': (text, at, scan) => formulaOrLink(text, at, scan) ?? findLatex(text, at, scan),
  '<': findElement,
  '[': (text, at, scan) => findBracketedSymbol(text, at) ?? findMarkdownLink(text, at, scan),
  '!': findMarkdownLink,
  '{': (text, at, scan) => findBracedSymbol(text, at) ?? findGroup(text, at, scan),
  '~': findTie,
  '-': findDash,
  '`': findCode,
};

/** All of the text, in order; text that needs nothing comes back as one piece. */
export function scanText(text: string, depth = 0): Piece[] {
  if (depth > MAX_DEPTH || text.length > MAX_TEXT) return [{ kind: 'text', text }];
  const scan: Scan = (inner) => scanText(inner, depth + 1);
  const pieces = collectPieces(text, TRIGGER, (at, found) =>
    (FINDERS[found[0]!] ?? findLink)(text, at, scan),
  );
  return holdTogether(emphasize(pieces));
}

/** Formulas and addresses alone, for text whose other marks a Markdown parser reads. */
export function scanFormulas(text: string): Piece[] {
  if (text.length > MAX_TEXT) return [{ kind: 'text', text }];
  return collectPieces(text, FORMULA_TRIGGER, (at, found) =>
    found === '$' || found === '\\' ? formulaAt(text, at) : findLink(text, at),
  );
}

/** `$\href{address}{words}$` is a link that somebody put between dollars. */
function formulaOrLink(text: string, at: number, scan: Scan): FoundPiece | undefined {
  const found = formulaAt(text, at);
  if (found?.piece.kind !== 'formula' || !/^\\(?:href|url)\{/.test(found.piece.tex)) return found;
  const { tex, source } = found.piece;
  const linked = findLatex(tex, 0, scan);
  if (linked?.end !== tex.length || linked.piece.kind !== 'link') return found;
  const { open, ...link } = linked.piece;
  return {
    end: found.end,
    piece: { ...link, source, ...(open !== undefined && { open: open + source.indexOf(tex) }) },
  };
}
