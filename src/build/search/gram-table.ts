/**
 * Index: numbers of keys by a character, or by two that are neighbours. Half of building the index is looking up pairs, and here that
 * is a few reads; the other half was putting them in order, and numbers sort without a function that compares.
 */
import { endianness } from 'node:os';

const EMPTY = 0xffffffff;
const START_BITS = 16;
/** In place of the second character where there is only one: it stands in no text. */
const NONE = 0;
/** Two characters are four UTF-16 units at most, the first of them in the highest bits of a number. */
const UNITS = 4;
const HIGHEST = endianness() === 'LE' ? UNITS - 1 : 0;

export class GramTable {
  private firsts = new Uint32Array(1 << START_BITS);
  private seconds = new Uint32Array(1 << START_BITS);
  private values = new Uint32Array(1 << START_BITS).fill(EMPTY);
  private shift = 32 - START_BITS;
  private size = 0;

  /** Where these code points stand, or would stand; good until the next `set`. */
  find(first: number, second = NONE): number {
    const { firsts, seconds, values } = this;
    const last = values.length - 1;
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> this.shift;
    while (values[slot] !== EMPTY && (firsts[slot] !== first || seconds[slot] !== second))
      slot = (slot + 1) & last;
    return slot;
  }

  get(slot: number): number | undefined {
    const value = this.values[slot]!;
    return value === EMPTY ? undefined : value;
  }

  set(slot: number, value: number, first: number, second = NONE): void {
    this.firsts[slot] = first;
    this.seconds[slot] = second;
    this.values[slot] = value;
    this.size += 1;
    if (this.size * 2 > this.values.length) this.grow();
  }

  /** What was set, as texts, sorted by UTF-16 units. */
  *entries(): Generator<[text: string, value: number]> {
    const order = new BigUint64Array(this.size);
    const units = new Uint16Array(order.buffer);
    let filled = 0;
    this.values.forEach((value, slot) => {
      if (value === EMPTY) return;
      const text = toText(this.firsts[slot]!, this.seconds[slot]!);
      for (let at = 0; at < text.length; at += 1) units[filled + (at ^ HIGHEST)] = text.charCodeAt(at);
      filled += UNITS;
    });
    order.sort();
    for (let from = 0; from < units.length; from += UNITS) {
      let text = '';
      for (let at = 0; at < UNITS; at += 1) {
        const unit = units[from + (at ^ HIGHEST)]!;
        if (unit !== NONE) text += String.fromCharCode(unit);
      }
      const first = text.codePointAt(0)!;
      yield [text, this.values[this.find(first, text.codePointAt(first > 0xffff ? 2 : 1))]!];
    }
  }

  clear(): void {
    this.values.fill(EMPTY);
    this.size = 0;
  }

  private grow(): void {
    const { firsts, seconds, values } = this;
    this.shift -= 1;
    this.firsts = new Uint32Array(firsts.length * 2);
    this.seconds = new Uint32Array(firsts.length * 2);
    this.values = new Uint32Array(firsts.length * 2).fill(EMPTY);
    values.forEach((value, at) => {
      if (value === EMPTY) return;
      const slot = this.find(firsts[at]!, seconds[at]!);
      this.firsts[slot] = firsts[at]!;
      this.seconds[slot] = seconds[at]!;
      this.values[slot] = value;
    });
  }
}

function toText(first: number, second: number): string {
  return second === NONE ? String.fromCodePoint(first) : String.fromCodePoint(first, second);
}
