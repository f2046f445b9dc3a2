/** Papers as a file, in the forms that reference managers, spreadsheets and notes read. Pure. */
import { citeTogether } from '#core/citation/bibtex/bibtex.ts';
import { toCitation } from '#core/citation/citation.ts';
import { displayText } from '#core/text/display-text.ts';
import { toCsl } from './csl.ts';
import { toCsv } from './csv.ts';
import type { ExportedPaper } from './exported-paper.ts';
import { toMarkdown } from './markdown-note.ts';
import { toRis } from './ris.ts';

export const EXPORT_FORMATS = ['bibtex', 'ris', 'csl', 'csv', 'markdown', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

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

const TEXTS = ['titleEn', 'titleZh', 'abstractEn', 'abstractZh'] as const;

/** A list that looks whole must say where it is not. */
function toFacts(paper: ExportedPaper): object {
  const { written, others, title, isTranslated } = toCitation(paper);
  const { authorsComplete: _, ...known } = paper;
  const shown = TEXTS.flatMap((name) =>
    paper[name] === undefined ? [] : [[name, displayText(paper[name])]],
  );
  const hasTitle = paper.titleEn !== undefined || paper.titleZh !== undefined;
  return {
    ...known,
    ...(hasTitle && { title }),
    ...Object.fromEntries(shown),
    ...(isTranslated && { titleIsTranslation: true }),
    ...(written.length > 0 && { authors: written }),
    ...(others && { authorsComplete: false }),
  };
}
