/**
 * Index: numbers of keys by a character, or by two that are neighbours. Half of building the index is looking up pairs, and here that
 * is a few reads; the other half was putting them in order, and numbers sort without a function that compares.
 */
import { endianness } from 'node:os';

const START_BITS = 16;
/** Fields of an entry, side by side since it is far reads that cost: two code points, the number, the last row that asked. */
const [FIRST, SECOND, NUMBER, ROW, FIELDS] = [0, 1, 2, 3, 4];
const EMPTY = 0xffffffff;
/** In place of the second character where there is only one: it stands in no text. */
const NONE = 0;
/** Two characters are four UTF-16 units at most, the first of them in the highest bits of a number. */
const UNITS = 4;
const HIGHEST = endianness() === 'LE' ? UNITS - 1 : 0;

export class GramTable {
  #table = makeTable(START_BITS);
  #bits = START_BITS;
  #size = 0;

  /** The number of the key, `next` where it is new; undefined where this row has asked before. */
  visit(row: number, next: number, first: number, second = NONE): number | undefined {
    const table = this.#table;
    const at = this.#find(first, second);
    if (table[at + FIRST] === EMPTY) {
      this.#set(at, first, second, next, row);
      return next;
    }
    if (table[at + ROW] === row) return undefined;
    table[at + ROW] = row;
    return table[at + NUMBER]!;
  }

  /** All keys as texts, sorted by UTF-16 units, with their numbers. */
  *entries(): Generator<[text: string, key: number]> {
    const table = this.#table;
    const order = new BigUint64Array(this.#size);
    const units = new Uint16Array(order.buffer);
    let filled = 0;
    for (let from = 0; from < table.length; from += FIELDS) {
      if (table[from + FIRST] === EMPTY) continue;
      const text = toText(table[from + FIRST]!, table[from + SECOND]!);
      for (let at = 0; at < text.length; at += 1) units[filled + (at ^ HIGHEST)] = text.charCodeAt(at);
      filled += UNITS;
    }
    order.sort();
    for (let from = 0; from < units.length; from += UNITS) {
      let text = '';
      for (let at = 0; at < UNITS; at += 1) {
        const unit = units[from + (at ^ HIGHEST)]!;
        if (unit !== NONE) text += String.fromCharCode(unit);
      }
      const first = text.codePointAt(0)!;
      yield [text, table[this.#find(first, text.codePointAt(first > 0xffff ? 2 : 1)) + NUMBER]!];
    }
  }

  clear(): void {
    this.#table.fill(EMPTY);
    this.#size = 0;
  }

  /** Where the entry of these code points begins, or would begin. */
  #find(first: number, second = NONE): number {
    const table = this.#table;
    const last = table.length - 1;
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77);
    let at = (hash >>> (32 - this.#bits)) * FIELDS;
    while (table[at] !== EMPTY && (table[at] !== first || table[at + SECOND] !== second))
      at = (at + FIELDS) & last;
    return at;
  }

  #set(at: number, first: number, second: number, key: number, row: number): void {
    this.#table[at + FIRST] = first;
    this.#table[at + SECOND] = second;
    this.#table[at + NUMBER] = key;
    this.#table[at + ROW] = row;
    this.#size += 1;
    if (this.#size > 1 << (this.#bits - 1)) this.#grow();
  }

  #grow(): void {
    const table = this.#table;
    this.#bits += 1;
    this.#size = 0;
    this.#table = makeTable(this.#bits);
    for (let at = 0; at < table.length; at += FIELDS) {
      const [first, second] = [table[at + FIRST]!, table[at + SECOND]!];
      if (first === EMPTY) continue;
      this.#set(this.#find(first, second), first, second, table[at + NUMBER]!, table[at + ROW]!);
    }
  }
}

function makeTable(bits: number): Uint32Array {
  return new Uint32Array(FIELDS << bits).fill(EMPTY);
}

function toText(first: number, second: number): string {
  return second === NONE ? String.fromCodePoint(first) : String.fromCodePoint(first, second);
}
