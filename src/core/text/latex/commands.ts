/**
 * LaTeX outside formulas, as abstracts from arXiv bring it along, as what it means. A command that is not understood stands as it is
 * written, arguments included: never half.
 */
import { findLink } from '#core/text/find-link.ts';
import { type FoundPiece, glyphAt, type Piece, type Scan } from '#core/text/pieces.ts';
import { safeHref } from '#core/text/safe-href.ts';
import { findAccent } from './accents.ts';
import { type Argument, argument, skipArguments } from './arguments.ts';
import { DECLARATIONS, HIDDEN, QUIET, STYLES, SYMBOLS } from './command-table.ts';

const COMMAND = /\\([A-Za-z]+)\*?/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** What TeX makes of a control symbol, where it is not the symbol itself. */
const CONTROL: Readonly<Record<string, string>> = { ',': '\u2009', ';': '\u2009' };

/** What the backslash at `at` begins; `scan` reads the inside of an argument. */
export function findLatex(text: string, at: number, scan: Scan): FoundPiece | undefined {
  const accent = findAccent(text, at);
  if (accent) return accent;
  COMMAND.lastIndex = at;
  const match = COMMAND.exec(text);
  return match ? command(text, at, match[1]!, at + match[0].length, scan) : controlSymbol(text, at);
}

/** `{\it words}`, `{\'e}`, `{\ss}`: a group that begins with a command; any other brace is just a brace. */
export function findGroup(text: string, at: number, scan: Scan): FoundPiece | undefined {
  const group = text[at + 1] === '\\' ? argument(text, at) : undefined;
  if (!group) return undefined;
  const source = text.slice(at, group.end);
  const [lead = '', name = ''] = /^\\([A-Za-z]+)(?:\s+|(?=[\\${]))/.exec(group.inner) ?? [];
  const style = own(DECLARATIONS, name);
  const inner = style ? group.inner.slice(lead.length) : group.inner;
  if (style === 'code') return { end: group.end, piece: { kind: 'code', text: unescaped(inner), source } };
  const pieces = scan(inner);
  // tried again from within, nested groups would cost a power of their depth
  if (!style && pieces.some(isVerbatim)) return glyphAt(at, source, source);
  const open = style ? 1 + lead.length : 1;
  return { end: group.end, piece: { kind: 'styled', style: style ?? 'plain', pieces, open, source } };
}

function isVerbatim(piece: Piece): boolean {
  return piece.kind === 'glyph' && piece.text === piece.source;
}

function controlSymbol(text: string, at: number): FoundPiece | undefined {
  const next = text[at + 1] ?? '';
  if (next === ' ') return /[\p{L}.)}]/u.test(text[at - 1] ?? '') ? glyphAt(at, '\\ ', ' ') : undefined;
  if (!PUNCTUATION.test(next)) return undefined;
  const isBare = (next === '~' || next === '^') && text.startsWith('{}', at + 2);
  return glyphAt(at, `\\${next}${isBare ? '{}' : ''}`, CONTROL[next] ?? next);
}

function command(text: string, at: number, name: string, behind: number, scan: Scan): FoundPiece | undefined {
  const symbol = own(SYMBOLS, name);
  if (symbol !== undefined) {
    const end = text.startsWith('{}', behind) ? behind + 2 : behind;
    return glyphAt(at, text.slice(at, end), symbol);
  }
  const found = withArgument(text, at, name, behind, scan);
  if (found) return found;
  const source = text.slice(at, skipArguments(text, behind));
  return glyphAt(at, source, source);
}

function withArgument(
  text: string,
  at: number,
  name: string,
  behind: number,
  scan: Scan,
): FoundPiece | undefined {
  if (name === 'url' || name === 'href') return link(text, at, behind, name, scan);
  if (name === 'textcolor' || name === 'colorbox') return colored(text, at, behind, scan);
  const style = own(STYLES, name) ?? (QUIET.test(name) ? 'quiet' : HIDDEN.test(name) ? 'hidden' : undefined);
  const given = style && argument(text, skipOptions(text, behind));
  if (!style || !given) return undefined;
  const source = text.slice(at, given.end);
  if (style === 'hidden') return glyphAt(at, source, '');
  if (style === 'code')
    return { end: given.end, piece: { kind: 'code', text: unescaped(given.inner), source } };
  if (style === 'quiet') return { end: given.end, piece: quietMark(name, given, source, scan) };
  const open = given.end - 1 - given.inner.length - at;
  return { end: given.end, piece: { kind: 'styled', style, pieces: scan(given.inner), open, source } };
}

/** `\citep[see][p. 3]{key}`: what stands in brackets before the keys. */
function skipOptions(text: string, from: number): number {
  let at = from;
  for (let options = 0; text[at] === '[' && options < 2; options += 1) {
    const close = text.slice(at, at + 200).indexOf(']');
    if (close === -1) return from;
    at += close + 1;
  }
  return at;
}

/** Keys of `\cite` and `\ref` in brackets; a footnote's words. */
function quietMark(name: string, { inner }: Argument, source: string, scan: Scan): Piece {
  if (!/^(?:footnote|thanks)$/.test(name)) {
    const keys = inner
      .trim()
      .split(/\s*,\s*/)
      .join(', ');
    return {
      kind: 'styled',
      style: 'quiet',
      pieces: [{ kind: 'glyph', text: `[${keys}]`, source }],
      open: 0,
      source,
    };
  }
  const opening = source.slice(0, source.length - 1 - inner.length);
  const pieces: Piece[] = [
    { kind: 'glyph', text: '[', source: opening },
    ...scan(inner),
    { kind: 'glyph', text: ']', source: source.slice(-1) },
  ];
  return { kind: 'styled', style: 'quiet', pieces, open: 0, source };
}

/** `\textcolor{red}{words}`: the colour is the author's, the words stay. */
function colored(text: string, at: number, behind: number, scan: Scan): FoundPiece | undefined {
  const color = argument(text, behind);
  const words = color && argument(text, color.end);
  if (!words) return undefined;
  const source = text.slice(at, words.end);
  const open = words.end - 1 - words.inner.length - at;
  return {
    end: words.end,
    piece: { kind: 'styled', style: 'plain', pieces: scan(words.inner), open, source },
  };
}

/** `\url{u}`, `\href{u}{text}`; an address that may not be followed leaves the command as text. */
function link(text: string, at: number, behind: number, name: string, scan: Scan): FoundPiece | undefined {
  const address = argument(text, behind);
  const label = name === 'url' ? address : address && argument(text, address.end);
  const shown = address && unescaped(address.inner.trim());
  const href = shown && (safeHref(shown) ?? withScheme(shown));
  if (!label || href === undefined || shown === undefined) return undefined;
  const source = text.slice(at, label.end);
  const piece: Piece =
    name === 'url'
      ? { kind: 'link', href, pieces: [{ kind: 'text', text: shown }], source }
      : {
          kind: 'link',
          href,
          pieces: scan(label.inner),
          open: label.end - 1 - label.inner.length - at,
          source,
        };
  return { end: label.end, piece };
}

/** `www.a.example/b` as an address; undefined for what is none. */
function withScheme(shown: string): string | undefined {
  const found = findLink(shown, 0);
  return found?.end === shown.length && found.piece.kind === 'link' ? found.piece.href : undefined;
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
