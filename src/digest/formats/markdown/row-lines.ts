/** Which lines of Markdown are rows of a table of papers. */
import { isPaperUrl, linksOf } from '#digest/fields/links/link-cell.ts';
import { beginsWithPipe, cellsOfLine, endsWithPipe } from './markdown-lines.ts';

/** Pipes between links alone, `[arXiv](…) | [PDF](…)`, part no cells of a row, unless they begin and end it. */
export function isRowLine(line: string): boolean {
  if (!line.includes('|')) return false;
  return (
    beginsWithPipe(line) || endsWithPipe(line) || cellsOfLine(line).some((cell) => linksOf(cell).length === 0)
  );
}

export function holdsPaperLink(line: string): boolean {
  if (!/rxiv\.org|doi\.org|\[pdf\]/i.test(line)) return false;
  return cellsOfLine(line).some((cell) =>
    linksOf(cell).some((link) => isPaperUrl(link.url) || /pdf/i.test(link.label)),
  );
}
