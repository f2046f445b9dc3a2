/** CSV and TSV with a header that names the fields of papers; quoted cells may run over many lines. */
import Papa from 'papaparse';
import type { Problem } from '#core/paper/problem.ts';
import type { Entry, Fields } from '#digest/entry.ts';
import { type Column, readHeader } from '#digest/fields/column-names.ts';
import type { Format, FormatReading, SourceText } from './format.ts';

export const csvFormat: Format = { name: 'CSV', read: readCsv };

const DELIMITERS = [',', '\t', ';'];
const LONGEST_HEADER = 2000;

interface CsvRow {
  cells: string[];
  /** From 1. */
  line: number;
}

function readCsv({ text, lines }: SourceText): FormatReading | undefined {
  const delimiter = delimiterOf(lines[0] ?? '');
  if (delimiter === undefined) return undefined;
  const { rows, isTorn } = parseRows(text, delimiter);
  const header = readHeader(rows[0]?.cells ?? []);
  if (!header) return undefined;
  const entries = rows.slice(1).map((row) => entryOfRow(row, header.columns));
  const problems = isTorn ? [unclosedQuote(rows.at(-1)!.line)] : [];
  return { parts: [{ entries }], problems };
}

/** The one that parts the first line into a header of papers. */
function delimiterOf(line: string): string | undefined {
  if (line.length > LONGEST_HEADER || /^\s*[{[<|#>-]/.test(line)) return undefined;
  return DELIMITERS.find((delimiter) => {
    const [cells] = Papa.parse<string[]>(line, { delimiter }).data;
    return cells !== undefined && cells.length > 1 && readHeader(cells) !== undefined;
  });
}

function parseRows(text: string, delimiter: string): { rows: CsvRow[]; isTorn: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  let line = 1;
  const rows = data.map((cells) => {
    const row = { cells, line };
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
    return row;
  });
  const isTorn = errors.some((error) => error.code === 'MissingQuotes');
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), isTorn };
}

function entryOfRow({ cells, line }: CsvRow, columns: readonly Column[]): Entry {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const field = columns[at]?.field;
    if (cell.trim() === '') continue;
    if (field === undefined || field === 'unknown' || field === 'ignored') others.push(cell);
    else fields[field] = cell;
  }
  return { line, fields: fields as Fields, others };
}

function unclosedQuote(line: number): Omit<Problem, 'file'> {
  return {
    line,
    kind: 'broken-row',
    what: 'a quote that opens here is never closed',
    hint: 'All that follows was read as one cell.',
  };
}
