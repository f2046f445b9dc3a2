/** Body of a table → rows: those that stand well formed on one line at once, what lies between them by `cut-rows.ts`. */

import type { Column } from '#digest/fields/column-names.ts';
import { isMissing, linksOf, saysLinkIsMissing } from '#digest/fields/link-cell.ts';
import type { RawRow, Stray } from './collect-rows.ts';
import { cutRows } from './decode-rows.ts';
import { beginsWithPipe, cellsOfLine, endsWithPipe, isAlignmentRow, isBlank } from './markdown-lines.ts';
import { cutAtPipes } from './pipe-pieces.ts';

interface TableRows {
  rows: RawRow[];
  /** Words that belong to no row. */
  strays: Stray[];
}

const LINK_CELL =
  /\|\s*(?:\[[^[\]]{0,40}\]\([^|]*|<?https?:\/\/[^\s|]+|(?:pdf|链接)\s*(?:缺失|missing)\s*)(?:\||$)/i;

/** `lines` from `from` up to `to`; lines of rows are counted from 0 at the start of the file. */
export function readTableRows(
  lines: readonly string[],
  from: number,
  to: number,
  columns: readonly Column[],
): TableRows {
  const linkColumn = columns.findIndex((column) => column.field === 'pdf');
  const found: TableRows = { rows: [], strays: [] };
  let start = from;
  let linked = false;
  let last = '';
  for (let at = from; at < to; at += 1) {
    const line = lines[at]!;
    // A second row of dashes where a generator joined two tables.
    if (last === '' && isAlignmentRow(line) && cellsOfLine(line).length === columns.length) {
      cutPending(lines, start, at, columns, found);
      start = at + 1;
      continue;
    }
    const complete = last === '' || (endsWithPipe(last) && (linkColumn === -1 || linked));
    const cells = complete ? wholeRow(line, columns.length, linkColumn) : undefined;
    if (cells) {
      cutPending(lines, start, at, columns, found);
      found.rows.push({ line: at, cells, faults: [] });
      [start, linked, last] = [at + 1, false, ''];
    } else if (!isBlank(line)) {
      linked ||= LINK_CELL.test(line);
      last = line;
    }
  }
  cutPending(lines, start, to, columns, found);
  return found;
}

/** The cells of a line that is one well-formed row by itself. */
function wholeRow(line: string, width: number, linkColumn: number): string[] | undefined {
  if (!beginsWithPipe(line) || !endsWithPipe(line)) return undefined;
  const cells = cutAtPipes(line.trim())
    .slice(1, -1)
    .map((piece) => piece.text);
  if (cells.length !== width || /^[\s|:-]*$/.test(line)) return undefined;
  if (linkColumn === -1) return cells;
  const link = cells[linkColumn]!;
  if (linksOf(link).length > 0 || saysLinkIsMissing(link)) return cells;
  return isMissing(link) && !line.includes('](') ? cells : undefined;
}

function cutPending(
  lines: readonly string[],
  start: number,
  end: number,
  columns: readonly Column[],
  found: TableRows,
): void {
  let from = start;
  while (from < end && isBlank(lines[from]!)) from += 1;
  if (from === end) return;
  const { rows, strays } = cutRows(lines.slice(from, end).join('\n'), columns);
  for (const row of rows) found.rows.push({ ...row, line: row.line + from });
  for (const stray of strays) found.strays.push({ ...stray, line: stray.line + from });
}
