/** Papers taken along: the forms that reference managers, spreadsheets and notes read. Pure; citations share their facts with `cite.ts`. */
import { type Citable, type Citation, cite, toCitation } from './cite.ts';

export const EXPORT_FORMATS = ['bibtex', 'ris', 'csl', 'csv', 'markdown', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A paper with what only its reader and its digest know. */
export interface ExportedPaper extends Citable {
  titleZh?: string;
  firstSeen?: string;
  /** When it was starred, ISO 8601. */
  starredAt?: string;
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
      return papers.map((paper) => `${cite(paper, 'bibtex', today)}\n`).join('\n');
    case 'ris':
      return papers.map((paper) => toRis(toCitation(paper))).join('\r\n');
    case 'csl':
      return `${JSON.stringify(papers.map(toCsl), null, 2)}\n`;
    case 'csv':
      return toCsv(papers);
    case 'markdown':
      return toMarkdown(papers, today);
    case 'json':
      return `${JSON.stringify({ format: 1, exportedOn: today, papers }, null, 2)}\n`;
  }
}

/** RIS has no form for a preprint; `UNPB` is what Zotero and EndNote take for one. */
function toRis(one: Citation): string {
  const [year, month = '', day = ''] = (one.date ?? '').split('-');
  const lines: [string, string | undefined][] = [
    ['TY', 'UNPB'],
    ['TI', one.title],
    ...one.names.map(({ family, given }): [string, string] => ['AU', given ? `${family}, ${given}` : family]),
    ['PY', year || undefined],
    ['DA', year ? `${year}/${month}/${day}/` : undefined],
    ['PB', one.server],
    ['AN', `${one.server}:${one.key}`],
    ['DO', one.doi],
    ['UR', one.url],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value}\r\n`)).join('');
}

/** `type: article` is what CSL calls a preprint, and what Zotero imports as one. */
function toCsl(paper: ExportedPaper): object {
  const one = toCitation(paper);
  const date = one.date?.split('-').map(Number);
  return {
    id: paper.id,
    type: 'article',
    title: one.title,
    author: one.names.map(({ family, given }) =>
      given === undefined ? { literal: family } : { family, given },
    ),
    ...(date && { issued: { 'date-parts': [date] } }),
    publisher: one.server,
    number: `${one.server}:${one.key}`,
    ...(one.version !== undefined && { version: String(one.version) }),
    ...(one.doi !== undefined && { DOI: one.doi }),
    ...(one.url !== undefined && { URL: one.url }),
  };
}

const CSV_HEAD = ['id', 'title', 'title_zh', 'authors', 'published', 'first_seen', 'starred', 'doi', 'url'];

/** With a byte order mark, without which Excel takes Chinese for something else. */
function toCsv(papers: readonly ExportedPaper[]): string {
  const rows = papers.map((paper) => {
    const { doi, url } = toCitation(paper);
    const { id, title, titleZh, authors, publishedOn, firstSeen, starredAt } = paper;
    return [id, title, titleZh, authors?.join('; '), publishedOn, firstSeen, starredAt, doi, url];
  });
  return `\uFEFF${[CSV_HEAD, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** A cell that begins like a formula is run by spreadsheets: an apostrophe before it makes it text. */
function csvCell(value = ''): string {
  const safe = /^[\s\uFEFF]*[=+\-@\t\r|%＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One note with front matter, as Obsidian reads it; each paper is a heading with what is known below. */
function toMarkdown(papers: readonly ExportedPaper[], today: string): string {
  const parts = papers.map((paper) => {
    const { title, doi, url, names, date } = toCitation(paper);
    const facts = [
      paper.titleZh !== undefined && paper.title !== undefined && `*${escapeMarkdown(paper.title)}*`,
      names.length > 0 &&
        names.map(({ family, given }) => [given, family].filter(Boolean).join(' ')).join(', '),
      date,
      doi !== undefined && `<https://doi.org/${doi}>`,
      doi === undefined && url !== undefined && `<${url}>`,
      `\`${paper.id}\``,
    ].filter((fact) => typeof fact === 'string');
    return `## ${escapeMarkdown(paper.titleZh ?? title)}\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`;
  });
  return `---\ncreated: ${today}\npapers: ${papers.length}\n---\n\n${parts.join('\n')}`;
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
}
