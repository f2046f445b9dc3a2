/** A paper as a citation, in the forms that readers paste: GB/T 7714—2025, APA 7, BibTeX. Pure, so that lists and pages cite alike. */

import { dateInId, doiOf, landingPage } from '#core/paper/landing-page.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import { sourceLabel } from '#core/paper/source.ts';
import { citeBibtex } from './bibtex.ts';
import type { Citable, Citation } from './cited-paper.ts';
import { initials, type Name, parseName } from './names.ts';
import { namedAuthors } from './split-authors.ts';

export const CITATION_FORMATS = ['gbt', 'apa', 'bibtex'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** One citation as text. `accessedOn` is the reader's day, `YYYY-MM-DD`, which GB/T 7714 wants named. */
export function cite(paper: Citable, format: CitationFormat, accessedOn: string): string {
  const citation = toCitation(paper);
  if (format === 'bibtex') return citeBibtex(citation);
  return format === 'apa' ? citeApa(citation) : citeGbt(citation, accessedOn);
}

/** Facts of a paper as every form of citation wants them. */
export function toCitation(paper: Citable): Citation {
  const [source, key] = splitPaperId(paper.id);
  const { written, others } = namedAuthors(paper.authors ?? []);
  const citation: Citation = {
    names: written.flatMap((author) => parseName(author) ?? []),
    authors: written,
    others,
    title: oneLine(paper.title ?? (key.startsWith('none-') ? '[Untitled]' : key)),
    server: sourceLabel(source),
    key,
  };
  const known = {
    date: paper.publishedOn ?? dateInId(paper.id),
    version: paper.version,
    doi: doiOf(paper.id),
    url: landingPage(paper.id, paper.version) ?? paper.pdfUrl,
  };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(citation, { [name]: value });
  return citation;
}

/** `Wang Y, et al. Title[PP/OL]. V1. arXiv(2025-09)[2026-01-05]. https://doi.org/….` */
function citeGbt(one: Citation, accessedOn: string): string {
  const isChinese = /\p{Script=Han}/u.test(one.title);
  const names = one.names
    .slice(0, 3)
    .map(({ family, given = '', suffix }) =>
      [family, ...initials(given), ...(suffix ? [withoutStop(suffix)] : [])].join(' '),
    );
  const more = one.others || one.names.length > 3;
  const authors = [...names, ...(more && names.length > 0 ? [isChinese ? '等' : 'et al.'] : [])].join(', ');
  const server = `${one.server}${one.date ? `(${one.date})` : ''}[${accessedOn}]`;
  const parts = [
    authors.replace(/\.$/, ''),
    `${withoutStop(one.title)}[PP/OL]`,
    one.version === undefined ? '' : `V${one.version}`,
    server,
    addressOf(one),
  ];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

/** `Wang, Y., et al. (2025). Title. arXiv. https://doi.org/…` */
function citeApa(one: Citation): string {
  const names = one.names.map(apaName);
  const shown = names.length > 20 ? [...names.slice(0, 19), `. . . ${names.at(-1)}`] : joinLast(names);
  const authors = `${shown.join(', ')}${one.others && names.length > 0 ? ', et al.' : ''}`;
  const year = `(${one.date?.slice(0, 4) ?? 'n.d.'})`;
  const isArxiv = one.server === 'arXiv' && one.doi !== undefined;
  const title = `${withoutStop(one.title)}${isArxiv ? ` (arXiv:${one.key})` : ''}${/[?!？！]$/.test(one.title) && !isArxiv ? '' : '.'}`;
  const head = authors === '' ? `${title} ${year}.` : `${authors} ${year}. ${title}`;
  return [head, `${one.server}.`, addressOf(one)].filter((part) => part !== '').join(' ');
}

/** `King, M. L., Jr.` */
function apaName({ family, given, suffix }: Name): string {
  if (given === undefined) return family;
  const letters = initials(given).map((letter) => `${letter.replace('-', '.-')}.`);
  return [family, letters.join(' '), ...(suffix ? [suffix] : [])].join(', ');
}

function joinLast(names: string[]): string[] {
  return names.length < 2 ? names : [...names.slice(0, -1), `& ${names.at(-1)}`];
}

function addressOf(one: Citation): string {
  return one.doi === undefined ? (one.url ?? '') : `https://doi.org/${one.doi}`;
}

function withoutStop(title: string): string {
  return title.replace(/[.。]$/, '');
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
