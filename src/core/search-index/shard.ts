/**
 * One file of the search index: sorted keys, each without what it shares with the one before, and under each the rows that have it,
 * in lists by the best field it stands in (`FIELD_RANKS`). Written by the build, read by the worker.
 */

/** Rows of a tier, ascending, by rank of field; `undefined` where there are none. */
export type RowLists = readonly (ArrayLike<number> | undefined)[];

export const LISTS = 4;
/** How a list is written: two bits of the byte before the lists. */
const ABSENT = 0;
const SINGLE = 1;
const GAPS = 2;
const BITMAP = 3;

export class ShardWriter {
  #bytes = new Uint8Array(1 << 16);
  #size = 0;
  #last = '';

  get length(): number {
    return this.#size;
  }

  /** Keys must come sorted by UTF-16 units. */
  add(key: string, lists: RowLists): void {
    const shared = sharedLength(this.#last, key);
    this.#ensure((key.length - shared) * 3 + 16);
    this.#varint(shared);
    this.#varint(key.length - shared);
    for (let at = shared; at < key.length; at += 1) this.#varint(key.charCodeAt(at));
    this.#last = key;
    this.#addLists(lists);
  }

  /** The shard as far as it was written; the writer begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#size);
    this.#size = 0;
    this.#last = '';
    return taken;
  }

  #addLists(lists: RowLists): void {
    const header = this.#size;
    this.#size += 1;
    let ways = 0;
    for (let at = 0; at < LISTS; at += 1) {
      const list = lists[at];
      if (list && list.length > 0) ways |= this.#addList(list) << (at * 2);
    }
    this.#bytes[header] = ways;
  }

  #addList(list: ArrayLike<number>): number {
    const { length } = list;
    this.#ensure(length * 5 + 16);
    if (length === 1) {
      this.#varint(list[0]!);
      return SINGLE;
    }
    const start = this.#size;
    this.#varint(length);
    for (let at = 0, before = -1; at < length; at += 1) {
      this.#varint(list[at]! - before - 1);
      before = list[at]!;
    }
    const mapped = (list[length - 1]! >> 3) + 1;
    if (mapped >= this.#size - start) return GAPS;
    this.#size = start;
    this.#varint(mapped);
    this.#bytes.fill(0, this.#size, this.#size + mapped);
    for (let at = 0; at < length; at += 1)
      this.#bytes[this.#size + (list[at]! >> 3)]! |= 1 << (list[at]! & 7);
    this.#size += mapped;
    return BITMAP;
  }

  #varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#size++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#size++] = rest;
  }

  #ensure(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more));
    grown.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = grown;
  }
}

/** Goes through a shard entry by entry. Throws RangeError on bytes that are no shard. */
export class ShardReader {
  readonly #bytes: Uint8Array;
  key = '';
  #at = 0;
  /** Where the lists of the present key begin. */
  #lists = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get offset(): number {
    return this.#lists;
  }

  /** On to the next key; false at the end. */
  next(): boolean {
    if (this.#at >= this.#bytes.length) return false;
    const shared = this.#varint();
    let key = this.key.slice(0, shared);
    for (let left = this.#varint(); left > 0; left -= 1) key += String.fromCharCode(this.#varint());
    this.key = key;
    this.#lists = this.#at;
    this.#readLists(undefined);
    return true;
  }

  /** Rows of the lists at an offset, list by list, ascending in each. */
  visitRows(offset: number, visit: (row: number, rank: number) => void): void {
    const at = this.#at;
    this.#at = offset;
    this.#readLists(visit);
    this.#at = at;
  }

  #readLists(visit: ((row: number, rank: number) => void) | undefined): void {
    const ways = this.#byte();
    for (let rank = 0; rank < LISTS; rank += 1) {
      const way = (ways >> (rank * 2)) & 3;
      if (way === SINGLE) {
        const row = this.#varint();
        visit?.(row, rank);
      } else if (way === GAPS) this.#readGaps(rank, visit);
      else if (way === BITMAP) this.#readBitmap(rank, visit);
      else if (way !== ABSENT) throw new RangeError('unknown list');
    }
  }

  #readGaps(rank: number, visit: ((row: number, rank: number) => void) | undefined): void {
    const count = this.#varint();
    if (!visit) {
      for (let left = count; left > 0; ) if (this.#byte() < 0x80) left -= 1;
      return;
    }
    for (let left = count, row = -1; left > 0; left -= 1) {
      row += this.#varint() + 1;
      visit(row, rank);
    }
  }

  #readBitmap(rank: number, visit: ((row: number, rank: number) => void) | undefined): void {
    const mapped = this.#varint();
    const start = this.#at;
    this.#at += mapped;
    if (this.#at > this.#bytes.length) throw new RangeError('a shard ends in the middle of a map');
    if (!visit) return;
    for (let at = 0; at < mapped; at += 1) {
      for (let bits = this.#bytes[start + at]!; bits !== 0; bits &= bits - 1) {
        visit(at * 8 + (31 - Math.clz32(bits & -bits)), rank);
      }
    }
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#byte();
      if (shift > 28) throw new RangeError('a shard holds a number that is too large');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('a shard ends in the middle of an entry');
    return byte;
  }
}

/** An opened shard: keys in order, rows on demand. Throws RangeError on bytes that are no shard. */
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

  /** What it costs to keep it open, about. */
  get byteLength(): number {
    return this.#bytes.byteLength + this.keys.length * 40;
  }

  /** Position of the first key that is not before this one. */
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

  /** Rows under the key at a position, list by list, ascending in each. */
  visitRows(position: number, visit: (row: number, rank: number) => void): void {
    this.#reader.visitRows(this.#offsets[position]!, visit);
  }
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
