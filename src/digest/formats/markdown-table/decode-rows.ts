/**
 * Rows → cells, where rows run over many lines, hold pipes, or are broken. A Markdown parser loses such rows. Every reading of
 * the text as rows has a cost (`row-costs.ts`), and the cheapest is taken: time grows with pipes × columns², never more.
 */

import type { Column } from '#digest/fields/column-names.ts';
import { type CutRows, collectRows } from './collect-rows.ts';
import { findEmbeddedTables } from './embedded-table.ts';
import { cutAtPipes, type Piece } from './pipe-pieces.ts';
import { absorbCost, COST, fitCost, goOnCost, lookAt, skipCost, strayCost } from './row-costs.ts';

/** Reads a block of text that begins and ends outside of a row. */
export function cutRows(text: string, columns: readonly Column[]): CutRows {
  const pieces = cutAtPipes(text);
  markEmbedded(pieces, findEmbeddedTables(text));
  return collectRows(text, pieces, cheapestReading(pieces, columns), columns.length);
}

/** Pieces and tables are both in the order of the text. */
function markEmbedded(pieces: readonly Piece[], tables: readonly [from: number, to: number][]): void {
  let next = 0;
  for (const piece of pieces) {
    while (next < tables.length && piece.from > tables[next]![1]) next += 1;
    const table = tables[next];
    if (table && piece.from > table[0]) piece.embedded = true;
  }
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
