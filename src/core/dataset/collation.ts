/**
 * The letters that the archive is ordered by: texts are folded to what counts, the archive's letters are put in order once, at build,
 * and a key made of their places is compared unit by unit. So every browser shows the same order, whatever it knows of Chinese.
 */

const PLAIN = /^[\x20-\x7e]*$/;
/** Also what only says how a formula looks: `$\\texttt{Name}$` stands at Name. */
const SET_ASIDE = /[\p{M}\p{P}\p{Z}\p{C}$^`]+/gu;
const LOOK = /\\(?:text|math|emph|operatorname|bold)[a-z]*/gi;
/** Stands between two numbers that only white space or punctuation kept apart: `GPT-4.5` comes before `GPT-10`. */
const APART = '\0';
const DIGITS = '0123456789';
const ZERO = 0x30;
const NINE = 0x39;

/** Case, accents, width, white space and punctuation set aside; a text of nothing else stays as it is. */
export function foldForOrder(text: string): string {
  const plain = text.includes('\\') ? text.replace(LOOK, '') : text;
  const folded = (PLAIN.test(plain) ? plain : plain.normalize('NFKD')).toLowerCase();
  return folded.replace(SET_ASIDE, betweenNumbers) || folded;
}

function betweenNumbers(run: string, at: number, text: string): string {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + run.length)) ? APART : '';
}

/** All characters of folded texts, in the order of Chinese collation: symbols, digits, Chinese by pinyin, Latin, others. */
export function orderLetters(characters: Iterable<string>): string {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const all = new Set([...DIGITS, ...characters]);
  all.delete(APART);
  return [...all].sort((a, b) => compare(a, b) || (a < b ? -1 : 1)).join('');
}

/** A letter's place as one UTF-16 unit; 0 in `units` is a letter that the archive did not know. */
export interface LetterPlaces {
  units: Uint16Array;
  /** Letters of two units. */
  astral: ReadonlyMap<number, number>;
}

const UNKNOWN = 0xffff;

export function letterPlaces(letters: string): LetterPlaces {
  const units = new Uint16Array(0x10000);
  const astral = new Map<number, number>();
  let place = 0;
  for (const letter of letters) {
    place = Math.min(place + 1, UNKNOWN - 1);
    if (letter.length === 1) units[letter.charCodeAt(0)] = place;
    else astral.set(letter.codePointAt(0)!, place);
  }
  return { units, astral };
}

/**
 * Folded text → key: `a < b` on two keys is the order of the texts. A number stands where a digit would, one with fewer digits first, so
 * that 4 comes before 10. Letters that the archive did not know stand last.
 */
export function orderKey(folded: string, places: LetterPlaces): string {
  const key: number[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.codePointAt(at)!;
    if (code === 0) continue;
    if (code >= ZERO && code <= NINE) at = pushNumber(key, folded, at, places) - 1;
    else if (code > 0xffff) {
      key.push(places.astral.get(code) ?? UNKNOWN);
      at += 1;
    } else key.push(places.units[code] || UNKNOWN);
  }
  return String.fromCharCode(...key);
}

/** The place of a digit, how many digits there are without leading zeros, and these; returns where the number ends. */
function pushNumber(key: number[], folded: string, from: number, places: LetterPlaces): number {
  let start = from;
  let end = from;
  while (isDigit(folded.charCodeAt(end))) end += 1;
  while (start < end - 1 && folded.charCodeAt(start) === ZERO) start += 1;
  key.push(places.units[ZERO] || UNKNOWN, end - start);
  for (let at = start; at < end; at += 1) key.push(folded.charCodeAt(at));
  return end;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
