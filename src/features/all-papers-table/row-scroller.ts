/** The scrolling element of the table, kept in step with the rows: what is in sight is rendered before the browser paints. */
import { flushSync } from 'react-dom';
import { Store } from '#state/store.ts';
import { TallScroll } from './tall-scroll.ts';

/** Rows rendered above and below those in sight. */
const OVERSCAN = 8;
const REST_MS = 150;

export interface ScrollParts {
  scroller: HTMLElement;
  /** Stays at the top and covers what lies below it. */
  head: HTMLElement;
  /** As tall as a row. */
  probe: HTMLElement;
}

/** What a render needs to know of the scroll; another object only when something in it has changed. */
export interface ScrollView {
  /** Rows to render, and among them those in sight; the last ones not included. */
  first: number;
  last: number;
  seenFirst: number;
  seenLast: number;
  /** Of all rows together, in pixels, as far as an element can be tall. */
  height: number;
  /** Where the top of row 0 would lie; `rowHeight` is added for each row. */
  origin: number;
  rowHeight: number;
}

const NOWHERE: ScrollView = {
  first: 0,
  last: 0,
  seenFirst: 0,
  seenLast: 0,
  height: 0,
  origin: 0,
  rowHeight: 1,
};

export class RowScroller {
  readonly view = new Store(NOWHERE);
  readonly #tall = new TallScroll();
  #parts: ScrollParts | undefined;
  #rows = 0;
  /** Where the element is to be scrolled to once the rows are rendered. */
  #position: number | undefined;
  /** Of the element, as far as it has been heard of. */
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
        this.#changed();
      });
    });
    for (const part of Object.values(parts)) sizes.observe(part);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    this.#measure();
    this.#changed();
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      clearTimeout(this.#rest);
      this.#parts = undefined;
    };
  }

  /**
   * The list has this many rows now; so many of them came in above what is seen. Another list is drawn with what is in sight alone, the
   * rows around it follow when it is on the screen.
   */
  arrange(rows: number, shift: number, isNew: boolean): void {
    this.#rows = rows;
    if (isNew) this.#overscan = 1;
    this.#resize();
    this.#tall.shift(shift);
    this.#changed();
    this.#restSoon();
  }

  /** To the offset at which a row is the first. */
  startAt(row: number): void {
    this.#goTo(row * this.#rowHeight);
  }

  /** Brings a row into sight by the shortest way, if it is not. */
  reveal(row: number): void {
    this.#goTo(this.#tall.offsetFor(row));
  }

  /** After the render: the content is as tall as it must be for the element to be scrolled there. */
  commit(): void {
    const position = this.#position;
    this.#position = undefined;
    // At the top already: to set it would ask for a layout.
    if (!this.#parts || position === undefined || (position === 0 && this.#scrollTop === 0)) return;
    this.#parts.scroller.scrollTop = position;
    this.#scrollTop = position;
  }

  #scrolled(position: number): void {
    this.#scrollTop = position;
    this.#overscan = OVERSCAN;
    this.#tall.scrolled(position);
    if (this.#tall.stuck) this.#goTo(this.#tall.offset);
    else this.#changed();
    this.#restSoon();
  }

  #restSoon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      flushSync(() => {
        this.#overscan = OVERSCAN;
        if (this.#tall.strays) this.#goTo(this.#tall.offset);
        else this.#changed();
      });
    }, REST_MS);
  }

  #goTo(offset: number): void {
    this.#position = this.#tall.goTo(offset);
    if (!this.#changed()) this.commit();
  }

  #measure(): void {
    if (!this.#parts) return;
    const { scroller, head, probe } = this.#parts;
    this.#rowHeight = probe.getBoundingClientRect().height || 1;
    this.#viewHeight = Math.max(0, scroller.clientHeight - head.offsetHeight);
    this.#resize();
  }

  /** To another number of rows, without asking for a layout: sizes are observed. */
  #resize(): void {
    this.#tall.resize({ rows: this.#rows, rowHeight: this.#rowHeight, viewHeight: this.#viewHeight });
  }

  /** Whether there is anything new to render. */
  #changed(): boolean {
    const seen = this.#tall.range();
    const next: ScrollView = {
      ...this.#tall.range(this.#overscan),
      seenFirst: seen.first,
      seenLast: seen.last,
      height: this.#tall.height,
      // To a hundredth of a pixel, so that sums of fractions do not move rows that stand still.
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
