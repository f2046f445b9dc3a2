/** A set of rows with a rank each: bits say which, so that two sets are joined word by word and rows come out ascending. */

export class RankedRows {
  readonly #length: number;
  readonly #bits: Uint32Array;
  /** By row; what stands at a row that is not in means nothing. */
  readonly #ranks: Uint16Array;

  /** Rows are numbered below `length`, ranks below 65,536. */
  constructor(length: number) {
    this.#length = length;
    this.#bits = new Uint32Array(Math.ceil(length / 32));
    this.#ranks = new Uint16Array(length);
  }

  /** Does it have room for so many rows? */
  holds(rows: number): boolean {
    return rows <= this.#length;
  }

  clear(): this {
    this.#bits.fill(0);
    return this;
  }

  /** Keeps the better of two ranks. */
  add(row: number, rank: number): void {
    const word = row >> 5;
    const bit = 1 << (row & 31);
    if ((this.#bits[word]! & bit) === 0) this.#bits[word]! |= bit;
    else if (this.#ranks[row]! <= rank) return;
    this.#ranks[row] = rank;
  }

  /** Rows of both with a rank made of both; `missing` is the rank of rows that the other lacks, absent where these go. */
  join(other: RankedRows, missing: number | undefined, rankOf: (a: number, b: number) => number): void {
    const bits = this.#bits;
    const ranks = this.#ranks;
    for (let word = 0; word < bits.length; word += 1) {
      if (bits[word] === 0) continue;
      if (missing === undefined) bits[word]! &= other.#bits[word]!;
      const there = other.#bits[word]!;
      for (let left = bits[word]!; left !== 0; left &= left - 1) {
        const bit = left & -left;
        const row = word * 32 + 31 - Math.clz32(bit);
        ranks[row] = rankOf(ranks[row]!, (there & bit) === 0 ? missing! : other.#ranks[row]!);
      }
    }
  }

  drop(other: RankedRows): void {
    for (let word = 0; word < this.#bits.length; word += 1) this.#bits[word]! &= ~other.#bits[word]!;
  }

  get size(): number {
    let size = 0;
    for (const word of this.#bits) for (let left = word; left !== 0; left &= left - 1) size += 1;
    return size;
  }

  /** Ascending. */
  visit(each: (row: number, rank: number) => void): void {
    const bits = this.#bits;
    const ranks = this.#ranks;
    for (let word = 0; word < bits.length; word += 1) {
      for (let left = bits[word]!; left !== 0; left &= left - 1) {
        const row = word * 32 + 31 - Math.clz32(left & -left);
        each(row, ranks[row]!);
      }
    }
  }
}
