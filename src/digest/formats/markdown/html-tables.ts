/** Tables of papers written in HTML inside of Markdown: cells by their tags, whatever lines they stand on. */
import type { Entry, Fields } from '#digest/entry.ts';
import { type Column, readHeader } from '#digest/fields/column-names.ts';
import { decodeEntities, withoutLayout } from '#digest/fields/markup.ts';

export interface HtmlTable {
  entries: Entry[];
  /** First and last line, from 0. */
  from: number;
  to: number;
}

interface Cell {
  html: string;
  isHead: boolean;
}

interface TableRow {
  line: number;
  cells: Cell[];
  html: string;
}

const TAG = /<(\/?)(table|tr|td|th)\b[^<>]*>/gi;

/** Only tables whose first row is a header of papers. */
export function readHtmlTables(lines: readonly string[]): HtmlTable[] {
  if (!lines.some((line) => /<table\b/i.test(line))) return [];
  return findTables(lines).flatMap(({ rows, from, to }) => {
    const [head, ...body] = rows;
    const header = head && readHeader(head.cells.map((cell) => textOf(cell.html)));
    if (!header) return [];
    const entries = body.filter((row) => row.cells.length > 1).map((row) => entryOfRow(row, header.columns));
    return entries.length === 0 ? [] : [{ entries, from, to }];
  });
}

function findTables(lines: readonly string[]): { rows: TableRow[]; from: number; to: number }[] {
  const text = lines.join('\n');
  const found: { rows: TableRow[]; from: number; to: number }[] = [];
  const at = new LineCounter(text);
  let rows: TableRow[] = [];
  let [depth, from, cellFrom, rowFrom] = [0, 0, -1, -1];
  for (const match of text.matchAll(TAG)) {
    const [tag, slash, name] = [match[0], match[1] === '/', match[2]!.toLowerCase()];
    const row = rows.at(-1);
    if (name === 'table') {
      depth = Math.max(0, depth + (slash ? -1 : 1));
      if (!slash && depth === 1) [rows, from] = [[], at.lineAt(match.index)];
      if (slash && depth === 0 && rows.length > 0)
        found.push({ rows: closed(rows), from, to: at.lineAt(match.index) });
      continue;
    }
    if (depth !== 1) continue;
    const inner = cellFrom === -1 ? undefined : text.slice(cellFrom, match.index);
    if (row && inner !== undefined) row.cells.at(-1)!.html = inner;
    if (row && rowFrom !== -1 && name === 'tr') row.html = text.slice(rowFrom, match.index);
    cellFrom = -1;
    if (!slash && name === 'tr') {
      rows.push({ line: at.lineAt(match.index) + 1, cells: [], html: '' });
      rowFrom = match.index;
    } else if (!slash && row) {
      row.cells.push({ html: '', isHead: name === 'th' });
      cellFrom = match.index + tag.length;
    }
  }
  return found;
}

function closed(rows: readonly TableRow[]): TableRow[] {
  return rows.filter((row) => row.cells.length > 0);
}

function entryOfRow(row: TableRow, columns: readonly Column[]): Entry {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const [at, cell] of row.cells.entries()) {
    const field = columns[at]?.field;
    const html = cell.html.trim();
    if (html === '') continue;
    if (field === undefined || field === 'unknown' || field === 'ignored') others.push(html);
    else fields[field] = decodeEntities(html);
  }
  const id = /\bdata-(?:arxiv|paper)-id\s*=\s*["']([^"']{4,40})["']/i.exec(row.html)?.[1];
  if (id !== undefined) fields.id ??= id;
  return { line: row.line, fields: fields as Fields, others };
}

function textOf(html: string): string {
  return withoutLayout(html.replace(/<[^<>]*>/g, '')).trim();
}

/** Lines of offsets that come ascending. */
class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 0;

  constructor(text: string) {
    this.#text = text;
  }

  lineAt(offset: number): number {
    for (
      let next = this.#text.indexOf('\n', this.#at);
      next !== -1 && next < offset;
      next = this.#text.indexOf('\n', this.#at)
    ) {
      this.#line += 1;
      this.#at = next + 1;
    }
    return this.#line;
  }
}
