/** `{beta}`, `{+/-}`, `[&ge;]`: how bioRxiv and medRxiv write characters that their abstracts cannot hold. */

import { type FoundPiece, glyphAt } from '#core/text/pieces.ts';
import { findReference } from './character-reference.ts';

const BRACED = /\{([a-z]+(?: [a-z]+)?|\+\/-|-)\}/y;
const NAMED: Readonly<Record<string, string>> = {
  '+/-': '±',
  '-': '-',
  'middle dot': '·',
  degrees: '°',
  approx: '≈',
  surd: '√',
  varphi: 'φ',
  triangleup: '△',
  bigtriangleup: '△',
  uparrow: '↑',
  downarrow: '↓',
  rightarrow: '→',
  leftarrow: '←',
};
const BRACKETED = /\[([~≥≤≈±→])\]/y;

/** The symbol whose brace begins at `at`. */
export function findBracedSymbol(text: string, at: number): FoundPiece | undefined {
  BRACED.lastIndex = at;
  const [source, name] = BRACED.exec(text) ?? [];
  if (source === undefined) return undefined;
  const symbol = Object.hasOwn(NAMED, name!) ? NAMED[name!] : greekLetter(name!);
  return symbol === undefined ? undefined : glyphAt(at, source, symbol);
}

/** The symbol whose bracket begins at `at`. */
export function findBracketedSymbol(text: string, at: number): FoundPiece | undefined {
  BRACKETED.lastIndex = at;
  const [source, symbol] = BRACKETED.exec(text) ?? [];
  if (source !== undefined) return glyphAt(at, source, symbol!);
  const found = text[at + 1] === '&' ? findReference(text, at + 1) : undefined;
  return found?.piece.kind === 'glyph' && text[found.end] === ']'
    ? glyphAt(at, text.slice(at, found.end + 1), found.piece.text)
    : undefined;
}

/** Greek letters and currencies have the names of HTML's references. */
function greekLetter(name: string): string | undefined {
  const found = findReference(`&${name};`, 0);
  return found?.piece.kind === 'glyph' && /[\u0370-\u03ff\u00b5€£¥]/.test(found.piece.text)
    ? found.piece.text
    : undefined;
}
