/**
 * Rows → cells, where rows run over many lines, hold pipes, or are broken. A Markdown parser loses such rows. Every reading of
 * the text as rows has a cost (`row-costs.ts`), and the cheapest is taken: time grows with pipes × columns², never more.
 */
import type { Column } from './digest-columns.ts';
import { findEmbeddedTables } from './embedded-table.ts';
import { absorbCost, COST, fitCost, goOnCost, lookAt, skipCost, strayCost } from './row-costs.ts';
import { cutAtPipes, type Piece } from './table-pieces.ts';

export interface RawRow {
  /** First physical line, counted from 0 at the start of the text. */
  line: number;
  /** One entry per column; undefined where the row is too short. Escapes are still in. */
  cells: (string | undefined)[];
  /** In words, where the row is not well formed. */
  faults: string[];
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

/** Reads a block of text that begins and ends outside of a row. */
export function cutRows(text: string, columns: readonly Column[]): CutRows {
  const pieces = cutAtPipes(text);
  for (const [from, to] of findEmbeddedTables(text))
    for (const piece of pieces) if (piece.from > from && piece.from <= to) piece.embedded = true;
  return collect(text, pieces, columns.length, cheapestReading(pieces, columns));
}

/** For each piece the column it is in; `columns.length` is the gap outside of rows. */
function cheapestReading(pieces: readonly Piece[], columns: readonly Column[]): Uint8Array {
  const width = columns.length + 1;
  const before = new Uint8Array(pieces.length * width);
  const skips = skipSums(columns);
  let costs = firstCosts(pieces[0]!, columns);
  for (let at = 1; at < pieces.length; at += 1) {
    const piece = pieces[at]!;
    const look = lookAt(piece);
    const goOn = goOnCost(look);
    const next = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    for (let to = 0; to < width; to += 1) {
      const begin = to === columns.length ? strayCost(look) : fitCost(columns[to]!, look);
      for (let from = 0; from < width; from += 1) {
        const inside = from === to && to < columns.length ? goOn : begin;
        const cost = costs[from]! + stepCost(from, to, piece, columns, skips) + inside;
        if (cost >= next[to]!) continue;
        next[to] = cost;
        before[at * width + to] = from;
      }
    }
    costs = next;
  }
  return walkBack(before, width, cheapestEnd(costs));
}

/** The text begins with a pipe, or with the title of a row that has none. */
function firstCosts(piece: Piece, columns: readonly Column[]): Float64Array {
  const costs = new Float64Array(columns.length + 1).fill(Number.POSITIVE_INFINITY);
  const look = lookAt(piece);
  costs[0] = COST.unopened + fitCost(columns[0]!, look);
  costs[columns.length] = strayCost(look);
  return costs;
}

/** What it costs to pass the pipe before a piece from one column, or the gap, into the next. */
function stepCost(
  from: number,
  to: number,
  pipe: Piece,
  columns: readonly Column[],
  skips: readonly number[],
): number {
  const gap = columns.length;
  if (from === gap)
    return to === gap ? COST.strayPipe : (pipe.opensLine ? 0 : COST.runTogether) + skips[to]! - skips[0]!;
  if (to === gap) return skips[gap]! - skips[from + 1]!;
  if (to === from) return absorbCost(columns[to]!, pipe, to === gap - 1);
  if (to > from) return (pipe.opensLine ? COST.brokenBeforePipe : 0) + skips[to]! - skips[from + 1]!;
  if (to > 0) return Number.POSITIVE_INFINITY;
  const start = pipe.opensLine ? COST.unclosed : pipe.closesLine ? COST.unopened : COST.runTogether;
  return start + skips[gap]! - skips[from + 1]!;
}

/** `skips[end] - skips[first]` is the cost of leaving out the columns from `first` up to `end`. */
function skipSums(columns: readonly Column[]): number[] {
  const sums = [0];
  for (const column of columns) sums.push(sums[sums.length - 1]! + skipCost(column));
  return sums;
}

function cheapestEnd(costs: Float64Array): number {
  const gap = costs.length - 1;
  let best = gap;
  let bestCost = costs[gap]!;
  for (let state = 0; state < gap; state += 1) {
    const cost = costs[state]! + (state === gap - 1 ? COST.unclosed : COST.cutOff);
    if (cost < bestCost) [best, bestCost] = [state, cost];
  }
  return best;
}

function walkBack(before: Uint8Array, width: number, end: number): Uint8Array {
  const path = new Uint8Array(before.length / width);
  let state = end;
  for (let at = path.length - 1; at >= 0; at -= 1) {
    path[at] = state;
    state = before[at * width + state]!;
  }
  return path;
}

function collect(text: string, pieces: readonly Piece[], gap: number, path: Uint8Array): CutRows {
  const rows: { row: RawRow; spans: [number, number][] }[] = [];
  const strays: Stray[] = [];
  let previous = gap;
  for (const [at, piece] of pieces.entries()) {
    const state = path[at]!;
    const open = rows[rows.length - 1];
    if (state === gap) {
      if (piece.text.trim() !== '') strays.push({ line: lineOfText(piece), text: piece.text.trim() });
      if (previous !== gap && open && previous < gap - 1)
        open.row.faults.push('cells are missing at its end');
    } else if (previous === gap || state < previous) {
      const line = piece.opensLine || (at > 0 && !piece.closesLine) ? piece.line : lineOfText(piece);
      if (previous !== gap && open) open.row.faults.push('it runs into the next row');
      rows.push({ row: { line, cells: new Array(gap).fill(undefined), faults: [] }, spans: [] });
      if (state > 0) rows[rows.length - 1]!.row.faults.push('cells are missing at its start');
      rows[rows.length - 1]!.spans[state] = [piece.from, piece.to];
    } else if (open) {
      if (state > previous + 1) open.row.faults.push('a cell is missing');
      const span = open.spans[state];
      if (span) span[1] = piece.to;
      else open.spans[state] = [piece.from, piece.to];
    }
    previous = state;
  }
  const last = rows[rows.length - 1];
  if (previous !== gap && last) last.row.faults.push('it has no end');
  for (const { row, spans } of rows)
    spans.forEach((span, column) => {
      row.cells[column] = text.slice(span[0], span[1]);
    });
  return { rows: rows.map(({ row }) => row), strays };
}

/** A piece may begin with the end of the line before it. */
function lineOfText(piece: Piece): number {
  const lead = piece.text.slice(0, piece.text.length - piece.text.trimStart().length);
  return piece.line + lead.split('\n').length - 1;
}
