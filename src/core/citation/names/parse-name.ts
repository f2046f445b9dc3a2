/** Names of authors as digests write them (`Yizhou Wang`, `Busch, E. L.`, 王小明), as citations want them. */
import {
  isGroup,
  isIberian,
  isParticle,
  isPinyinSurname,
  isVietnameseOrder,
  isVietnameseSurname,
  withoutDegrees,
} from './name-words.ts';

export interface Name {
  family: string;
  /** Absent for Chinese names, for groups, and for whatever is not surely a person's name: these stand as they are. */
  given?: string;
  /** `Jr.`, `III`; only beside a given name. */
  suffix?: string;
}

/** “and others” at the end of a list or a name. */
export const ET_AL =
  /[\s,，;；、]*(?:等人?|et\s*\.?\s*al(?:ii|\b)?\.?|and\s+others|\.\.\.|…|(?:\(|\+|and\s+)\s*\+?\d+\s+(?:more|others|(?:other\s+)?authors)\)?)[\s.,]*$/i;
const SUFFIX = '(?:[Jj]r\\.?|JR\\.?|[Ss]r\\.?|SR\\.|II|III|IV)';
const COMMA_BEFORE_SUFFIX = new RegExp(`\\s*[,，]\\s*(?=${SUFFIX}(?:\\s*[,，]|\\s+(?:and|&)\\s|\\s*$))`, 'g');
/** At the end of the name, or of the family name before a comma. */
const WITH_SUFFIX = new RegExp(`^(.*?\\S)\\s+(${SUFFIX})(\\s*,.*)?$`);
/** What stands in a person's name; whatever has other signs is not taken apart. */
const PERSON = /^[\p{L}\p{M}\s.,'’ʼ‘`"“”()·‐-]+$/u;
const HAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;
/** Numbers of affiliations and marks of corresponding authors. */
const FOOTNOTES = /(?<=\p{L}[.)]?)\s*[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§¶]+(?:,\s*[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§¶]+)*$/u;
const LONGEST = 7;

/** `undefined` for a cell that holds only “et al.”. */
export function parseName(text: string): Name | undefined {
  const bare = text.replace(ET_AL, '').trim().replaceAll(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(bare)) return undefined;
  if (isGroup(bare)) return { family: bare.replace(/\s*,$/, '') };
  const name = withoutDegrees(bare.replace(FOOTNOTES, ''));
  if (HAN.test(name)) return { family: name.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') };
  const isPerson = PERSON.test(name) && name.split(' ').length <= LONGEST + 1;
  return (isPerson ? parseSuffixed(name) : undefined) ?? { family: name };
}

/** `Smith J` in a list of such names. */
export function parseVancouver(text: string): Name | undefined {
  const [, family, given, suffix] = VANCOUVER.exec(text.trim()) ?? [];
  if (family === undefined) return undefined;
  const letters = [...given!.matchAll(/(-?)(\p{Lu})/gu)].map(([, hyphen, letter]) => `${hyphen}${letter}.`);
  const spaced = letters.join(' ').replaceAll(' -', '-');
  return { family, given: spaced, ...(suffix && { suffix: spelled(suffix) }) };
}

const VANCOUVER =
  /^((?:\p{Ll}[\p{L}'’]*\s+){0,3}\p{Lu}[\p{L}\p{M}'’.-]*(?:[ -]\p{Lu}?\p{Ll}[\p{L}\p{M}'’-]*){0,2})\s+(\p{Lu}{1,3}|\p{Lu}-\p{Lu})(?:\s+(Jr|Sr|II|III|IV|2nd|3rd)\.?)?$/u;

/** `King, Jr., Martin` and `Martin King, Jr.` without the comma before the suffix. */
export function joinSuffix(name: string): string {
  return name.replaceAll(COMMA_BEFORE_SUFFIX, ' ');
}

export function withoutSuffix(name: string): string {
  return joinSuffix(name).replace(WITH_SUFFIX, '$1$3');
}

/** `E. L.`, `EL`, `J.-P.` */
export function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.?[\s-]*){1,4}$/u.test(text);
}

/** `Jean-Pierre A.` → `['J-P', 'A']`. */
export function initials(given: string): string[] {
  return given
    .replaceAll('.', '. ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) =>
      word
        .split(/[-‐]/)
        .flatMap((part) => /\p{L}/u.exec(part)?.[0].toUpperCase() ?? [])
        .join('-'),
    );
}

function parseSuffixed(name: string): Name | undefined {
  const suffix = WITH_SUFFIX.exec(joinSuffix(name))?.[2];
  if (suffix === undefined) return parsePlain(name);
  const plain = parsePlain(withoutSuffix(name));
  // `Petrov IV` may as well be initials.
  return plain?.given === undefined ? undefined : { ...plain, suffix: spelled(suffix) };
}

function parsePlain(name: string): Name | undefined {
  const parts = name.split(',').map((part) => part.trim());
  if (parts.length === 1) return parseNatural(name);
  const [family, given] = parts as [string, string];
  if (parts.length > 2 || family === '') return undefined;
  return isTurned(family, given) ? withGiven(family, given) : undefined;
}

/** `Busch, E. L.`, `Ruiz Soto, Ana Luz`; `Yizhou Wang, Xin Li` may be two people, and no one of the name of Xin Li Yizhou Wang. */
export function isTurned(family: string, given: string): boolean {
  const words = family.split(' ');
  if (words.length === 1 || given.split(' ').length === 1 || /\b\p{L}\.|\b\p{Lu}\b/u.test(given)) return true;
  return words.some((word) => isParticle(word) || isIberian(word)) || family.includes('-');
}

/** Given names first, the family name with its particles last. */
function parseNatural(name: string): Name | undefined {
  const words = name.split(' ');
  if (words.length === 1) return { family: name };
  // `Pradeep Kumar S`, `Smith J`: nobody knows which of them is the family name
  if (areInitialsLast(words)) return undefined;
  if (isVietnameseOrder(words)) return withGiven(words[0]!, words.slice(1).join(' '));
  const from = familyStart(words);
  return withGiven(words.slice(from).join(' '), words.slice(0, from).join(' '));
}

function areInitialsLast(words: readonly string[]): boolean {
  const last = words.at(-1)!;
  return (
    isInitials(last) &&
    last.length < 4 &&
    !isInitials(words[0]!) &&
    !(last.length > 1 && isPinyinSurname(last))
  );
}

function familyStart(words: readonly string[]): number {
  let from = words.length - 1;
  if (isVietnameseSurname(words[from]!) && words.length > 2 && /^van$/i.test(words[from - 1]!)) return from;
  const isPair = from > 1 && isIberian(words[from]!) && isIberian(words[from - 1]!);
  if (isPair || (from > 2 && /^[ye]$/.test(words[from - 1]!) && isIberian(words[from - 2]!)))
    from -= isPair ? 1 : 2;
  while (from > 1 && isParticle(words[from - 1]!, words[from])) from -= 1;
  return from;
}

/** `jr` → `Jr.`; numerals stay. */
function spelled(suffix: string): string {
  return /^[js]/i.test(suffix) ? `${suffix[0]!.toUpperCase()}r.` : suffix;
}

function withGiven(family: string, given: string): Name {
  return given === '' ? { family } : { family, given };
}
