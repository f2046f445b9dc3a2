/** What the styles of citation share. */
import type { Citation } from '#core/citation/cited-paper.ts';
import { initials, type Name } from '#core/citation/names/parse-name.ts';

export function withoutStop(title: string): string {
  return title.replace(/[.。]$/, '');
}

/** With a full stop, unless the title ends in a sign of its own. */
export function withStop(title: string): string {
  return /[?!？！.…]$/.test(title) ? title : `${withoutStop(title)}.`;
}

/** Where a reader finds the paper, as a link that lasts. */
export function addressOf({ doi, url }: Citation): string | undefined {
  return doi === undefined ? url : `https://doi.org/${doi}`;
}

export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** `J.-L. A.` */
export function dottedInitials(given: string): string {
  return initials(given)
    .map((letter) => `${letter.replace('-', '.-')}.`)
    .join(' ');
}

/** `Jean-Luc Roy Jr.`; what has no given name stands as it is. */
export function naturalName({ family, given, suffix }: Name): string {
  return [given, family, suffix].filter(Boolean).join(' ');
}

/** `Roy, Jean-Luc, Jr.` */
export function turnedName({ family, given, suffix }: Name): string {
  return [family, given, suffix].filter(Boolean).join(', ');
}

/** `arXiv:2509.21320`; undefined where the server gave no number. */
export function archiveId({ server, key, doi }: Citation): string | undefined {
  return doi === undefined && key.startsWith('none-') ? undefined : `${server}:${key}`;
}

/** Parts of a reference that are there, each closed by a full stop. */
export function sentences(parts: readonly (string | undefined | false)[]): string {
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => withStop(part as string))
    .join(' ');
}

/** Year, month from 1 and day of a date that may end early. */
export function dateParts(date: string | undefined): { year?: string; month?: number; day?: number } {
  const [year, month, day] = (date ?? '').split('-');
  return {
    ...(year && { year }),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  };
}
