/** The fast scanner: texts as UTF-8 in WebAssembly memory, searched by scan.wat. */
import { GRAM_START, isWord } from '#core/query/char-class.ts';
import type { TextTerm } from '#core/query/query.ts';
import { SEARCH_FIELDS } from '#core/query/search-fields.ts';
import { SCAN_WASM } from './scan-wasm.ts';
import { fieldSpan, type Scanner } from './scanner.ts';

const NEEDLE = 2048;
const BLOCKS = 16384;
const PAGE = 65536;
/** The scan reads up to two windows of sixteen bytes behind a text. */
const SLACK = 48;
const FIELDS = SEARCH_FIELDS.length;
const LINE_FEED = 10;

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
  readonly #run: Scan;
  #top = BLOCKS;

  /** Throws where WebAssembly or its SIMD is missing or forbidden. */
  constructor() {
    const bytes = Uint8Array.from(atob(SCAN_WASM), (letter) => letter.charCodeAt(0));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
      env: { memory: this.#memory },
    });
    this.#run = instance.exports.scan as Scan;
    const classes = new Uint8Array(this.#memory.buffer);
    for (let code = 0; code < GRAM_START; code += 1) {
      if (isWord(code)) classes[code >> 3]! |= 1 << (code & 7);
    }
  }

  get bytes(): number {
    return this.#memory.buffer.byteLength;
  }

  addBlock(rows: readonly (readonly string[])[]): void {
    const units = rows.reduce(
      (sum, row) => sum + row.reduce((length, text) => length + text.length + 1, 0),
      0,
    );
    const totals = this.#top;
    const bounds = totals + rows.length * 4;
    const texts = bounds + (rows.length * FIELDS + 1) * 4;
    this.#reserve(texts + 1 + units * 3 + SLACK);
    const memory = new Uint8Array(this.#memory.buffer);
    const starts = new Uint32Array(this.#memory.buffer, bounds, rows.length * FIELDS + 1);
    let at = texts;
    memory[at++] = LINE_FEED;
    rows.forEach((row, index) => {
      row.forEach((text, field) => {
        starts[index * FIELDS + field] = at;
        if (text === '') return;
        at += this.#encoder.encodeInto(text, memory.subarray(at)).written;
        memory[at++] = LINE_FEED;
      });
    });
    starts[rows.length * FIELDS] = at;
    this.#top = (at + SLACK + 15) & ~15;
    this.#blocks.push({ rows: rows.length, totals, bounds });
  }

  totals(block: number): Uint32Array {
    const { totals, rows } = this.#blocks[block]!;
    return new Uint32Array(this.#memory.buffer, totals, rows);
  }

  scan(term: TextTerm): void {
    const needle = this.#encoder.encode(term.text);
    new Uint8Array(this.#memory.buffer).set(needle, NEEDLE);
    const [a, b] = tellingPlaces(needle);
    const [first, end] = fieldSpan(term);
    const flags = scanFlags(term);
    for (const { totals, bounds, rows } of this.#blocks) {
      this.#run(totals, bounds, rows, first, end, needle.length, a, b, flags);
    }
  }

  #reserve(end: number): void {
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
  }
}

/** See `$kind` and `scan` in scan.wat. */
function scanFlags({ text, match, not }: TextTerm): number {
  const begins = isWord(text.charCodeAt(0)) ? 1 : 0;
  const ends = isWord(text.charCodeAt(text.length - 1)) ? 2 : 0;
  return begins | ends | (match === 'exact' ? 0 : 4) | (match === 'anywhere' ? 8 : 0) | (not ? 16 : 0);
}

/** Two places in the needle whose bytes are rare in digests, so that most windows are passed over at once. */
function tellingPlaces(needle: Uint8Array): [a: number, b: number] {
  let [a, b] = [0, needle.length - 1];
  for (let at = 0; at < needle.length; at += 1) {
    if (rarity(needle[at]!) > rarity(needle[a]!)) [a, b] = [at, a];
    else if (at !== a && rarity(needle[at]!) > rarity(needle[b]!)) b = at;
  }
  return [a, b];
}

/** Lead bytes of Chinese stand everywhere, its later bytes seldom; of Latin the frequent letters, spaces and the rest. */
function rarity(byte: number): number {
  if (byte >= 0xc0) return 0;
  if (byte >= 0x80) return 4;
  return FREQUENT.includes(byte) ? 1 : 3;
}

const FREQUENT = Array.from(' eainorstlcdm', (letter) => letter.charCodeAt(0));
