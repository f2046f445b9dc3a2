/** Papers taken along: the forms that reference managers, spreadsheets and notes read. Pure; citations share their facts with `cite.ts`. */

import { citeTogether } from './bibtex.ts';
import { toCitation } from './citation.ts';
import type { Citable, Citation } from './cited-paper.ts';
import { escapeAround } from './escape-around-formulas.ts';

export const EXPORT_FORMATS = ['bibtex', 'ris', 'csl', 'csv', 'markdown', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A paper with what only its reader and its digest know. */
export interface ExportedPaper extends Citable {
  titleZh?: string;
  firstSeen?: string;
  /** When it was starred, ISO 8601. */
  starredAt?: string;
  tags?: readonly string[];
  /** The reader's own words, in Markdown. */
  remark?: string;
}

export const EXPORT_FILES: Readonly<Record<ExportFormat, { extension: string; type: string }>> = {
  bibtex: { extension: 'bib', type: 'application/x-bibtex' },
  ris: { extension: 'ris', type: 'application/x-research-info-systems' },
  csl: { extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
  csv: { extension: 'csv', type: 'text/csv' },
  markdown: { extension: 'md', type: 'text/markdown' },
  json: { extension: 'json', type: 'application/json' },
};

/** The whole file as text. `today` is the reader's day, `YYYY-MM-DD`. */
export function exportPapers(papers: readonly ExportedPaper[], format: ExportFormat, today: string): string {
  switch (format) {
    case 'bibtex':
      return citeTogether(papers.map((paper) => [toCitation(paper), paper] as const))
        .map((entry) => `${entry}\n`)
        .join('\n');
    case 'ris':
      return papers.map(toRis).join('\r\n');
    case 'csl':
      return `${JSON.stringify(papers.map(toCsl), null, 2)}\n`;
    case 'csv':
      return toCsv(papers);
    case 'markdown':
      return toMarkdown(papers, today);
    case 'json':
      return `${JSON.stringify({ format: 1, exportedOn: today, papers: papers.map(toFacts) }, null, 2)}\n`;
  }
}

/** A list that looks whole must say where it is not. */
function toFacts(paper: ExportedPaper): object {
  const { authors, others } = toCitation(paper);
  return { ...paper, ...(authors.length > 0 && { authors }), ...(others && { authorsComplete: false }) };
}

/** Neither RIS nor CSL has a sign for “et al.”: as a name, `others` would be cited as a person. */
function noteOnAuthors({ names, others }: Citation): string | undefined {
  if (!others || names.length === 0) return undefined;
  return `The digest names the first ${names.length === 1 ? 'author' : `${names.length} authors`} only.`;
}

/** RIS has no form for a preprint; `UNPB` is what Zotero and EndNote take for one. */
function toRis(paper: ExportedPaper): string {
  const one = toCitation(paper);
  const [year, month = '', day = ''] = (one.date ?? '').split('-');
  const lines: [string, string | undefined][] = [
    ['TY', 'UNPB'],
    ['TI', one.title],
    ...one.names.map(({ family, given, suffix }): [string, string] => [
      'AU',
      [family, given, suffix].filter(Boolean).join(', '),
    ]),
    ['PY', year || undefined],
    ['DA', year ? `${year}/${month}/${day}/` : undefined],
    ['PB', one.server],
    ['AN', `${one.server}:${one.key}`],
    ['DO', one.doi],
    ['UR', one.url],
    ...(paper.tags ?? []).map((tag): [string, string] => ['KW', tag]),
    // A line of its own would be read as a tag.
    ['N1', paper.remark?.replaceAll(/\s+/g, ' ')],
    ['N1', noteOnAuthors(one)],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value}\r\n`)).join('');
}

/** `type: article` is what CSL calls a preprint, and what Zotero imports as one. */
function toCsl(paper: ExportedPaper): object {
  const one = toCitation(paper);
  const date = one.date?.split('-').map(Number);
  const notes = [paper.remark, noteOnAuthors(one)].filter((note) => note !== undefined);
  return {
    id: paper.id,
    type: 'article',
    title: one.title,
    author: one.names.map((name) => (name.given === undefined ? { literal: name.family } : name)),
    ...(date && { issued: { 'date-parts': [date] } }),
    publisher: one.server,
    number: `${one.server}:${one.key}`,
    ...(one.version !== undefined && { version: String(one.version) }),
    ...(one.doi !== undefined && { DOI: one.doi }),
    ...(one.url !== undefined && { URL: one.url }),
    ...(paper.tags && { keyword: paper.tags.join(', ') }),
    ...(notes.length > 0 && { note: notes.join('\n\n') }),
  };
}

const CSV_HEAD = [
  ...['id', 'title', 'title_zh', 'authors', 'published', 'first_seen', 'starred', 'doi', 'url'],
  ...['tags', 'remark'],
];

/** With a byte order mark, without which Excel takes Chinese for something else. */
function toCsv(papers: readonly ExportedPaper[]): string {
  const rows = papers.map((paper) => {
    const { authors, others, doi, url } = toCitation(paper);
    const { id, title, titleZh, publishedOn, firstSeen, starredAt, tags, remark } = paper;
    const listed = [...authors, ...etAl(authors, others)].join('; ');
    const facts = [id, title, titleZh, listed, publishedOn, firstSeen, starredAt, doi, url];
    return [...facts, tags?.join('; '), remark];
  });
  return `\uFEFF${[CSV_HEAD, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula is run by spreadsheets: an apostrophe before it makes it text. */
function csvCell(value = ''): string {
  const safe = /^[\s\uFEFF]*[=+\-@\t\r|%＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function etAl(named: readonly unknown[], others: boolean): string[] {
  return others && named.length > 0 ? ['et al.'] : [];
}

/** One note with front matter, as Obsidian reads it; each paper is a heading with what is known below. */
function toMarkdown(papers: readonly ExportedPaper[], today: string): string {
  const parts = papers.map((paper) => {
    const { title, doi, url, names, others, date } = toCitation(paper);
    const facts = [
      paper.titleZh !== undefined &&
        paper.title !== undefined &&
        paper.title !== paper.titleZh &&
        `*${escapeMarkdown(paper.title)}*`,
      names.length > 0 &&
        [
          ...names.map(({ family, given, suffix }) => [given, family, suffix].filter(Boolean).join(' ')),
          ...etAl(names, others),
        ].join(', '),
      date,
      doi !== undefined && `<https://doi.org/${doi}>`,
      doi === undefined && url !== undefined && `<${url}>`,
      `\`${paper.id}\``,
      paper.tags?.map((tag) => `#${obsidianTag(tag)}`).join(' '),
    ].filter((fact) => typeof fact === 'string');
    const list = facts.map((fact) => `- ${fact}\n`).join('');
    return `## ${escapeMarkdown(paper.titleZh ?? title)}\n\n${list}${quoted(paper.remark)}`;
  });
  return `---\ncreated: ${today}\npapers: ${papers.length}\n${frontTags(papers)}---\n\n${parts.join('\n')}`;
}

function frontTags(papers: readonly ExportedPaper[]): string {
  const tags = [...new Set(papers.flatMap((paper) => paper.tags ?? []).map(obsidianTag))].sort();
  return tags.length === 0 ? '' : `tags:\n${tags.map((tag) => `  - ${JSON.stringify(tag)}\n`).join('')}`;
}

/** Obsidian ends a tag at the first other sign, and takes none that is a number alone. */
function obsidianTag(tag: string): string {
  const name = tag.replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-');
  return /^\d+$/.test(name) ? `${name}_` : name;
}

/** The remark's Markdown stays as it is; as a quotation its headings do not cut the note into pieces. */
function quoted(remark: string | undefined): string {
  if (remark === undefined) return '';
  return `\n${remark
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}\n`;
}

function escapeMarkdown(text: string): string {
  return escapeAround(text.replaceAll(/\s+/g, ' '), (part) => part.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&'));
}
