/** GB/T 7714: `Wang Y, Li X, et al. Title[EB/OL]. arXiv, 2025(2025-09-25)[2026-01-05]. https://…. DOI:….` */
import type { Citation } from '#core/citation/cited-paper.ts';
import { initials, type Name } from '#core/citation/names/parse-name.ts';
import { addressOf, dateParts, isChinese, withoutStop } from './style.ts';

const NAMED = 3;

/** The standard of 2015, in which a preprint is an electronic resource. `accessedOn` is the reader's day, `YYYY-MM-DD`. */
export function citeGbt2015(one: Citation, accessedOn: string): string {
  const { year } = dateParts(one.date);
  const date = one.date !== undefined && one.date !== year ? `(${one.date})` : '';
  const published = `${one.server}${year ? `, ${year}` : ''}${date}[${accessedOn}]`;
  const url = one.url ?? addressOf(one);
  const doi = one.doi !== undefined && !url?.includes(one.doi) ? `DOI:${one.doi}` : undefined;
  return references(one, 'EB/OL', [published, url, doi]);
}

/** The standard of 2025, which knows preprints. */
export function citeGbt2025(one: Citation, accessedOn: string): string {
  const published = `${one.server}${one.date ? `(${one.date})` : ''}[${accessedOn}]`;
  const version = one.version === undefined ? undefined : `V${one.version}`;
  return references(one, 'PP/OL', [version, published, addressOf(one)]);
}

function references(one: Citation, kind: string, rest: readonly (string | undefined)[]): string {
  const note = one.isTranslated ? '（题名为机器翻译）' : '';
  const parts = [gbtAuthors(one), `${withoutStop(one.title)}${note}[${kind}]`, ...rest];
  return `${parts.filter((part) => part !== undefined && part !== '').join('. ')}.`;
}

function gbtAuthors({ names, others, title }: Citation): string {
  const more = (others || names.length > NAMED) && names.length > 0;
  const listed = [
    ...names.slice(0, NAMED).map(gbtName),
    ...(more ? [isChinese(title) ? '等' : 'et al'] : []),
  ];
  return listed.join(', ').replace(/\.$/, '');
}

function gbtName({ family, given = '', suffix }: Name): string {
  return [family, ...initials(given), ...(suffix ? [withoutStop(suffix)] : [])].join(' ');
}
