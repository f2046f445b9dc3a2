/**
 * A shard: one file of the search index. It holds sorted keys (front coding: each without the prefix shared with the previous one) and
 * for each key four posting lists, one per rank of the best field that has it (`FIELD_RANKS`). Each list is encoded in the shortest of
 * three ways. The build writes shards with `ShardWriter`, the worker reads them.
 */

/** Row numbers of a tier, ascending, by rank of the field; `undefined` for an empty list. */
export type PostingLists = readonly (ArrayLike<number> | undefined)[];

export const LIST_COUNT = 4;
/** Encodings of a list; one byte before the lists holds two bits for each. */
export const ABSENT = 0;
export const SINGLE = 1;
export const GAPS = 2;
export const BITMAP = 3;

type VisitRow = (row: number, rank: number) => void;

/** Iterates over the entries of a shard. Throws RangeError if the bytes are not a shard. */
export class ShardReader {
  readonly #bytes: Uint8Array;
  key = '';
  #position = 0;
  #listsOffset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Offset of the current key's lists, for `visitRows`. */
  get offset(): number {
    return this.#listsOffset;
  }

  /** Moves to the next key; false at the end. */
  next(): boolean {
    if (this.#position >= this.#bytes.length) return false;
    const shared = this.#readNumber();
    let key = this.key.slice(0, shared);
    for (let left = this.#readNumber(); left > 0; left -= 1) key += String.fromCharCode(this.#readNumber());
    this.key = key;
    this.#listsOffset = this.#position;
    this.#readLists(undefined);
    return true;
  }

  /** Visits the rows of the lists at an offset, list by list, ascending within each. */
  visitRows(offset: number, visit: VisitRow): void {
    const position = this.#position;
    this.#position = offset;
    this.#readLists(visit);
    this.#position = position;
  }

  /** Reads the lists at the current position, or skips them without a visitor. */
  #readLists(visit: VisitRow | undefined): void {
    const encodings = this.#readByte();
    for (let rank = 0; rank < LIST_COUNT; rank += 1) {
      const encoding = (encodings >> (rank * 2)) & 3;
      if (encoding === SINGLE) {
        const row = this.#readNumber();
        visit?.(row, rank);
      } else if (encoding === GAPS) this.#readGaps(rank, visit);
      else if (encoding === BITMAP) this.#readBitmap(rank, visit);
    }
  }

  #readGaps(rank: number, visit: VisitRow | undefined): void {
    const count = this.#readNumber();
    if (!visit) {
      for (let left = count; left > 0; ) if (this.#readByte() < 0x80) left -= 1;
      return;
    }
    for (let left = count, row = -1; left > 0; left -= 1) {
      row += this.#readNumber() + 1;
      visit(row, rank);
    }
  }

  #readBitmap(rank: number, visit: VisitRow | undefined): void {
    const byteCount = this.#readNumber();
    const start = this.#position;
    this.#position += byteCount;
    if (this.#position > this.#bytes.length) throw new RangeError('a shard ends in the middle of a bitmap');
    if (!visit) return;
    for (let index = 0; index < byteCount; index += 1) {
      for (let bits = this.#bytes[start + index]!; bits !== 0; bits &= bits - 1) {
        visit(index * 8 + (31 - Math.clz32(bits & -bits)), rank);
      }
    }
  }

  #readNumber(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#readByte();
      if (shift > 28) throw new RangeError('a number in a shard is too large');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  #readByte(): number {
    const byte = this.#bytes[this.#position++];
    if (byte === undefined) throw new RangeError('a shard ends in the middle of an entry');
    return byte;
  }
}

/** A shard with its keys in memory and its rows on demand. Throws RangeError if the bytes are not a shard. */
export class Shard {
  readonly #bytes: Uint8Array;
  readonly keys: string[] = [];
  readonly #offsets: number[] = [];
  readonly #reader: ShardReader;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#reader = new ShardReader(bytes);
    while (this.#reader.next()) {
      this.keys.push(this.#reader.key);
      this.#offsets.push(this.#reader.offset);
    }
  }

  /** Approximate memory that it holds. */
  get byteLength(): number {
    return this.#bytes.byteLength + this.keys.length * 40;
  }

  /** Position of the first key that is not less than the given one. */
  find(key: string): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Visits the rows of the key at a position, list by list, ascending within each. */
  visitRows(position: number, visit: VisitRow): void {
    this.#reader.visitRows(this.#offsets[position]!, visit);
  }
}
