/** Writes shards of the search index; see shard.ts for the format. */
import { ABSENT, BITMAP, GAPS, LIST_COUNT, type PostingLists, SINGLE } from './shard.ts';

export class ShardWriter {
  #bytes = new Uint8Array(1 << 16);
  #size = 0;
  #lastKey = '';

  get length(): number {
    return this.#size;
  }

  /** Appends a key with its rows. Keys must ascend by UTF-16 units. */
  add(key: string, lists: PostingLists): void {
    const shared = sharedLength(this.#lastKey, key);
    this.#reserve((key.length - shared) * 3 + 16);
    this.#writeNumber(shared);
    this.#writeNumber(key.length - shared);
    for (let index = shared; index < key.length; index += 1) this.#writeNumber(key.charCodeAt(index));
    this.#lastKey = key;
    this.#writeLists(lists);
  }

  /** Returns what was added so far as a shard, and starts the next one. */
  take(): Uint8Array<ArrayBuffer> {
    const shard = this.#bytes.slice(0, this.#size);
    this.#size = 0;
    this.#lastKey = '';
    return shard;
  }

  #writeLists(lists: PostingLists): void {
    const header = this.#size;
    this.#size += 1;
    let encodings = 0;
    for (let rank = 0; rank < LIST_COUNT; rank += 1) {
      const rows = lists[rank];
      const encoding = rows && rows.length > 0 ? this.#writeList(rows) : ABSENT;
      encodings |= encoding << (rank * 2);
    }
    this.#bytes[header] = encodings;
  }

  /** Writes a list in its shortest encoding, which it returns. */
  #writeList(rows: ArrayLike<number>): number {
    const { length } = rows;
    this.#reserve(length * 5 + 16);
    if (length === 1) {
      this.#writeNumber(rows[0]!);
      return SINGLE;
    }
    const start = this.#size;
    this.#writeNumber(length);
    for (let index = 0, previous = -1; index < length; index += 1) {
      this.#writeNumber(rows[index]! - previous - 1);
      previous = rows[index]!;
    }
    const bitmapBytes = (rows[length - 1]! >> 3) + 1;
    if (bitmapBytes >= this.#size - start) return GAPS;
    this.#size = start;
    this.#writeBitmap(rows, bitmapBytes);
    return BITMAP;
  }

  #writeBitmap(rows: ArrayLike<number>, byteCount: number): void {
    this.#writeNumber(byteCount);
    const start = this.#size;
    this.#size += byteCount;
    this.#bytes.fill(0, start, this.#size);
    for (let index = 0; index < rows.length; index += 1)
      this.#bytes[start + (rows[index]! >> 3)]! |= 1 << (rows[index]! & 7);
  }

  /** As a varint: seven bits a byte, the lowest first. */
  #writeNumber(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#size++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#size++] = rest;
  }

  #reserve(byteCount: number): void {
    if (this.#size + byteCount <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + byteCount));
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
