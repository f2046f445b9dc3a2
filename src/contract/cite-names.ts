/** Names of authors as digests write them (`Yizhou Wang`, `Busch, E. L.`, 王小明), as citations want them. */

export interface Name {
  family: string;
  /** Absent for Chinese names and for groups, which stand as they are. */
  given?: string;
}

const PARTICLES = new Set(
  'al bin da das de del della den der di dos du el ibn la le ten ter van von zu zur'.split(' '),
);
const GROUP = /\b(?:collaboration|consortium|group|network|team|initiative|project|committee)\b/i;
const ET_AL = /[\s,]*(?:等|et\s+al\.?)\s*$/i;

/** `undefined` for a cell that holds only “et al.”. */
export function parseName(text: string): Name | undefined {
  const name = text.replace(ET_AL, '').trim().replaceAll(/\s+/g, ' ');
  if (name === '') return undefined;
  const whole = name.replace(/,$/, '');
  if (whole !== name || /\p{Script=Han}/u.test(name) || GROUP.test(name)) return { family: whole };
  const comma = name.indexOf(',');
  if (comma > 0) return withGiven(name.slice(0, comma).trim(), name.slice(comma + 1).trim());
  const words = name.split(' ');
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1]!.toLowerCase())) from -= 1;
  return withGiven(words.slice(from).join(' '), words.slice(0, from).join(' '));
}

/** Whether the digest itself says, or its layout implies, that there are more authors than it lists. */
export function listsOnlyFirst(authors: readonly string[]): boolean {
  return authors.length === 1 || ET_AL.test(authors.at(-1) ?? '');
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

function withGiven(family: string, given: string): Name {
  return given === '' ? { family } : { family, given };
}
