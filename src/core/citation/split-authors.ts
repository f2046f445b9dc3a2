/** Whom an author cell names. Digests name the first author only; a cell of several is taken apart where that is certain. */
import { ET_AL, isGroup, isInitials, joinSuffix, PARTICLES, withoutSuffix } from './names.ts';

/** Semicolons, but not those of `&uuml;`. */
const MARK = /\s*(?:(?<!&#?\w+);|[；、])\s*/;
const AND = /[,，]?\s+(?:and|&)\s+/i;
const LEADING_AND = /^(?:and|&)\s+/i;
const COMMA = /\s*[,，]\s*/;
const HAN_NAME = /^[\p{Script=Han}·]{2,}$/u;
const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** The authors as they are written, and whether the digest says, or its layout implies, that there are more. */
export function namedAuthors(authors: readonly string[]): { written: string[]; others: boolean } {
  const bare = authors.map((author) => author.replace(ET_AL, ''));
  const written = (bare.length === 1 ? splitAuthors(bare[0]!) : bare).filter((name) => name.trim() !== '');
  return { written, others: authors.length > 0 && (written.length < 2 || ET_AL.test(authors.at(-1)!)) };
}

/** `Busch, E. L.` is one person: commas and “and” part only what cannot be one name. */
export function splitAuthors(cell: string): string[] {
  if (MARK.test(cell)) return cell.split(MARK).map((part) => part.replace(LEADING_AND, '').trim());
  if (isGroup(cell)) return [cell];
  const clauses = joinSuffix(cell).split(AND);
  if (clauses.length > 1 && clauses.every(isTurned)) return clauses;
  const parts = clauses.flatMap((clause) => clause.split(COMMA));
  return parts.every(isWhole) && (clauses.length > 1 || parts.length > 2 || HAN_NAME.test(parts[0]!))
    ? parts
    : (turnedPairs(parts) ?? [cell]);
}

/** `Busch, E. L.` */
function isTurned(clause: string): boolean {
  return clause.split(COMMA).length === 2;
}

/** A name that needs nothing beside it: `Alice Smith`, 张三. */
function isWhole(part: string): boolean {
  if (HAN_NAME.test(part)) return true;
  const words = withoutSuffix(part).split(/\s+/);
  const areNames = words.every((word) => CAPITALIZED.test(word) || PARTICLES.has(word));
  return areNames && words.length > 1 && !isInitials(words.at(-1)!);
}

/** `Busch, E. L., Smith, J.`: each second part can only be the initials of the one before. */
function turnedPairs(parts: readonly string[]): string[] | undefined {
  const families = parts.filter((_, at) => at % 2 === 0);
  const givens = parts.filter((_, at) => at % 2 === 1).map(withoutSuffix);
  const arePairs = parts.length > 2 && families.length === givens.length;
  if (!arePairs || !givens.every(isInitials) || families.some(isInitials)) return undefined;
  return families.map((family, at) => `${family}, ${parts[at * 2 + 1]}`);
}
