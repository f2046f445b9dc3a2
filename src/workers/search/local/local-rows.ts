/** The loaded rows, newest day first: folded texts in the scanner, displayed ones packed as bytes and decoded only for hits. */
import type { Appearance } from '#core/paper/paper.ts';
import { foldDisplay } from '#core/query/fold-display.ts';
import type { Query } from '#core/query/query.ts';
import { isMarkTerm } from '#core/query/query-marks.ts';
import { hasAbstract, hasNote, SEARCH_FIELDS, searchRow } from '#core/query/search-fields.ts';
import { type ShownRow, shownRow } from '#workers/search/hit.ts';
import { OUT, type Scanner } from '#workers/search/scan/scanner.ts';
import { type Facet, monthOf } from './facets.ts';
import { narrows } from './query-narrowing.ts';

/** Consecutive rows from one digest: [from, to). */
export interface RowRun extends Facet {
  day?: string;
  from: number;
  to: number;
}

/** The rows of one segment. */
export interface LocalBlock {
  runs: RowRun[];
  /** The number of each row's paper. */
  papers: Uint32Array;
  noted: Uint8Array;
  abstracts: Uint8Array;
  /** The displayed texts, one JSON array per row, and where each starts. */
  shown: Uint8Array;
  starts: Uint32Array;
}

/** The loaded appearance that a paper's bare address would show. */
interface ShownAppearance {
  block: number;
  row: number;
  isReadable: boolean;
  digest: string;
}

/** Reused for every query, so that typing causes no garbage collection. */
export interface ScratchBuffers {
  /** By paper: its best row so far, and the rank of that. */
  bestRow: Uint32Array;
  bestRank: Uint32Array;
  /** By match: its row and its paper. */
  rows: Uint32Array;
  papers: Uint32Array;
}

const SHOWN_FIELDS = [...SEARCH_FIELDS, 'publishedOn', 'firstSeen'] as const;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class LocalRows {
  readonly scanner: Scanner;
  readonly blocks: LocalBlock[] = [];
  /** Paper ids by number. */
  readonly ids: string[] = [];
  rowCount = 0;
  readonly #numbers = new Map<string, number>();
  readonly #shown: ShownAppearance[] = [];
  /** The row number at which each block starts. */
  readonly #bases: number[] = [];
  #shownBytes = 0;
  /** The query whose totals the scanner holds, and for how many rows. */
  #last: { query: Query; rowCount: number } | undefined;
  #buffers = makeBuffers(0);

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  /** Memory in use. */
  get bytes(): number {
    return this.scanner.bytes + this.#shownBytes;
  }

  /** Adds a segment; segments must come newest first. */
  add(segment: readonly Appearance[]): void {
    const rows = newestFirst(segment);
    const block: LocalBlock = {
      runs: runsOf(rows),
      papers: Uint32Array.from(rows, (row) => this.#numberFor(row.id)),
      noted: Uint8Array.from(rows, (row) => Number(hasNote(row))),
      abstracts: Uint8Array.from(rows, (row) => Number(hasAbstract(row))),
      ...packShown(rows),
    };
    this.scanner.addBlock(rows.map(foldedTexts));
    this.blocks.push(block);
    this.#bases.push(this.rowCount);
    this.rowCount += rows.length;
    this.#shownBytes += block.shown.byteLength + block.starts.byteLength + block.papers.byteLength;
    rows.forEach((appearance, row) => {
      this.#updateShown(appearance, block.papers[row]!, row);
    });
  }

  /** Starts a query. True if rows that the previous query excluded stay excluded, and need not be scanned again. */
  isNarrower(query: Query): boolean {
    const last = this.#last;
    const { rowCount } = this;
    const isNarrower = last?.rowCount === rowCount && narrows(query, last.query);
    // The reader's marks may change before the next query.
    this.#last = query.terms.some(isMarkTerm) ? undefined : { query, rowCount };
    return isNarrower;
  }

  /** The caller must leave every rank `OUT`. */
  takeBuffers(): ScratchBuffers {
    if (this.#buffers.rows.length < this.rowCount)
      this.#buffers = makeBuffers(Math.ceil(this.rowCount * 1.25));
    return this.#buffers;
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** Whether the paper's bare address would show this row. */
  isShown(block: number, row: number): boolean {
    const shown = this.#shown[this.blocks[block]!.papers[row]!]!;
    return shown.block === block && shown.row === row;
  }

  /** A row as it is displayed; rows are numbered through all blocks. */
  read(index: number): ShownRow {
    let block = this.blocks.length - 1;
    while (this.#bases[block]! > index) block -= 1;
    const row = index - this.#bases[block]!;
    const { shown, starts, runs, papers, noted, abstracts } = this.blocks[block]!;
    const json = decoder.decode(shown.subarray(starts[row], starts[row + 1]));
    const texts = JSON.parse(json) as (string | null)[];
    const run = runs.find(({ to }) => row < to)!;
    const read: ShownRow = {
      paper: this.ids[papers[row]!]!,
      source: run.source,
      hasNote: noted[row] === 1,
      hasAbstract: abstracts[row] === 1,
    };
    if (run.day !== undefined) read.day = run.day;
    SHOWN_FIELDS.forEach((name, field) => {
      const text = texts[field];
      if (text !== null && text !== undefined) read[name] = text;
    });
    return read;
  }

  #numberFor(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.#numbers.set(id, number);
    return number;
  }

  /** Newer rows come first, so an older one wins only by being readable; within a digest the later row wins (`compareAppearances`). */
  #updateShown(appearance: Appearance, paper: number, row: number): void {
    const isReadable = hasAbstract(appearance) && appearance.translationFailed !== true;
    const digest = `${appearance.digestDate} ${appearance.file}`;
    const known = this.#shown[paper];
    const wins =
      !known ||
      (isReadable && !known.isReadable) ||
      (isReadable === known.isReadable && digest === known.digest);
    if (wins) this.#shown[paper] = { block: this.blocks.length - 1, row, isReadable, digest };
  }
}

function makeBuffers(length: number): ScratchBuffers {
  return {
    bestRow: new Uint32Array(length),
    bestRank: new Uint32Array(length).fill(OUT),
    rows: new Uint32Array(length),
    papers: new Uint32Array(length),
  };
}

/** One text per field, `''` if absent, as scanners expect them. */
function foldedTexts(appearance: Appearance): string[] {
  const row = searchRow(appearance);
  return SEARCH_FIELDS.map((name) => (row[name] === undefined ? '' : foldDisplay(row[name])));
}

/** Days descending, the rows of a day in their order, undated rows last. */
export function newestFirst(rows: readonly Appearance[]): Appearance[] {
  const dayOf = (row: Appearance) => row.digestDate ?? '';
  return [...rows].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
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
  const packed = rows.map((appearance) => {
    const row = shownRow(appearance);
    return encoder.encode(JSON.stringify(SHOWN_FIELDS.map((name) => row[name] ?? null)));
  });
  const starts = new Uint32Array(rows.length + 1);
  packed.forEach((bytes, row) => {
    starts[row + 1] = starts[row]! + bytes.length;
  });
  const shown = new Uint8Array(starts[rows.length]!);
  packed.forEach((bytes, row) => {
    shown.set(bytes, starts[row]);
  });
  return { shown, starts };
}
