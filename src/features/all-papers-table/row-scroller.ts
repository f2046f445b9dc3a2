/** Keeps the scrolling element of the table and its rows in step: the rows in view are rendered before the browser paints. */
import { flushSync } from 'react-dom';
import { Store } from '#state/store.ts';
import { TallScroll } from './tall-scroll.ts';

/** Rows rendered above and below those in view. */
const OVERSCAN = 8;
/** Milliseconds without scrolling after which the scroll rests. */
const REST_MS = 150;

export interface ScrollParts {
  scroller: HTMLElement;
  /** The column heads, which stick to the top and cover the rows below. */
  head: HTMLElement;
  /** An invisible element of the height of a row. */
  probe: HTMLElement;
}

/** What rendering needs of the scroll; another object only when something in it has changed. */
export interface ScrollView {
  /** Range of rows to render; the last is not included. */
  first: number;
  last: number;
  /** Range of rows in view; the last is not included. */
  seenFirst: number;
  seenLast: number;
  /** Height of the table body in pixels: of all rows, or the tallest possible. */
  height: number;
  /** Where the top of row 0 would be, in pixels; each row adds `rowHeight`. */
  origin: number;
  rowHeight: number;
}

const INITIAL: ScrollView = {
  first: 0,
  last: 0,
  seenFirst: 0,
  seenLast: 0,
  height: 0,
  origin: 0,
  rowHeight: 1,
};

export class RowScroller {
  readonly view = new Store(INITIAL);
  readonly #tall = new TallScroll();
  #parts: ScrollParts | undefined;
  #rows = 0;
  /** The `scrollTop` to set once the rows are rendered. */
  #position: number | undefined;
  /** The `scrollTop` as of the last event. */
  #scrollTop = 0;
  #rowHeight = 1;
  #viewHeight = 0;
  #overscan = OVERSCAN;
  #rest: ReturnType<typeof setTimeout> | undefined;

  attach(parts: ScrollParts): () => void {
    this.#parts = parts;
    const { scroller } = parts;
    this.#scrollTop = scroller.scrollTop;
    const onScroll = () => flushSync(() => this.#scrolled(scroller.scrollTop));
    const sizes = new ResizeObserver(() => {
      flushSync(() => {
        this.#measure();
        this.#update();
      });
    });
    for (const part of Object.values(parts)) sizes.observe(part);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    this.#measure();
    this.#update();
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      clearTimeout(this.#rest);
      this.#parts = undefined;
    };
  }

  /**
   * The list has another number of rows; `shift` of them arrived above the rows in view. A new list first renders only the rows in view,
   * and those around them once it is on the screen.
   */
  arrange(rows: number, shift: number, isNew: boolean): void {
    this.#rows = rows;
    if (isNew) this.#overscan = 1;
    this.#resize();
    this.#tall.shift(shift);
    this.#update();
    this.#awaitRest();
  }

  /** Scrolls so that the row is the first in view. */
  startAt(row: number): void {
    this.#goTo(row * this.#rowHeight);
  }

  /** Scrolls the row into view by the shortest way. */
  reveal(row: number): void {
    this.#goTo(this.#tall.offsetFor(row));
  }

  /** Called after each render, when the content is tall enough to be scrolled. */
  commit(): void {
    const position = this.#position;
    this.#position = undefined;
    // At the top already: setting it would force a layout.
    if (!this.#parts || position === undefined || (position === 0 && this.#scrollTop === 0)) return;
    this.#parts.scroller.scrollTop = position;
    this.#scrollTop = position;
  }

  #scrolled(position: number): void {
    this.#scrollTop = position;
    this.#overscan = OVERSCAN;
    this.#tall.scrolled(position);
    if (this.#tall.isStuck) this.#goTo(this.#tall.offset);
    else this.#update();
    this.#awaitRest();
  }

  #awaitRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      flushSync(() => {
        this.#overscan = OVERSCAN;
        if (this.#tall.isDisplaced) this.#goTo(this.#tall.offset);
        else this.#update();
      });
    }, REST_MS);
  }

  #goTo(offset: number): void {
    this.#position = this.#tall.goTo(offset);
    if (!this.#update()) this.commit();
  }

  #measure(): void {
    if (!this.#parts) return;
    const { scroller, head, probe } = this.#parts;
    this.#rowHeight = probe.getBoundingClientRect().height || 1;
    this.#viewHeight = Math.max(0, scroller.clientHeight - head.offsetHeight);
    this.#resize();
  }

  /** Uses the sizes of the last measurement, so that no layout is forced. */
  #resize(): void {
    this.#tall.resize({ rows: this.#rows, rowHeight: this.#rowHeight, viewHeight: this.#viewHeight });
  }

  /** Publishes what to render; returns whether anything has changed. */
  #update(): boolean {
    const inView = this.#tall.range();
    const next: ScrollView = {
      ...this.#tall.range(this.#overscan),
      seenFirst: inView.first,
      seenLast: inView.last,
      height: this.#tall.height,
      // Rounded, so that rounding errors do not move rows that stand still.
      origin: Math.round(this.#tall.top(0) * 100) / 100,
      rowHeight: this.#rowHeight,
    };
    const keys = Object.keys(next) as (keyof ScrollView)[];
    const before = this.view.get();
    if (keys.every((key) => next[key] === before[key])) return false;
    this.view.set(next);
    return true;
  }
}
