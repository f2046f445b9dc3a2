/**
 * The rows whose texts are on this device, newest day first: folded texts in the scanner, displayed ones as bytes that become text
 * again only where a hit is shown.
 */

import type { Appearance } from '#core/paper/paper.ts';
import { foldDisplay } from '#core/query/fold-display.ts';
import type { Query } from '#core/query/query.ts';
import { isMarkTerm } from '#core/query/query-marks.ts';
import { hasAbstract, hasNote, SEARCH_FIELDS, searchRow } from '#core/query/search-fields.ts';
import { type ShownRow, shownRow } from '#workers/search/hit.ts';
import { OUT, type Scanner } from '#workers/search/scan/scanner.ts';
import { type Facet, monthOf } from './facets.ts';
import { narrows } from './query-narrowing.ts';

/** Rows of one digest that stand together. */
export interface RowRun extends Facet {
  day?: string;
  /** First row of the block, and the row behind the last. */
  from: number;
  to: number;
}

export interface LocalBlock {
  runs: RowRun[];
  /** Number of the paper, for each row. */
  papers: Uint32Array;
  noted: Uint8Array;
  abstracts: Uint8Array;
  /** What is displayed, one JSON array per row, and where each begins. */
  shown: Uint8Array;
  starts: Uint32Array;
}

/** What a bare address shows of a paper, as far as its appearances are here. */
interface ShownPlace {
  block: number;
  row: number;
  good: boolean;
  digest: string;
}

/** Room to answer a query in, so that a keystroke leaves nothing to collect. */
export interface SearchRoom {
  /** By paper: its best row so far. */
  bestPlace: Uint32Array;
  bestRank: Uint32Array;
  /** By number of the match: row and paper. */
  places: Uint32Array;
  papers: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class LocalRows {
  readonly blocks: LocalBlock[] = [];
  /** Number of a paper → its id. */
  readonly ids: string[] = [];
  rows = 0;
  readonly #numbers = new Map<string, number>();
  readonly #places: ShownPlace[] = [];
  /** First place of each block. */
  readonly #bases: number[] = [];
  #shownBytes = 0;
  /** The query whose totals stand in the scanner, and of how many rows. */
  #last: { query: Query; rows: number } | undefined;
  #room: SearchRoom = {
    bestPlace: new Uint32Array(),
    bestRank: new Uint32Array(),
    places: new Uint32Array(),
    papers: new Uint32Array(),
  };

  constructor(readonly scanner: Scanner) {}

  get bytes(): number {
    return this.scanner.bytes + this.#shownBytes;
  }

  /** A segment's rows; segments must come newest first. */
  add(segment: readonly Appearance[]): void {
    const rows = newestFirst(segment);
    const block: LocalBlock = {
      runs: runsOf(rows),
      papers: Uint32Array.from(rows, (one) => this.#numberOf(one.id)),
      noted: Uint8Array.from(rows, (one) => Number(hasNote(one))),
      abstracts: Uint8Array.from(rows, (one) => Number(hasAbstract(one))),
      ...packShown(rows),
    };
    this.scanner.addBlock(rows.map(foldedTexts));
    this.blocks.push(block);
    this.#bases.push(this.rows);
    this.rows += rows.length;
    this.#shownBytes += block.shown.byteLength + block.starts.byteLength + block.papers.byteLength;
    rows.forEach((one, row) => {
      this.#place(one, block.papers[row]!, row);
    });
  }

  /** Notes that a query is asked; says whether rows that the one before put out stay out. */
  follow(query: Query): boolean {
    const last = this.#last;
    const { rows } = this;
    const followed = last?.rows === rows && narrows(query, last.query);
    // Marks change between two questions.
    this.#last = query.terms.some(isMarkTerm) ? undefined : { query, rows };
    return followed;
  }

  /** Whoever takes it leaves every rank `OUT`. */
  takeRoom(): SearchRoom {
    if (this.#room.places.length < this.rows) {
      const length = Math.ceil(this.rows * 1.25);
      this.#room = {
        bestPlace: new Uint32Array(length),
        bestRank: new Uint32Array(length).fill(OUT),
        places: new Uint32Array(length),
        papers: new Uint32Array(length),
      };
    }
    return this.#room;
  }

  numberOfPaper(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** Is it this row that the paper's bare address shows? */
  isShown(block: number, row: number): boolean {
    const place = this.#places[this.blocks[block]!.papers[row]!]!;
    return place.block === block && place.row === row;
  }

  /** A row as it is displayed, by its place among the rows of all blocks. */
  read(place: number): ShownRow {
    let block = this.blocks.length - 1;
    while (this.#bases[block]! > place) block -= 1;
    const row = place - this.#bases[block]!;
    const { shown, starts, runs, papers, noted, abstracts } = this.blocks[block]!;
    const texts = JSON.parse(decoder.decode(shown.subarray(starts[row], starts[row + 1]))) as (
      | string
      | null
    )[];
    const run = runs.find((one) => row < one.to)!;
    const read: ShownRow = {
      paper: this.ids[papers[row]!]!,
      source: run.source,
      hasNote: noted[row] === 1,
      hasAbstract: abstracts[row] === 1,
    };
    if (run.day !== undefined) read.day = run.day;
    SHOWN.forEach((name, at) => {
      const text = texts[at];
      if (text !== null && text !== undefined) read[name] = text;
    });
    return read;
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  /** Newer rows come first; in one digest the later of two wins, as in `compareAppearances`. */
  #place(one: Appearance, paper: number, row: number): void {
    const good = hasAbstract(one) && one.translationFailed !== true;
    const digest = `${one.digestDate} ${one.file}`;
    const known = this.#places[paper];
    const wins = !known || (good && !known.good) || (good === known.good && digest === known.digest);
    if (wins) this.#places[paper] = { block: this.blocks.length - 1, row, good, digest };
  }
}

const SHOWN = [...SEARCH_FIELDS, 'publishedOn', 'firstSeen'] as const;

function foldedTexts(one: Appearance): string[] {
  const row = searchRow(one);
  return SEARCH_FIELDS.map((name) => (row[name] === undefined ? '' : foldDisplay(row[name])));
}

/** Days descending, rows of a day in their order, undated rows last. */
export function newestFirst(rows: readonly Appearance[]): Appearance[] {
  const day = (one: Appearance) => one.digestDate ?? '';
  return [...rows].sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1));
}

function runsOf(rows: readonly Appearance[]): RowRun[] {
  const runs: RowRun[] = [];
  rows.forEach(({ source, digestDate: day }, row) => {
    const last = runs.at(-1);
    if (last?.source === source && last.day === day) last.to = row + 1;
    else
      runs.push({ source, ...(day !== undefined && { day }), month: monthOf(day), from: row, to: row + 1 });
  });
  return runs;
}

function packShown(rows: readonly Appearance[]): Pick<LocalBlock, 'shown' | 'starts'> {
  const texts = rows.map((one) => {
    const row = shownRow(one);
    return JSON.stringify(SHOWN.map((name) => row[name] ?? null));
  });
  const pieces = texts.map((text) => encoder.encode(text));
  const starts = new Uint32Array(rows.length + 1);
  pieces.forEach((piece, at) => {
    starts[at + 1] = starts[at]! + piece.length;
  });
  const shown = new Uint8Array(starts[rows.length]!);
  pieces.forEach((piece, at) => {
    shown.set(piece, starts[at]);
  });
  return { shown, starts };
}
