/** Whom an author cell names. Digests may name the first author only; a cell of several is split where that is certain. */
import { displayText } from '#core/text/display-text.ts';
import { isGroup, isIberian, isParticle, isPinyinSurname } from './name-words.ts';
import {
  ET_AL,
  isInitials,
  isTurned,
  joinSuffix,
  type Name,
  parseName,
  parseVancouver,
  withoutSuffix,
} from './parse-name.ts';

const LABEL = /^\s*(?:authors?|作者)\s*[:：]\s*/i;
/** Semicolons, but not those of `&uuml;`. */
const SEPARATOR = /\s*(?:(?<!&#?\w+);|[；、|•\n])\s*/;
const AND = /[,，]?\s+(?:and|&|与|和)\s+/i;
const OUTER_AND = /^(?:and|&)\s+|,?\s+(?:and|&)$/gi;
const COMMA = /\s*[,，]\s*/;
const HAN_NAME = /^[\p{Script=Han}·]{2,}$/u;
const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

export interface AuthorList {
  names: Name[];
  /** The same people as they are written. */
  written: string[];
  /** There are more authors, or there may be. */
  others: boolean;
}

/** `complete`: the list is known to name all of them; else a single name counts as the first of several. */
export function readAuthors(authors: readonly string[], complete = false): AuthorList {
  const { written, others } = namedAuthors(authors, complete);
  const isVancouver = written.length > 1 && written.every((name) => isGroup(name) || parseVancouver(name));
  const read = (name: string) => (isVancouver && !isGroup(name) ? parseVancouver(name) : parseName(name));
  return { names: written.flatMap((name) => read(name) ?? []), written, others };
}

/** The authors as they are written, and whether the digest says, or its layout implies, that there are more. */
export function namedAuthors(
  authors: readonly string[],
  complete = false,
): Pick<AuthorList, 'written' | 'others'> {
  const shown = authors.map((author) => displayText(author).replace(LABEL, ''));
  const bare = shown.map((author) => author.replace(ET_AL, '').replaceAll(OUTER_AND, '').trim());
  const written = (bare.length === 1 ? splitAuthors(bare[0]!) : bare).filter((name) =>
    /[\p{L}\p{N}]/u.test(name),
  );
  const saysMore = ET_AL.test(shown.at(-1) ?? '');
  return { written, others: authors.length > 0 && (saysMore || (!complete && written.length < 2)) };
}

/** `Busch, E. L.` is one person: commas and “and” separate only what cannot be one name. */
export function splitAuthors(cell: string): string[] {
  if (SEPARATOR.test(cell)) return cell.split(SEPARATOR).map((part) => part.replaceAll(OUTER_AND, '').trim());
  if (isGroup(cell)) return splitWithGroups(cell);
  const clauses = joinSuffix(cell).split(AND);
  if (clauses.length > 1 && clauses.every(isTurnedClause)) return clauses;
  const parts = clauses.flatMap((clause) => clause.split(COMMA));
  const areSeveral =
    clauses.length > 1 || parts.length > 2 || HAN_NAME.test(parts[0]!) || areTwoPeople(parts);
  if (areSeveral && parts.every(isWhole)) return parts;
  return vancouverList(parts) ?? turnedPairs(parts) ?? sentences(cell) ?? [cell];
}

/** `Ana Ruiz, Bo Li, and the Lamp Working Group`; two parts may be one name, as in “Institute for This and That”. */
function splitWithGroups(cell: string): string[] {
  const parts = cell.split(AND).flatMap((part) => part.split(COMMA));
  const areNames =
    parts.every((part) => isWhole(part) || isGroup(part)) && !parts.slice(0, -1).every(isGroup);
  return parts.length > 2 && areNames && !isGroup(parts[0]!) ? parts : [cell];
}

/** `Busch, E. L.` */
function isTurnedClause(clause: string): boolean {
  const [family, given, ...more] = clause.split(COMMA);
  return given !== undefined && more.length === 0 && isTurned(family!, given);
}

/** A name that needs nothing beside it: `Alice Smith`, 张三. */
function isWhole(part: string): boolean {
  if (HAN_NAME.test(part)) return true;
  const words = withoutSuffix(part).split(/\s+/);
  const areNames = words.every((word) => CAPITALIZED.test(word) || isParticle(word));
  return areNames && words.length > 1 && !isInitials(words.at(-1)!);
}

/** `Yizhou Wang, Xin Li`: both end in Chinese family names, and neither looks like a family name of two words. */
function areTwoPeople(parts: readonly string[]): boolean {
  const [first, second] = parts.map((part) => part.split(/\s+/));
  if (parts.length !== 2 || !first || !second || first.length < 2 || second.length < 2) return false;
  return [first, second].every((words) => isPinyinSurname(words.at(-1)!)) && !first.some(isIberian);
}

/** `Smith J, Doe A, Roe B`: family names with initials and nothing between. */
function vancouverList(parts: readonly string[]): string[] | undefined {
  return parts.length > 1 && parts.every((part) => parseVancouver(part)) ? [...parts] : undefined;
}

/** `Busch, E. L., Smith, J.`: each second part can only be the initials of the one before. */
function turnedPairs(parts: readonly string[]): string[] | undefined {
  const families = parts.filter((_, at) => at % 2 === 0);
  const givens = parts.filter((_, at) => at % 2 === 1).map(withoutSuffix);
  const arePairs = parts.length > 2 && families.length === givens.length;
  if (!arePairs || !givens.every(isInitials) || families.some(isInitials)) return undefined;
  return families.map((family, at) => `${family}, ${parts[at * 2 + 1]}`);
}

/** `Ana Ruiz. Bo Moss. Mia Roy`: stops in place of commas. */
function sentences(cell: string): string[] | undefined {
  const parts = cell.split(/(?<=\p{Ll})\.\s+(?=\p{Lu})/u);
  return parts.length > 1 && parts.every(isWhole) ? parts : undefined;
}
