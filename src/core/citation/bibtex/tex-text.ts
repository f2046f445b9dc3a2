/**
 * Displayed text as TeX for a field of BibTeX, which XeLaTeX and pdfLaTeX compile without packages beyond amsmath and amssymb: formulas
 * that need no more stay formulas, styles are commands, and whatever a font of TeX lacks is spelled.
 */
import { formulaText } from '#core/text/formula/formula-text.ts';
import { plainTex } from '#core/text/formula/plain-tex.ts';
import type { Piece, Style } from '#core/text/pieces.ts';
import { scanText } from '#core/text/scan-text.ts';
import { isKnownToTex, spellCharacters, spellInFormula } from './tex-characters.ts';

const COMMANDS: Partial<Record<Style, string>> = {
  strong: 'textbf',
  emphasis: 'emph',
  superscript: 'textsuperscript',
  subscript: 'textsubscript',
};

/** A text as a digest writes it. */
export function texFromSource(source: string): string {
  return scanText(source).map(pieceTex).join('');
}

/** A text without markup of its own. */
export function texFromPlain(text: string): string {
  return spellCharacters(text);
}

function pieceTex(piece: Piece): string {
  if (piece.kind === 'text' || piece.kind === 'glyph') return spellCharacters(piece.text);
  if (piece.kind === 'code') return `\\texttt{${spellCharacters(piece.text)}}`;
  if (piece.kind === 'formula') return formulaTex(piece.tex, piece.source);
  const inner = piece.pieces.map(pieceTex).join('');
  const command = piece.kind === 'styled' ? COMMANDS[piece.style] : undefined;
  return command === undefined ? inner : `\\${command}{${inner}}`;
}

/** A formula that needs packages is written out as text; one that nobody understands stays as its source. */
function formulaTex(tex: string, source: string): string {
  const plain = plainTex(tex)
    .replaceAll(/\\[dt]frac\b/g, '\\frac')
    .replaceAll(/\\(?:\||[lr]Vert\b)/g, '\\Vert ')
    .replaceAll(/\\[lr]vert\b/g, '|')
    // parsers of reference managers read scripts in braces alike
    .replaceAll(/([_^])\s*(\\[A-Za-z]+)(?![A-Za-z])(?!\s*\{)/g, '$1{$2}');
  const isSafe = hasPairedBraces(plain) && !plain.includes('$') && isKnownToTex(plain);
  if (isSafe && formulaText(tex) !== undefined) return `$${spellInFormula(plain)}$`;
  return spellCharacters(formulaText(tex) ?? source);
}

function hasPairedBraces(text: string): boolean {
  let open = 0;
  for (const [brace] of text.replaceAll(/\\[{}]/g, '').matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  // BibTeX counts braces also behind a backslash
  return open === 0 && (text.match(/\\\{/g)?.length ?? 0) === (text.match(/\\\}/g)?.length ?? 0);
}
