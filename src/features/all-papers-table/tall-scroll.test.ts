import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TallScroll } from './tall-scroll.ts';

const SIZE = { rowHeight: 50, viewHeight: 500 };

function scroll(rows: number, tallest?: number): TallScroll {
  const tall = new TallScroll(tallest);
  tall.resize({ rows, ...SIZE });
  return tall;
}

describe('TallScroll', () => {
  it('is like a plain scroller for a short list', () => {
    const tall = scroll(1_000);
    tall.scrolled(1_234);
    expect([tall.offset, tall.height, tall.top(30)]).toEqual([1_234, 50_000, 1_500]);
    expect(tall.range()).toEqual({ first: 24, last: 35 });
    expect(tall.range(3)).toEqual({ first: 21, last: 38 });
    expect(tall.isDisplaced).toBe(false);
  });

  it('ends where the list ends', () => {
    const tall = scroll(20);
    tall.scrolled(9_999);
    expect(tall.range(5)).toEqual({ first: 5, last: 20 });
    expect(scroll(3).range(5)).toEqual({ first: 0, last: 3 });
    expect(scroll(0).range(5)).toEqual({ first: 0, last: 0 });
  });

  it('keeps the rows in view when rows arrive above, and matches the position again when it rests', () => {
    const tall = scroll(1_000);
    tall.scrolled(5_000);
    const before = tall.top(100);
    tall.resize({ rows: 1_007, ...SIZE });
    tall.shift(7);
    expect(tall.top(107)).toBe(before);
    expect(tall.isDisplaced).toBe(true);
    expect(tall.goTo(tall.offset)).toBe(5_350);
    expect([tall.isDisplaced, tall.top(107)]).toEqual([false, 5_350]);
  });

  it('keeps the first row in view when rows get taller', () => {
    const tall = scroll(1_000);
    tall.scrolled(5_000);
    tall.resize({ rows: 1_000, rowHeight: 80, viewHeight: 300 });
    expect(tall.range().first).toBe(100);
  });

  it('goes to a row by the shortest way, and stays if the row is in view', () => {
    const tall = scroll(1_000);
    tall.scrolled(5_000);
    expect([tall.offsetFor(50), tall.offsetFor(105), tall.offsetFor(200)]).toEqual([2_500, 5_000, 9_550]);
  });

  it('reaches both ends of a million rows, and scrolls by pixels in between', () => {
    const tall = scroll(1_000_000, 100_000);
    tall.scrolled(tall.height - SIZE.viewHeight);
    expect(tall.range().last).toBe(1_000_000);
    tall.scrolled(50_000);
    const middle = tall.offset;
    tall.scrolled(50_040);
    expect(tall.offset).toBe(middle + 40);
    tall.scrolled(0);
    expect(tall.offset).toBe(0);
  });

  it('always fills the view with rows, however it is scrolled', () => {
    const step = fc.oneof(
      fc.record({ by: fc.integer({ min: -900, max: 900 }) }),
      fc.record({ to: fc.nat(99_500) }),
      fc.record({ shift: fc.integer({ min: -30, max: 30 }) }),
      fc.constant({ rest: true }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(5, 500, 3_000, 200_000),
        fc.array(step, { maxLength: 30 }),
        (rows, steps) => {
          const tall = scroll(rows, 100_000);
          const end = Math.max(0, tall.height - SIZE.viewHeight);
          let position = 0;
          const move = (to: number) => {
            position = Math.max(0, Math.min(to, end));
            tall.scrolled(position);
          };
          for (const action of steps) {
            if ('by' in action) move(position + action.by);
            else if ('to' in action) move(action.to);
            else if ('shift' in action) tall.shift(action.shift);
            if ('rest' in action || tall.isStuck) position = tall.goTo(tall.offset);
            const { first, last } = tall.range();
            expect(tall.top(first)).toBeLessThanOrEqual(position + 0.001);
            const filled = Math.min(tall.top(rows), position + SIZE.viewHeight);
            expect(tall.top(last)).toBeGreaterThanOrEqual(filled - 0.001);
            expect(last - first).toBeLessThanOrEqual(11);
            expect(tall.offset).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});
