/**
 * Classes of folded characters: word characters (scripts with spaces between words) and gram characters (scripts without). Matcher,
 * index and scanner must agree on where a word starts, so all of them ask here.
 */

/** Letters, digits and marks from this code point on count as written without spaces: Chinese, kana, Hangul and rarer scripts. */
export const GRAM_START = 0x2e80;
/** Thai and Lao, Myanmar, Khmer: below `GRAM_START`, and written without spaces as well. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

const OTHER = 1;
const WORD = 2;
const GRAM = 3;
/** Class by code unit, filled on demand; 0 is not known yet. */
const classes = new Uint8Array(0x10000);

/** A letter or digit of a script with spaces between words (Latin, Greek, Cyrillic …): matches begin at word starts. */
export function isWord(code: number): boolean {
  return (classes[code] || learnClass(code)) === WORD;
}

/** A character of a script without spaces between words: matches may begin anywhere. Surrogates count as such. */
export function isGram(code: number): boolean {
  return (classes[code] || learnClass(code)) === GRAM;
}

function learnClass(code: number): number {
  const charClass = classOf(code);
  classes[code] = charClass;
  return charClass;
}

function classOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return GRAM;
  const text = String.fromCharCode(code);
  if (!LETTER.test(text)) return OTHER;
  return code >= GRAM_START || UNSPACED.test(text) ? GRAM : WORD;
}
