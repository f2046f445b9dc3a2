/** Pieces, each with the column that it was found to be in → rows, and the words that are in none. */
import { ROW_FAULTS, type RowFault } from '#digest/fields/row-problems.ts';
import type { Piece } from './pipe-pieces.ts';

export interface RawRow {
  /** First physical line, counted from 0 at the start of the text. */
  line: number;
  /** One entry per column; undefined where the row is too short. Escapes are still in. */
  cells: (string | undefined)[];
  /** Where the row is not well formed. */
  faults: RowFault[];
}

/** Words between rows that belong to none. */
export interface Stray {
  line: number;
  text: string;
}

export interface CutRows {
  rows: RawRow[];
  strays: Stray[];
}

/** `path` has for each piece its column; `gap`, the number of columns, stands for none. */
export function collectRows(text: string, pieces: readonly Piece[], path: Uint8Array, gap: number): CutRows {
  const collector = new RowCollector(gap);
  for (const [at, piece] of pieces.entries()) collector.add(piece, path[at]!);
  return collector.end(text);
}

class RowCollector {
  readonly #gap: number;
  readonly #rows: { row: RawRow; spans: [from: number, to: number][] }[] = [];
  readonly #strays: Stray[] = [];
  #previous: number;

  constructor(gap: number) {
    this.#gap = gap;
    this.#previous = gap;
  }

  add(piece: Piece, column: number): void {
    if (column === this.#gap) this.#leave(piece);
    else if (this.#previous === this.#gap || column < this.#previous) this.#open(piece, column);
    else this.#goOn(piece, column);
    this.#previous = column;
  }

  end(text: string): CutRows {
    if (this.#previous !== this.#gap) this.#blame(ROW_FAULTS.noEnd);
    const rows = this.#rows.map(({ row, spans }) => {
      for (const column of spans.keys()) {
        const span = spans[column];
        if (span) row.cells[column] = text.slice(span[0], span[1]);
      }
      return row;
    });
    return { rows, strays: this.#strays };
  }

  #leave(piece: Piece): void {
    const text = piece.text.trim();
    if (text !== '') this.#strays.push({ line: lineOfText(piece), text });
    const missing = this.#gap - 1 - this.#previous;
    if (missing > 0) this.#blame(missing === 1 ? ROW_FAULTS.noLastCell : ROW_FAULTS.noLastCells);
  }

  #open(piece: Piece, column: number): void {
    if (this.#previous !== this.#gap) this.#blame(ROW_FAULTS.runsOn);
    const hasPipe = piece.opensLine || (piece.from > 0 && !piece.closesLine);
    const line = hasPipe ? piece.line : lineOfText(piece);
    const spans: [number, number][] = [];
    spans[column] = [piece.from, piece.to];
    this.#rows.push({ row: { line, cells: new Array(this.#gap).fill(undefined), faults: [] }, spans });
    if (column > 0) this.#blame(ROW_FAULTS.noFirstCells);
  }

  #goOn(piece: Piece, column: number): void {
    const { spans } = this.#rows[this.#rows.length - 1]!;
    if (column > this.#previous + 1) this.#blame(ROW_FAULTS.noCell);
    const span = spans[column];
    if (span) span[1] = piece.to;
    else spans[column] = [piece.from, piece.to];
  }

  #blame(fault: RowFault): void {
    this.#rows[this.#rows.length - 1]?.row.faults.push(fault);
  }
}

/** A piece may begin with the end of the line before it. */
function lineOfText(piece: Piece): number {
  const lead = piece.text.slice(0, piece.text.length - piece.text.trimStart().length);
  return piece.line + lead.split('\n').length - 1;
}
