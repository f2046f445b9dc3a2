/** A set of rows with a rank each: what is done with it costs what it holds, not what the archive holds. */

export class RankedRows {
  /** By row: rank and one, 0 where the row is not in. Memory that is never touched costs nothing. */
  private readonly ranks: Uint16Array;
  private rows = new Uint32Array(64);
  private count = 0;

  /** Rows are numbered below `length`, ranks below 65,535. */
  constructor(private readonly length: number) {
    this.ranks = new Uint16Array(length);
  }

  get size(): number {
    return this.count;
  }

  /** Keeps the better of two ranks. */
  add(row: number, rank: number): void {
    const known = this.ranks[row]!;
    if (known === 0) {
      if (this.count === this.rows.length) this.grow();
      this.rows[this.count] = row;
      this.count += 1;
    } else if (known <= rank + 1) return;
    this.ranks[row] = rank + 1;
  }

  /** Rows of both with a rank made of both; `missing` is the rank of rows that the other lacks, absent where these go. */
  join(other: RankedRows, missing: number | undefined, rankOf: (a: number, b: number) => number): RankedRows {
    const joined = new RankedRows(this.length);
    this.visit((row, rank) => {
      const there = other.ranks[row]!;
      if (there !== 0) joined.add(row, rankOf(rank, there - 1));
      else if (missing !== undefined) joined.add(row, rankOf(rank, missing));
    });
    return joined;
  }

  without(other: RankedRows): RankedRows {
    const left = new RankedRows(this.length);
    this.visit((row, rank) => {
      if (other.ranks[row] === 0) left.add(row, rank);
    });
    return left;
  }

  visit(each: (row: number, rank: number) => void): void {
    for (let at = 0; at < this.count; at += 1) {
      const row = this.rows[at]!;
      each(row, this.ranks[row]! - 1);
    }
  }

  private grow(): void {
    const grown = new Uint32Array(this.rows.length * 4);
    grown.set(this.rows);
    this.rows = grown;
  }
}
