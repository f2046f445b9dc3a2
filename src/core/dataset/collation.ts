/**
 * Precomputed collation. The build folds every text to what counts for sorting, puts the archive's characters in order once and ranks
 * them; a sort key is the sequence of ranks and is compared unit by unit. So every browser sorts alike, whichever collations it has.
 */

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
/** Marks, punctuation, white space and control characters; also the delimiters of formulas. */
const IGNORED = /[\p{M}\p{P}\p{Z}\p{C}$^`]+/gu;
/** Commands that only set the look of a formula: `$\\texttt{Name}$` sorts as Name. */
const STYLE_COMMAND = /\\(?:text|math|emph|operatorname|bold)[a-z]*/gi;
/** Replaces what separates two numbers: `GPT-4.5` is 4 and 5, and comes before `GPT-10`. */
const NUMBER_BREAK = '\0';
const DIGITS = '0123456789';
const ZERO = 0x30;
const NINE = 0x39;

/** Removes case, accents, width, white space and punctuation; a text of nothing else stays as it is. */
export function foldForCollation(text: string): string {
  const plain = text.includes('\\') ? text.replace(STYLE_COMMAND, '') : text;
  const folded = (PRINTABLE_ASCII.test(plain) ? plain : plain.normalize('NFKD')).toLowerCase();
  return folded.replace(IGNORED, replaceIgnored) || folded;
}

function replaceIgnored(ignored: string, start: number, text: string): string {
  const isBetweenDigits =
    isDigit(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start + ignored.length));
  return isBetweenDigits ? NUMBER_BREAK : '';
}

/** Characters of folded texts → each once, in Chinese collation order: symbols, digits, Chinese by pinyin, Latin, other scripts. */
export function collate(characters: Iterable<string>): string {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const distinct = new Set([...DIGITS, ...characters]);
  distinct.delete(NUMBER_BREAK);
  return [...distinct].sort((a, b) => compare(a, b) || (a < b ? -1 : 1)).join('');
}

/** From a character to its rank in the collation, from 1. */
export interface CollationRanks {
  /** By UTF-16 unit; 0 for a character that is not in the collation. */
  units: Uint16Array;
  /** By code point above U+FFFF. */
  astral: ReadonlyMap<number, number>;
}

const UNKNOWN = 0xffff;

/** Ranks the characters that `collate` ordered. */
export function rankCharacters(collation: string): CollationRanks {
  const units = new Uint16Array(0x10000);
  const astral = new Map<number, number>();
  let rank = 0;
  for (const character of collation) {
    rank = Math.min(rank + 1, UNKNOWN - 1);
    if (character.length === 1) units[character.charCodeAt(0)] = rank;
    else astral.set(character.codePointAt(0)!, rank);
  }
  return { units, astral };
}

/**
 * The sort key of a folded text: keys compare with `<` as the texts collate. A number sorts where a digit would, by its value, so that 4
 * comes before 10. Characters without a rank sort last.
 */
export function sortKey(folded: string, ranks: CollationRanks): string {
  const key: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.codePointAt(index)!;
    if (code === 0) continue;
    if (code >= ZERO && code <= NINE) index = appendNumber(key, folded, index, ranks) - 1;
    else if (code > 0xffff) {
      key.push(ranks.astral.get(code) ?? UNKNOWN);
      index += 1;
    } else key.push(ranks.units[code] || UNKNOWN);
  }
  return String.fromCharCode(...key);
}

/** Appends the rank of a digit, the count of significant digits and the digits; returns the index after the number. */
function appendNumber(key: number[], folded: string, from: number, ranks: CollationRanks): number {
  let start = from;
  let end = from;
  while (isDigit(folded.charCodeAt(end))) end += 1;
  while (start < end - 1 && folded.charCodeAt(start) === ZERO) start += 1;
  key.push(ranks.units[ZERO] || UNKNOWN, end - start);
  for (let index = start; index < end; index += 1) key.push(folded.charCodeAt(index));
  return end;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
