/** A set of rows with a rank each, as a bitmap: two sets are intersected word by word, and rows are visited in ascending order. */
export class RankedRows {
  readonly #length: number;
  readonly #bits: Uint32Array;
  /** By row; undefined for rows that are not in the set. */
  readonly #ranks: Uint16Array;

  /** Rows are numbered below `length`, ranks below 65,536. */
  constructor(length: number) {
    this.#length = length;
    this.#bits = new Uint32Array(Math.ceil(length / 32));
    this.#ranks = new Uint16Array(length);
  }

  hasRoomFor(rows: number): boolean {
    return rows <= this.#length;
  }

  clear(): this {
    this.#bits.fill(0);
    return this;
  }

  /** Keeps the better of two ranks of a row. */
  add(row: number, rank: number): void {
    const word = row >> 5;
    const bit = 1 << (row & 31);
    if ((this.#bits[word]! & bit) === 0) this.#bits[word]! |= bit;
    else if (this.#ranks[row]! <= rank) return;
    this.#ranks[row] = rank;
  }

  /**
   * Intersects with `other` and combines the ranks. With `missingRank`, rows that `other` lacks stay, and are combined with that rank.
   */
  join(other: RankedRows, missingRank: number | undefined, combine: (a: number, b: number) => number): void {
    const bits = this.#bits;
    const ranks = this.#ranks;
    for (let word = 0; word < bits.length; word += 1) {
      if (bits[word] === 0) continue;
      if (missingRank === undefined) bits[word]! &= other.#bits[word]!;
      const otherBits = other.#bits[word]!;
      for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const row = word * 32 + 31 - Math.clz32(bit);
        ranks[row] = combine(ranks[row]!, (otherBits & bit) === 0 ? missingRank! : other.#ranks[row]!);
      }
    }
  }

  /** Removes the rows of `other`. */
  subtract(other: RankedRows): void {
    for (let word = 0; word < this.#bits.length; word += 1) this.#bits[word]! &= ~other.#bits[word]!;
  }

  get size(): number {
    let size = 0;
    for (const word of this.#bits) for (let rest = word; rest !== 0; rest &= rest - 1) size += 1;
    return size;
  }

  /** Ascending by row. */
  visit(each: (row: number, rank: number) => void): void {
    const bits = this.#bits;
    const ranks = this.#ranks;
    for (let word = 0; word < bits.length; word += 1) {
      for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
        const row = word * 32 + 31 - Math.clz32(rest & -rest);
        each(row, ranks[row]!);
      }
    }
  }
}
