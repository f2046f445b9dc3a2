/**
 * The arithmetic of scrolling through more rows than an element can be tall. All rows have the same height. The offset in the list
 * usually equals the `scrollTop` of the element. They differ after rows have arrived above (the rows in view stay, without a change of
 * `scrollTop`) and where the list is taller than the limit; once the scroll rests, `scrollTop` is set to match the offset again.
 */

/** In pixels. The limit of Firefox is a little below 18 million. */
export const TALLEST = 8_000_000;
/** A step of more screens than this is a jump of the scroll bar: it goes to the same fraction of the list. */
const JUMP_SCREENS = 4;

export interface Extent {
  rows: number;
  /** In pixels. */
  rowHeight: number;
  /** Height of the part of the list that is in view, in pixels. */
  viewHeight: number;
}

export class TallScroll {
  #extent: Extent = { rows: 0, rowHeight: 1, viewHeight: 0 };
  #tallest: number;
  /** `scrollTop` of the element. */
  #position = 0;
  #offset = 0;

  constructor(tallest = TALLEST) {
    this.#tallest = tallest;
  }

  /** Pixels of the list above the view. */
  get offset(): number {
    return this.#offset;
  }

  /** Height of the element's content. */
  get height(): number {
    return Math.min(this.#total, this.#tallest);
  }

  /** Top of a row in the element's content, in pixels. */
  top(row: number): number {
    return row * this.#extent.rowHeight - this.#offset + this.#position;
  }

  /** Range of rows in view, with `overscan` more on both sides; the last is not included. */
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
    this.#offset = this.#clamp(
      jumped ? (position / this.#maxPosition) * this.#maxOffset : this.#offset + step,
    );
  }

  /** The list or the view has another size; the first row in view stays. */
  resize(extent: Extent): void {
    const before = this.#extent.rowHeight;
    this.#extent = extent;
    this.#offset = this.#clamp((this.#offset / before) * extent.rowHeight);
  }

  /** Rows arrived above, or left: the rows in view stay. */
  shift(rows: number): void {
    this.#offset = this.#clamp(this.#offset + rows * this.#extent.rowHeight);
  }

  /** Goes to an offset; returns the `scrollTop` to set. */
  goTo(offset: number): number {
    this.#offset = this.#clamp(offset);
    this.#position = this.#homePosition;
    return this.#position;
  }

  /** The nearest offset at which the whole row is in view. */
  offsetFor(row: number): number {
    const { rowHeight, viewHeight } = this.#extent;
    const top = row * rowHeight;
    if (top < this.#offset) return top;
    return Math.max(this.#offset, top + rowHeight - viewHeight);
  }

  /** Whether `scrollTop` does not match the offset: then call `goTo(offset)` while nobody scrolls. */
  get isDisplaced(): boolean {
    return Math.abs(this.#position - this.#homePosition) >= 1;
  }

  /** Whether the element is scrolled to its end, but not the list: then `goTo(offset)` cannot wait. */
  get isStuck(): boolean {
    const atTop = this.#position <= 0 && this.#offset > 0;
    return atTop || (this.#position >= this.#maxPosition - 1 && this.#offset < this.#maxOffset - 1);
  }

  get #total(): number {
    return this.#extent.rows * this.#extent.rowHeight;
  }

  /** The largest `scrollTop`. */
  get #maxPosition(): number {
    return Math.max(1, this.height - this.#extent.viewHeight);
  }

  get #maxOffset(): number {
    return Math.max(0, this.#total - this.#extent.viewHeight);
  }

  /** The `scrollTop` that matches the offset. */
  get #homePosition(): number {
    if (this.#total <= this.height) return this.#offset;
    return this.#maxOffset === 0 ? 0 : (this.#offset / this.#maxOffset) * this.#maxPosition;
  }

  #clamp(offset: number): number {
    return Math.max(0, Math.min(offset, this.#maxOffset));
  }
}
