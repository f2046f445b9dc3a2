/** One table of a digest: its columns, its rows, and what is odd about it as a whole. */
import type { Problem } from '#core/paper/problem.ts';
import type { Column } from '#digest/fields/column-names.ts';
import { isPaperUrl, linksOf, pickPaperLink } from '#digest/fields/links/link-cell.ts';
import {
  beginsWithPipe,
  cellsOfLine,
  endsWithPipe,
  isBlank,
} from '#digest/formats/markdown/markdown-lines.ts';
import type { TablePart } from '#digest/formats/markdown/section.ts';
import type { RawRow, Stray } from './collect-rows.ts';
import { guessColumns } from './guess-columns.ts';
import { readTableRows } from './table-rows.ts';

export interface TableRow {
  raw: RawRow;
  columns: readonly Column[];
  /** The paper's link, where the row has one. */
  url?: string;
}

export interface ReadTable {
  rows: TableRow[];
  /** Words in the table that belong to no row. */
  words: string[];
  problems: Omit<Problem, 'file'>[];
  /** Whether the line, from 0, belongs to one of the rows. */
  ownsLine: (line: number) => boolean;
}

export function readTable(lines: readonly string[], table: TablePart): ReadTable {
  const columns = table.columns ?? guessColumns(cellsOfLine(lines[table.line]!));
  const body = withAllPipes(lines, table);
  const { rows, strays } = readTableRows(body, table.from, table.to, columns);
  const link = columns.findIndex((column) => column.field === 'pdf');
  return {
    rows: rows.map((raw) => {
      const url = pickPaperLink(linksOf(raw.cells[link] ?? ''))?.url;
      return { raw, columns, ...(url !== undefined && { url }) };
    }),
    words: strays.flatMap((stray) => stray.text.split('\n')),
    problems: [...columnProblems(table, columns), ...strayProblems(strays, rows)],
    ownsLine: ownLines(table, strays),
  };
}

function ownLines({ from, to }: TablePart, strays: readonly Stray[]): ReadTable['ownsLine'] {
  const free = new Set<number>();
  for (const { line, text } of strays)
    for (let at = 0; at < text.split('\n').length; at += 1) free.add(line + at);
  return (line) => line >= from && line < to && !free.has(line);
}

/** A table may do without its first pipes, its last ones, or both. */
function withAllPipes(lines: readonly string[], table: TablePart): readonly string[] {
  const header = lines[table.line]!;
  if (!beginsWithPipe(header)) return withOuterPipes(lines, table);
  return table.columns && !endsWithPipe(header) ? withLastPipes(lines, table) : lines;
}

/** A row ends before the next line that begins with a pipe. */
function withLastPipes(lines: readonly string[], table: TablePart): string[] {
  let opens = true;
  return lines
    .map((line, at) => ({ line, at }))
    .reverse()
    .map(({ line, at }) => {
      if (at < table.from || at >= table.to || isBlank(line)) return line;
      const closed = opens && !endsWithPipe(line) ? `${line} |` : line;
      opens = beginsWithPipe(line);
      return closed;
    })
    .reverse();
}

/** Without outer pipes each line is a row. */
function withOuterPipes(lines: readonly string[], table: TablePart): string[] {
  return lines.map((line, at) =>
    at < table.from || at >= table.to || isBlank(line) || beginsWithPipe(line) || !line.includes('|')
      ? line
      : `|${line}|`,
  );
}

function columnProblems(table: TablePart, columns: readonly Column[]): ReadTable['problems'] {
  const line = table.line + 1;
  if (!table.columns)
    return [
      {
        line,
        kind: 'unknown-columns',
        what: 'these rows have no header that names their columns',
        hint: `They were read as ${columns.map((column) => column.name).join(', ')}.`,
      },
    ];
  const unknown = columns.filter(
    ({ field, name }) => (field === 'unknown' || field === 'otherLink') && name !== '',
  );
  if (unknown.length === 0) return [];
  const names = unknown.map((column) => `«${column.name}»`).join(', ');
  return [
    {
      line,
      kind: 'unknown-columns',
      what: `${unknown.length === 1 ? 'the column' : 'the columns'} ${names} ${unknown.length === 1 ? 'is' : 'are'} not shown`,
      hint: 'The other columns were read.',
    },
  ];
}

/** Headings, quotes and closing words are no loss; anything else between rows may be a row that was torn. */
function strayProblems(strays: readonly Stray[], rows: readonly RawRow[]): ReadTable['problems'] {
  const lastRow = rows[rows.length - 1]?.line ?? -1;
  return strays
    .filter(({ text, line }) => {
      const isMarkup = text.split('\n').every((one) => /^\s*(?:$|[>#<]|[-*_=]{3,}\s*$)/.test(one));
      return !isMarkup && (line < lastRow || text.includes('|') || isPaperUrl(text));
    })
    .map(({ text, line }) => ({
      line: line + 1,
      kind: 'broken-row' as const,
      what: `«${text.replace(/\s+/g, ' ').slice(0, 60)}» belongs to no row`,
      hint: 'It is not shown; see whether a row lost its pipes there.',
    }));
}
