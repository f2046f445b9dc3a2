/** LaTeX outside formulas, as abstracts from arXiv bring it along: softened to what it means, unknown commands left as they are. */
import { findAccent } from './latex-accents.ts';
import type { FoundPiece, Piece, Style } from './pieces.ts';
import { safeHref } from './safe-href.ts';

const STYLES: Readonly<Record<string, Style | 'code'>> = {
  textbf: 'strong',
  emph: 'emphasis',
  textit: 'emphasis',
  textsl: 'emphasis',
  texttt: 'code',
  textsuperscript: 'superscript',
  textsubscript: 'subscript',
  textsc: 'plain',
  textrm: 'plain',
  textsf: 'plain',
  textmd: 'plain',
  textup: 'plain',
  textnormal: 'plain',
  text: 'plain',
  mbox: 'plain',
  underline: 'plain',
};

const SYMBOLS: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  times: '×',
  pm: '±',
  sim: '∼',
  approx: '≈',
  ge: '≥',
  geq: '≥',
  le: '≤',
  leq: '≤',
  to: '→',
  rightarrow: '→',
  textasciitilde: '~',
  textless: '<',
  textgreater: '>',
  textendash: '–',
  textemdash: '—',
  textbackslash: '\\',
};

const COMMAND = /\\([A-Za-z]+)[ ]?/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Longer arguments stay text; nothing in an abstract needs them. */
const MAX_ARGUMENT = 1000;

/** What the backslash at `at` begins; `scan` reads the inside of an argument. */
export function findLatex(
  text: string,
  at: number,
  scan: (inner: string) => Piece[],
): FoundPiece | undefined {
  const accent = findAccent(text, at);
  if (accent) return accent;
  const next = text[at + 1] ?? '';
  if (PUNCTUATION.test(next)) {
    const glyph = next === ',' || next === ';' ? '\u2009' : next;
    return { end: at + 2, piece: { kind: 'glyph', text: glyph, source: `\\${next}` } };
  }
  COMMAND.lastIndex = at;
  const name = COMMAND.exec(text)?.[1];
  return name === undefined ? undefined : command(text, at, name, scan);
}

function command(
  text: string,
  at: number,
  name: string,
  scan: (inner: string) => Piece[],
): FoundPiece | undefined {
  const behind = at + 1 + name.length;
  const symbol = SYMBOLS[name];
  if (symbol !== undefined) {
    const end = text.startsWith('{}', behind) ? behind + 2 : behind;
    return { end, piece: { kind: 'glyph', text: symbol, source: text.slice(at, end) } };
  }
  if (name === 'url' || name === 'href') return link(text, at, behind, name, scan);
  const style = Object.hasOwn(STYLES, name) ? STYLES[name] : undefined;
  const argument = style && braced(text, behind);
  if (!style || !argument) return undefined;
  const source = text.slice(at, argument.end);
  if (style === 'code')
    return { end: argument.end, piece: { kind: 'code', text: unescaped(argument.inner), source } };
  return { end: argument.end, piece: { kind: 'styled', style, pieces: scan(argument.inner), source } };
}

/** `\url{u}`, `\href{u}{text}`; an address that may not be followed leaves the command as text. */
function link(
  text: string,
  at: number,
  behind: number,
  name: string,
  scan: (inner: string) => Piece[],
): FoundPiece | undefined {
  const address = braced(text, behind);
  const label = name === 'url' ? address : address && braced(text, address.end);
  const href = address && safeHref(unescaped(address.inner.trim()));
  if (!label || href === undefined) return undefined;
  const pieces: Piece[] =
    name === 'url' ? [{ kind: 'text', text: unescaped(address!.inner) }] : scan(label.inner);
  return { end: label.end, piece: { kind: 'link', href, pieces, source: text.slice(at, label.end) } };
}

/** The argument in balanced braces at `at`, a space before it allowed. */
function braced(text: string, at: number): { inner: string; end: number } | undefined {
  const open = text[at] === ' ' ? at + 1 : at;
  if (text[open] !== '{') return undefined;
  const last = Math.min(text.length, open + MAX_ARGUMENT);
  let depth = 0;
  for (let i = open; i < last; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '{') depth += 1;
    else if (text[i] === '}' && --depth === 0) return { inner: text.slice(open + 1, i), end: i + 1 };
  }
  return undefined;
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
