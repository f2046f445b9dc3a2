/** `Schr\"odinger`, `{\'e}`, `\v Cech`, `\~{\^e}`, `\AA ngstr\"om`: letters that TeX spells with a command, as the letters they are. */
import { type FoundPiece, glyphAt } from '#core/text/pieces.ts';

/** Combining characters by TeX's name of the accent. */
const ACCENTS: Readonly<Record<string, string>> = {
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
  d: '\u0323',
  b: '\u0331',
  h: '\u0309',
  textcommabelow: '\u0326',
};

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'ssß SSẞ oø OØ lł LŁ aaå AAÅ aeæ AEÆ oeœ OEŒ iı jȷ dhð DHÐ djđ DJĐ thþ THÞ ngŋ NGŊ ohornơ OHORNƠ uhornư UHORNƯ'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

const LETTER = new RegExp(
  `\\\\(${Object.keys(LETTERS).join('|')})(?:\\{\\}|(?![A-Za-z])(?:[ \\t]+(?=\\p{L}))?)`,
  'uy',
);
const ACCENT = /\\(?:(['`^"~=.])|(textcommabelow|[cvuHkrdbh])(?:[ \t]+|(?=[{\\])))/y;
/** Letters that take an accent without braces, where the same signs may as well be an escaped quotation mark, apostrophe or stop. */
const BARE: Readonly<Record<string, RegExp>> = {
  "'": /[aeiouyncz]/i,
  '"': /[aeiouy]/i,
  '=': /[aeiou]/i,
  '.': /[zI]/i,
};
const DOTLESS = /\\([ij])(?:\{\}|(?![A-Za-z])(?:[ \t]+(?=\p{L}))?)/uy;
const LETTER_AT = /\p{L}/uy;
/** Nested accents: Vietnamese has two. */
const MAX_DEPTH = 3;

interface Spelled {
  end: number;
  text: string;
}

/** The accented letter that begins exactly at `at`, at a backslash; undefined where none does. */
export function findAccent(text: string, at: number): FoundPiece | undefined {
  const found = accented(text, at, 0) ?? letterCommand(text, at);
  return found && glyphAt(at, text.slice(at, found.end), found.text);
}

function accented(text: string, at: number, depth: number): Spelled | undefined {
  ACCENT.lastIndex = at;
  const match = ACCENT.exec(text);
  if (!match || depth > MAX_DEPTH) return undefined;
  const mark = match[1] ?? match[2]!;
  const from = at + match[0].length;
  const base = text[from] === '{' ? bracedBase(text, from, depth) : bareBase(text, at, from, mark, depth);
  if (!base) return undefined;
  return { end: base.end, text: withAccent(base.text, ACCENTS[mark]!) };
}

/** `{e}`, `{\i}`, `{\^e}`, `{}`: the accent alone is no letter. */
function bracedBase(text: string, open: number, depth: number): Spelled | undefined {
  const inner = baseLetter(text, open + 1, depth);
  return inner && text[inner.end] === '}' ? { ...inner, end: inner.end + 1 } : undefined;
}

/** Without braces the letter must exist with this accent: `don\'t`, `d\'Alembert`, `\"no\"` and `e\.g\.` have none. */
function bareBase(text: string, at: number, from: number, mark: string, depth: number): Spelled | undefined {
  const base = baseLetter(text, from, depth);
  if (!base || isEscapedMark(text, at, mark, base)) return undefined;
  return [...withAccent(base.text, ACCENTS[mark]!)].length === 1 ? base : undefined;
}

function isEscapedMark(text: string, at: number, mark: string, base: Spelled): boolean {
  const letters = BARE[mark];
  if (!letters || text[base.end - 1] === '}') return false;
  const isInWord = /\p{L}/u.test(text[at - 1] ?? '');
  if (isInWord && base.text !== base.text.toLowerCase() && /\p{Ll}/u.test(text[at - 1]!)) return true;
  if (mark === "'" && /s/i.test(base.text)) return !/\p{L}/u.test(text[base.end] ?? '');
  return !letters.test(base.text.normalize('NFD')) || (!isInWord && isQuotation(text, at, mark));
}

/** `\"…\"` around words: the first stands before a word, some later one behind. */
function isQuotation(text: string, at: number, mark: string): boolean {
  const ahead = text.slice(at + 2, at + 200);
  const closing = ahead.indexOf(`\\${mark}`);
  return closing !== -1 && !/[\p{L}{\\]/u.test(ahead[closing + 2] ?? '');
}

/** A letter, `\i` or `\j` (which keep their dot in Unicode), or another accented letter. */
function baseLetter(text: string, at: number, depth: number): Spelled | undefined {
  if (text[at] === '{' && text[at + 1] === '\\') return bracedBase(text, at, depth);
  if (text[at] === '\\') return accented(text, at, depth + 1) ?? dotless(text, at) ?? letterCommand(text, at);
  LETTER_AT.lastIndex = at;
  const letter = LETTER_AT.exec(text)?.[0];
  return letter === undefined ? undefined : { end: at + letter.length, text: letter };
}

function dotless(text: string, at: number): Spelled | undefined {
  DOTLESS.lastIndex = at;
  const [source, letter] = DOTLESS.exec(text) ?? [];
  return source === undefined ? undefined : { end: at + source.length, text: letter! };
}

/** `\o`, `\AA `: the space behind a command belongs to it. */
function letterCommand(text: string, at: number): Spelled | undefined {
  LETTER.lastIndex = at;
  const [source, name] = LETTER.exec(text) ?? [];
  return source === undefined ? undefined : { end: at + source.length, text: LETTERS[name!]! };
}

/** An accent on a letter that has one already goes below or above it: NFC puts them in order. */
function withAccent(letter: string, accent: string): string {
  return `${letter}${accent}`.normalize('NFC');
}
