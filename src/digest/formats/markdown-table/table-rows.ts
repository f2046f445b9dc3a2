/** Body of a table → rows: those that stand well formed on one line at once, what lies between them by `cut-rows.ts`. */
import type { Column } from '#digest/fields/column-names.ts';
import { linksOf } from '#digest/fields/links/link-cell.ts';
import { ROW_FAULTS } from '#digest/fields/row-problems.ts';
import {
  beginsWithPipe,
  cellsOfLine,
  endsWithPipe,
  isAlignmentRow,
  isBlank,
} from '#digest/formats/markdown/markdown-lines.ts';
import type { RawRow, Stray } from './collect-rows.ts';
import { cutRows } from './decode-rows.ts';
import { cutAtPipes } from './pipe-pieces.ts';
import { lookAt } from './row-costs.ts';

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
  const scanner = new RowScanner(lines, columns, from, to);
  for (let at = from; at < to; at += 1) scanner.readLine(at);
  return scanner.end();
}

/** Lines since the last row that is known to have ended. */
interface Pending {
  start: number;
  last: string;
  /** Whether a link cell stands in the row that is open. */
  linked: boolean;
  /** Pipes that part cells. */
  pipes: number;
  /** Each line is a row that was torn: two cells or more behind a pipe. */
  torn: boolean;
}

class RowScanner {
  readonly #lines: readonly string[];
  readonly #columns: readonly Column[];
  readonly #linkColumn: number;
  readonly #to: number;
  readonly #found: TableRows = { rows: [], strays: [] };
  #pending: Pending;

  constructor(lines: readonly string[], columns: readonly Column[], from: number, to: number) {
    this.#to = to;
    this.#lines = lines;
    this.#columns = columns;
    this.#linkColumn = columns.findIndex((column) => column.field === 'pdf');
    this.#pending = nothingPending(from);
  }

  readLine(at: number): void {
    const line = this.#lines[at]!;
    const width = this.#columns.length;
    // A second row of dashes where a generator joined two tables.
    if (this.#pending.last === '' && isAlignmentRow(line) && cellsOfLine(line).length === width)
      this.#flush(at, at + 1);
    else this.#readRow(at, line);
  }

  #readRow(at: number, line: string): void {
    const isComplete = this.#isComplete();
    const whole = wholeRow(line, this.#columns.length);
    const cells = whole && this.#isShifted(whole) ? undefined : whole;
    if (cells && (isComplete || (this.#hasLink(cells) && this.#isOver()))) {
      this.#flush(at, at + 1);
      this.#found.rows.push({ line: at, cells, faults: [] });
    } else if (!isBlank(line)) this.#wait(line, isComplete);
  }

  end(): TableRows {
    this.#flush(this.#to, this.#to);
    return this.#found;
  }

  #isComplete(): boolean {
    const { last, linked } = this.#pending;
    return last === '' || (endsWithPipe(last) && (this.#linkColumn === -1 || linked));
  }

  #hasLink(cells: readonly string[]): boolean {
    return this.#linkColumn !== -1 && linksOf(cells[this.#linkColumn]!).length > 0;
  }

  /** The row's link stands in another column, and its own holds none: pipes that belong to a text moved the cells. */
  #isShifted(cells: readonly string[]): boolean {
    const link = this.#linkColumn;
    if (link === -1 || linksOf(cells[link]!).length > 0) return false;
    return cells.filter((cell) => lookAt({ text: cell }).paperLink).length === 1;
  }

  /** Before a line that is a row with a link of its own: whether the rows above it have ended, though without a link. */
  #isOver(): boolean {
    const { last, pipes, torn } = this.#pending;
    return torn || (endsWithPipe(last) && pipes === this.#columns.length + 1);
  }

  #wait(line: string, isComplete: boolean): void {
    const { start, linked, pipes, torn } = this.#pending;
    const cells = cutAtPipes(line).length - 1;
    this.#pending = {
      start,
      last: line,
      // Behind a row that is complete, a pipe opens the next one, which has a link of its own.
      linked: (linked && !(isComplete && beginsWithPipe(line))) || LINK_CELL.test(line),
      pipes: pipes + cells,
      torn: torn && isTorn(line, cells),
    };
  }

  /** Reads what is pending up to `end` as rows, and begins anew at `next`. */
  #flush(end: number, next: number): void {
    const { start, torn } = this.#pending;
    this.#pending = nothingPending(next);
    let from = start;
    while (from < end && isBlank(this.#lines[from]!)) from += 1;
    if (from === end) return;
    if (torn) for (let at = from; at < end; at += 1) this.#tear(at);
    else this.#cut(from, end);
  }

  /** A row that was torn has lost its last cells. */
  #tear(line: number): void {
    if (isBlank(this.#lines[line]!)) return;
    const found = cellsOfLine(this.#lines[line]!);
    const cells = this.#columns.map((_, at) => found[at]);
    this.#found.rows.push({ line, cells, faults: [ROW_FAULTS.noLastCells] });
  }

  #cut(from: number, end: number): void {
    const { rows, strays } = cutRows(this.#lines.slice(from, end).join('\n'), this.#columns);
    for (const row of rows) this.#found.rows.push({ ...row, line: row.line + from });
    for (const stray of strays) this.#found.strays.push({ ...stray, line: stray.line + from });
  }
}

function nothingPending(start: number): Pending {
  return { start, last: '', linked: false, pipes: 0, torn: true };
}

/** Two cells or more behind a pipe, with words and without a link. */
function isTorn(line: string, pipes: number): boolean {
  return beginsWithPipe(line) && pipes > 1 && !/^[\s|:-]*$/.test(line) && !LINK_CELL.test(line);
}

/** The cells of a line that is a well-formed row by itself, whatever they hold. */
function wholeRow(line: string, width: number): string[] | undefined {
  if (!beginsWithPipe(line) || !endsWithPipe(line) || /^[\s|:-]*$/.test(line)) return undefined;
  const pieces = cutAtPipes(line.trim());
  return pieces.length === width + 2 ? pieces.slice(1, -1).map((piece) => piece.text) : undefined;
}
