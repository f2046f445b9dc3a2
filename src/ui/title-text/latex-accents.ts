/** `Schr\"odinger`, `Erd\H{o}s`, `\c{c}`: letters that TeX spells with a command, as the letters they are. */
import type { FoundPiece } from './pieces.ts';

const COMBINING: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
};

const BRACED = /\\(['`^"~=.cvuHkr])\{\\?([A-Za-z])\}/y;
const BARE = /\\(['`^"~])([aeiouyAEIOUYnNcCzZ])/y;
const LETTER = /\\(ss|aa|AA|ae|AE|oe|OE|[oOlL])(?:\{\}|(?![A-Za-z]))/y;

/** The accented letter that begins exactly at `at`. */
export function findAccent(text: string, at: number): FoundPiece | undefined {
  const [source, mark, base] = exec(BRACED, text, at) ?? bare(text, at) ?? [];
  if (source !== undefined) return glyph(at, source, `${base!}${COMBINING[mark!]}`.normalize('NFC'));
  const [written, letter] = exec(LETTER, text, at) ?? [];
  return written === undefined ? undefined : glyph(at, written, LETTERS[letter!]!);
}

/** Without braces only inside a word: `\"o` at its beginning may as well be an escaped quotation mark. */
function bare(text: string, at: number): RegExpExecArray | undefined {
  return /[A-Za-z]/.test(text[at - 1] ?? '') ? exec(BARE, text, at) : undefined;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function glyph(at: number, source: string, text: string): FoundPiece {
  return { end: at + source.length, piece: { kind: 'glyph', text, source } };
}
