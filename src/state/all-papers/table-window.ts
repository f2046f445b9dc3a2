/**
 * The part of the table that the page holds: a block of rows around what is on the screen. Asks for another block before the reader
 * reaches its edge, keeps the old one until the new one is there, and stays with the row at the top while others arrive.
 */
import type {
  TableLook,
  TableProgress,
  TableRequest,
  TableRow,
  TableView,
} from '#core/protocol/all-papers-messages.ts';

/** Rows kept before and behind those on the screen. */
const AHEAD = 150;
/** When fewer than these are left on one side, more are asked for. */
const MARGIN = 50;

export type LookRequest = Extract<TableRequest, { kind: 'look' }>;

export interface Snapshot {
  /** The view that the rows belong to; the one before until the first answer for a new one. */
  view: TableView | undefined;
  total: number;
  /** Place of the first row of the block. */
  from: number;
  rows: readonly TableRow[];
  /** By how many rows the list has moved under the reader since the view was first shown. */
  moved: number;
  progress: TableProgress | undefined;
}

/** Shared by all windows of the page, so that no answer is taken for another's. */
let tickets = 0;

const NOTHING: Snapshot = { view: undefined, total: 0, from: 0, rows: [], moved: 0, progress: undefined };

export class TableWindow {
  readonly #ask: (request: LookRequest) => void;
  readonly #changed: (shift: number) => void;
  #view: TableView | undefined;
  #snapshot = NOTHING;
  #seen = { first: 0, last: 0 };
  #ticket = 0;
  #asked: { from: number; to: number } | undefined;

  /** `changed` is told of every new snapshot, and by how many rows what was on the screen has moved. */
  constructor(ask: (request: LookRequest) => void, changed: (shift: number) => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Another order or other filters, from a row on; the one that is shown or asked for already changes nothing. */
  show(view: TableView, first = 0): void {
    if (view === this.#view) return;
    this.#view = view;
    this.#seen = { first, last: first };
    this.#request();
  }

  /** These rows are on the screen now, the last one not included. */
  see(first: number, last: number): void {
    if (this.#snapshot.view !== this.#view) return;
    this.#seen = { first, last };
    const { from, rows, total } = this.#snapshot;
    const held = this.#asked ?? { from, to: from + rows.length };
    const short =
      (held.from > 0 && first - MARGIN < held.from) || (held.to < total && last + MARGIN > held.to);
    if (short) this.#request();
  }

  /** The worker has more rows than at the last look, or the archive has changed. */
  refresh(): void {
    if (this.#view) this.#request();
  }

  /** Takes the answer to the latest request; older ones are dropped. */
  receive(look: TableLook): void {
    if (look.ticket !== this.#ticket) return;
    const { total, from, rows, progress, shift } = look;
    const same = this.#snapshot.view === this.#view;
    const by = same ? shift : 0;
    const moved = same ? this.#snapshot.moved + by : 0;
    this.#asked = undefined;
    this.#seen = { first: this.#seen.first + by, last: this.#seen.last + by };
    this.#snapshot = { view: this.#view, total, from, rows, moved, progress };
    this.#changed(by);
    // The reader may have scrolled on while the answer was on its way.
    this.see(this.#seen.first, this.#seen.last);
  }

  #request(): void {
    const { first, last } = this.#seen;
    const from = Math.max(0, first - AHEAD);
    this.#asked = { from, to: last + AHEAD };
    tickets += 1;
    this.#ticket = tickets;
    const anchor = this.#anchor(first);
    this.#ask({
      kind: 'look',
      ticket: this.#ticket,
      view: this.#view!,
      ...this.#asked,
      ...(anchor && { anchor }),
    });
  }

  /** At the very top the newest rows may come in above; further down the row at the top of the screen stays. */
  #anchor(first: number): { id: string; at: number } | undefined {
    const { view, from, rows } = this.#snapshot;
    const row = rows[first - from];
    return first > 0 && row && view === this.#view ? { id: row.id, at: first } : undefined;
  }
}
