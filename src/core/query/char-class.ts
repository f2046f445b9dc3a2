/**
 * Which folded characters make words and which are matched one by one: where a word starts is the same question for the matcher,
 * the index and the scanner, so it is answered here alone.
 */

/** Letters, digits and marks from here on (Chinese, kana, Hangul and rarer ones) are written without spaces, or read so. */
export const GRAM_START = 0x2e80;
/** Thai and Lao, Myanmar, Khmer: below that border, and without spaces all the same. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

const OTHER = 1;
const WORD = 2;
const GRAM = 3;
/** By code unit; 0 is not asked yet. */
const classes = new Uint8Array(0x10000);

/** A letter or digit of a script with spaces between words (Latin, Greek, Cyrillic …): matches begin where its words begin. */
export function isWord(code: number): boolean {
  return (classes[code] || learnClass(code)) === WORD;
}

/** A letter of a script without spaces between words: matched as a substring. Halves of astral characters count as such. */
export function isGram(code: number): boolean {
  return (classes[code] || learnClass(code)) === GRAM;
}

function learnClass(code: number): number {
  const found = classOf(code);
  classes[code] = found;
  return found;
}

function classOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return GRAM;
  const text = String.fromCharCode(code);
  if (!LETTER.test(text)) return OTHER;
  return code >= GRAM_START || UNSPACED.test(text) ? GRAM : WORD;
}
