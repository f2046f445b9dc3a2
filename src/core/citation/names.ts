/** Names of authors as digests write them (`Yizhou Wang`, `Busch, E. L.`, 王小明), as citations want them. */

export interface Name {
  family: string;
  /** Absent for Chinese names and for groups, which stand as they are. */
  given?: string;
  /** `Jr.`, `III`; only beside a given name. */
  suffix?: string;
}

export const PARTICLES = new Set(
  'al bin da das de del della den der di dos du el ibn la le ten ter van von zu zur'.split(' '),
);
const GROUP = /\b(?:collaboration|consortium|group|network|team|initiative|project|committee)\b/i;
export const ET_AL = /[\s,]*(?:等|et\s+al\.?)\s*$/i;
const SUFFIX = '(?:[Jj]r\\.?|JR\\.?|Sr\\.?|II|III|IV)';
const COMMA_BEFORE_SUFFIX = new RegExp(`\\s*[,，]\\s*(?=${SUFFIX}(?:\\s*[,，]|\\s+(?:and|&)\\s|\\s*$))`, 'g');
/** At the end of the name, or of the family name before a comma. */
const WITH_SUFFIX = new RegExp(`^(.*?\\S)\\s+(${SUFFIX})(\\s*,.*)?$`);

/** `undefined` for a cell that holds only “et al.”. */
export function parseName(text: string): Name | undefined {
  const name = text.replace(ET_AL, '').trim().replaceAll(/\s+/g, ' ');
  if (name === '') return undefined;
  if (isGroup(name) || /\p{Script=Han}/u.test(name)) return { family: name.replace(/,$/, '') };
  const suffix = WITH_SUFFIX.exec(joinSuffix(name))?.[2];
  if (suffix === undefined) return parsePlain(name);
  const plain = parsePlain(withoutSuffix(name));
  // `Petrov IV` may as well be initials.
  return plain.given === undefined ? { family: name } : { ...plain, suffix: spelled(suffix) };
}

/** Digests of bioRxiv end the name of a group with a comma. */
export function isGroup(name: string): boolean {
  return /,\s*$/.test(name) || GROUP.test(name);
}

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
        .split('-')
        .flatMap((part) => /\p{L}/u.exec(part)?.[0].toUpperCase() ?? [])
        .join('-'),
    );
}

function parsePlain(name: string): Name {
  const comma = name.indexOf(',');
  if (comma > 0) return withGiven(name.slice(0, comma).trim(), name.slice(comma + 1).trim());
  const words = name.split(' ');
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1]!.toLowerCase())) from -= 1;
  return withGiven(words.slice(from).join(' '), words.slice(0, from).join(' '));
}

/** `jr` → `Jr.`; numerals stay. */
function spelled(suffix: string): string {
  return /^[js]/i.test(suffix) ? `${suffix[0]!.toUpperCase()}r.` : suffix;
}

function withGiven(family: string, given: string): Name {
  return given === '' ? { family } : { family, given };
}
