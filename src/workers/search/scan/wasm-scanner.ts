/** The fast scanner: texts as UTF-8 in WebAssembly memory, searched by scan.wat. */
import { GRAM_START, isWord } from '#core/query/char-class.ts';
import { KIND_WEIGHT } from '#core/query/match-query.ts';
import type { TextTerm } from '#core/query/query.ts';
import { FIELD_RANKS, SEARCH_FIELDS } from '#core/query/search-fields.ts';
import { SCAN_WASM } from './scan-wasm.ts';
import { fieldSpan, type Scanner } from './scanner.ts';

/** Offsets in memory; see scan.wat. */
const NEEDLE = 2048;
const BLOCKS = 16384;
const PAGE_BYTES = 65536;
/** The scan reads up to two windows of sixteen bytes beyond a text. */
const SLACK = 48;
const FIELDS = SEARCH_FIELDS.length;
const LINE_FEED = 10;

/** What scan.wat needs to know of ranks. */
const CONSTANTS = {
  fieldRanks: FIELD_RANKS.reduce((packed, rank, field) => packed | (rank << (4 * field)), 0),
  fieldCount: FIELDS,
  kindShift: Math.log2(KIND_WEIGHT),
};

/** The offsets of a block's totals and bounds. */
interface Block {
  rows: number;
  totals: number;
  bounds: number;
}

type Scan = (
  totals: number,
  bounds: number,
  rows: number,
  first: number,
  end: number,
  length: number,
  a: number,
  b: number,
  flags: number,
) => void;

export class WasmScanner implements Scanner {
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  readonly #blocks: Block[] = [];
  readonly #encoder = new TextEncoder();
  readonly #scan: Scan;
  /** Where the next block starts. */
  #top = BLOCKS;

  /** Throws if WebAssembly or its SIMD instructions are missing or forbidden. */
  constructor() {
    const bytes = Uint8Array.from(atob(SCAN_WASM), (char) => char.charCodeAt(0));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
      env: { memory: this.#memory, ...CONSTANTS },
    });
    this.#scan = instance.exports.scan as Scan;
    const isWordBits = new Uint8Array(this.#memory.buffer);
    for (let code = 0; code < GRAM_START; code += 1) {
      if (isWord(code)) isWordBits[code >> 3]! |= 1 << (code & 7);
    }
  }

  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  addBlock(rows: readonly (readonly string[])[]): void {
    const totals = this.#top;
    const bounds = totals + rows.length * 4;
    const texts = bounds + (rows.length * FIELDS + 1) * 4;
    this.#reserve(texts + 1 + maxBytes(rows) + SLACK);
    const starts = new Uint32Array(this.#memory.buffer, bounds, rows.length * FIELDS + 1);
    const end = this.#writeTexts(rows, texts, starts);
    this.#top = (end + SLACK + 15) & ~15;
    this.#blocks.push({ rows: rows.length, totals, bounds });
  }

  totals(block: number): Uint32Array {
    const { totals, rows } = this.#blocks[block]!;
    return new Uint32Array(this.#memory.buffer, totals, rows);
  }

  scan(term: TextTerm): void {
    const needle = this.#encoder.encode(term.text);
    new Uint8Array(this.#memory.buffer).set(needle, NEEDLE);
    const [a, b] = rarestOffsets(needle);
    const [first, end] = fieldSpan(term);
    const flags = scanFlags(term);
    for (const { totals, bounds, rows } of this.#blocks) {
      this.#scan(totals, bounds, rows, first, end, needle.length, a, b, flags);
    }
  }

  #reserve(end: number): void {
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE_BYTES));
  }

  /** Fills `starts`; returns the offset after the last text. */
  #writeTexts(rows: readonly (readonly string[])[], from: number, starts: Uint32Array): number {
    const memory = new Uint8Array(this.#memory.buffer);
    let offset = from;
    memory[offset++] = LINE_FEED;
    rows.forEach((row, index) => {
      row.forEach((text, field) => {
        starts[index * FIELDS + field] = offset;
        if (text === '') return;
        offset += this.#encoder.encodeInto(text, memory.subarray(offset)).written;
        memory[offset++] = LINE_FEED;
      });
    });
    starts[rows.length * FIELDS] = offset;
    return offset;
  }
}

/** UTF-8 needs at most three bytes for a UTF-16 unit. */
function maxBytes(rows: readonly (readonly string[])[]): number {
  let units = 0;
  for (const row of rows) for (const text of row) units += text.length + 1;
  return units * 3;
}

/** The flags of `$kind` and `scan` in scan.wat. */
function scanFlags({ text, match, not }: TextTerm): number {
  const startsWithWord = isWord(text.charCodeAt(0)) ? 1 : 0;
  const endsWithWord = isWord(text.charCodeAt(text.length - 1)) ? 2 : 0;
  const allowed = (match === 'exact' ? 0 : 4) | (match === 'anywhere' ? 8 : 0);
  return startsWithWord | endsWithWord | allowed | (not ? 16 : 0);
}

/** The offsets of two bytes that are rare in digests, so that comparing them first rules out most windows. */
function rarestOffsets(needle: Uint8Array): [a: number, b: number] {
  let [a, b] = [0, needle.length - 1];
  for (let offset = 0; offset < needle.length; offset += 1) {
    if (rarity(needle[offset]!) > rarity(needle[a]!)) [a, b] = [offset, a];
    else if (offset !== a && rarity(needle[offset]!) > rarity(needle[b]!)) b = offset;
  }
  return [a, b];
}

/** Lead bytes of Chinese characters are everywhere, their later bytes are rare; of Latin, common letters and spaces are frequent. */
function rarity(byte: number): number {
  if (byte >= 0xc0) return 0;
  if (byte >= 0x80) return 4;
  return FREQUENT.includes(byte) ? 1 : 3;
}

const FREQUENT = Array.from(' eainorstlcdm', (char) => char.charCodeAt(0));
