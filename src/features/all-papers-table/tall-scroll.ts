/**
 * A scroller for more rows than a browser can be tall. Rows have one height; the reader's place among them is an offset of its own that
 * usually is the element's scroll position. The two part when rows arrive above (what is on the screen stays, without touching the
 * scroll) and where the list is taller than the limit; once the scroll rests they are brought together again.
 */

/** Firefox gives up a little below 18 million pixels. */
export const TALLEST = 8_000_000;
/** A step of more screens than this is a jump, not reading on: it goes to the same share of the list. */
const JUMP_SCREENS = 4;

export interface Extent {
  rows: number;
  /** In pixels, as the height of what is seen of the rows at once. */
  rowHeight: number;
  viewHeight: number;
}

export class TallScroll {
  #extent: Extent = { rows: 0, rowHeight: 1, viewHeight: 0 };
  #tallest: number;
  /** Where the element is scrolled to. */
  #position = 0;
  #offset = 0;

  constructor(tallest = TALLEST) {
    this.#tallest = tallest;
  }

  /** Pixels of rows above what is seen. */
  get offset(): number {
    return this.#offset;
  }

  /** Height of the element's content. */
  get height(): number {
    return Math.min(this.#total, this.#tallest);
  }

  /** Where the top of a row lies in the element's content. */
  top(row: number): number {
    return row * this.#extent.rowHeight - this.#offset + this.#position;
  }

  /** Rows in sight, the last one not included, with so many more on both sides. */
  range(overscan = 0): { first: number; last: number } {
    const { rows, rowHeight, viewHeight } = this.#extent;
    const first = Math.floor(this.#offset / rowHeight) - overscan;
    const last = Math.ceil((this.#offset + viewHeight) / rowHeight) + overscan;
    return { first: Math.max(0, Math.min(first, rows)), last: Math.max(0, Math.min(last, rows)) };
  }

  /** The element was scrolled. */
  scrolled(position: number): void {
    const step = position - this.#position;
    this.#position = position;
    const jumped = this.#total > this.height && Math.abs(step) > JUMP_SCREENS * this.#extent.viewHeight;
    this.#offset = this.#within(jumped ? (position / this.#room) * this.#farthest : this.#offset + step);
  }

  /** The list or the screen has another size; the row at the top stays there. */
  resize(extent: Extent): void {
    const before = this.#extent.rowHeight;
    this.#extent = extent;
    this.#offset = this.#within((this.#offset / before) * extent.rowHeight);
  }

  /** So many rows came in above, or left: what is seen stays. */
  shift(rows: number): void {
    this.#offset = this.#within(this.#offset + rows * this.#extent.rowHeight);
  }

  /** Goes to an offset; returns where the element must be scrolled to. */
  goTo(offset: number): number {
    this.#offset = this.#within(offset);
    this.#position = this.#home;
    return this.#position;
  }

  /** The offset at which a row is whole in sight, by the shortest way. */
  offsetFor(row: number): number {
    const { rowHeight, viewHeight } = this.#extent;
    const top = row * rowHeight;
    if (top < this.#offset) return top;
    return Math.max(this.#offset, top + rowHeight - viewHeight);
  }

  /** Whether the scroll position is not where the offset would have it: then `goTo` the offset while nobody scrolls. */
  get strays(): boolean {
    return Math.abs(this.#position - this.#home) >= 1;
  }

  /** The scroll is at an end of the element, but not of the list: it cannot wait for a rest. */
  get stuck(): boolean {
    const atTop = this.#position <= 0 && this.#offset > 0;
    return atTop || (this.#position >= this.#room - 1 && this.#offset < this.#farthest - 1);
  }

  get #total(): number {
    return this.#extent.rows * this.#extent.rowHeight;
  }

  /** How far the element can be scrolled. */
  get #room(): number {
    return Math.max(1, this.height - this.#extent.viewHeight);
  }

  get #farthest(): number {
    return Math.max(0, this.#total - this.#extent.viewHeight);
  }

  /** Where the element should be scrolled to for the offset. */
  get #home(): number {
    if (this.#total <= this.height) return this.#offset;
    return this.#farthest === 0 ? 0 : (this.#offset / this.#farthest) * this.#room;
  }

  #within(offset: number): number {
    return Math.max(0, Math.min(offset, this.#farthest));
  }
}
