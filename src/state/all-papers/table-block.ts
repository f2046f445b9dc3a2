/**
 * The block of rows that the page holds, around those on the screen. It requests another block before the reader reaches its edge, keeps
 * the old one until the new one arrives, and keeps the top row in place while others are loaded.
 */
import type {
  TableProgress,
  TableRequest,
  TableRow,
  TableView,
  TableWindow,
} from '#core/protocol/all-papers-messages.ts';

/** Rows held before and after those on the screen. */
const AHEAD = 150;
/** With fewer rows left on one side, the next block is requested. */
const MARGIN = 50;

export type WindowRequest = Extract<TableRequest, { kind: 'queryWindow' }>;

export interface Snapshot {
  /** The view of the rows: the previous one until the first response for a new view. */
  view: TableView | undefined;
  total: number;
  /** Position of the first row. */
  from: number;
  rows: readonly TableRow[];
  /** How many rows have been inserted above the reader's position since the view was first shown. */
  moved: number;
  progress: TableProgress | undefined;
}

/** Shared by all blocks, so that none takes a response to another. */
let requests = 0;

const EMPTY: Snapshot = { view: undefined, total: 0, from: 0, rows: [], moved: 0, progress: undefined };

export class TableBlock {
  readonly #send: (request: WindowRequest) => void;
  readonly #onChange: (shift: number) => void;
  #view: TableView | undefined;
  #snapshot = EMPTY;
  #visible = { first: 0, last: 0 };
  #requestId = 0;
  #requested: { from: number; to: number } | undefined;

  /** `onChange` is called with every new snapshot, and by how many rows the visible ones have moved. */
  constructor(send: (request: WindowRequest) => void, onChange: (shift: number) => void) {
    this.#send = send;
    this.#onChange = onChange;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Shows another view from the row `first` on; does nothing for the present view. */
  show(view: TableView, first = 0): void {
    if (view === this.#view) return;
    this.#view = view;
    this.#visible = { first, last: first };
    this.#request();
  }

  /** The rows on the screen, `last` not included. */
  setVisible(first: number, last: number): void {
    if (this.#snapshot.view !== this.#view) return;
    this.#visible = { first, last };
    const { from, rows, total } = this.#snapshot;
    const held = this.#requested ?? { from, to: from + rows.length };
    const isShort =
      (held.from > 0 && first - MARGIN < held.from) || (held.to < total && last + MARGIN > held.to);
    if (isShort) this.#request();
  }

  /** Requests the block again: the worker has more rows, or another archive. */
  refresh(): void {
    if (this.#view) this.#request();
  }

  /** Ignores responses to all but the latest request. */
  receive(window: TableWindow): void {
    if (window.requestId !== this.#requestId) return;
    const { total, from, rows, progress } = window;
    const isSameView = this.#snapshot.view === this.#view;
    const shift = isSameView ? window.shift : 0;
    const moved = isSameView ? this.#snapshot.moved + shift : 0;
    this.#requested = undefined;
    this.#visible = { first: this.#visible.first + shift, last: this.#visible.last + shift };
    this.#snapshot = { view: this.#view, total, from, rows, moved, progress };
    this.#onChange(shift);
    // The reader may have scrolled on while the request was running.
    this.setVisible(this.#visible.first, this.#visible.last);
  }

  #request(): void {
    const { first, last } = this.#visible;
    const from = Math.max(0, first - AHEAD);
    this.#requested = { from, to: last + AHEAD };
    requests += 1;
    this.#requestId = requests;
    const anchor = this.#anchor(first);
    this.#send({
      kind: 'queryWindow',
      requestId: this.#requestId,
      view: this.#view!,
      ...this.#requested,
      ...(anchor && { anchor }),
    });
  }

  /** At the very top, new rows may push the others down. Further down, the top row keeps its place. */
  #anchor(first: number): { id: string; index: number } | undefined {
    const { view, from, rows } = this.#snapshot;
    const row = rows[first - from];
    return first > 0 && row && view === this.#view ? { id: row.id, index: first } : undefined;
  }
}
