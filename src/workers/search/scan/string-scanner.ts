/** The scanner for browsers without WebAssembly SIMD: texts as strings, searched with `indexOf`. */
import { KIND_WEIGHT, matchKind, WHOLE_WORD } from '#core/query/match-query.ts';
import type { TextTerm } from '#core/query/query.ts';
import { FIELD_RANKS, SEARCH_FIELDS } from '#core/query/search-fields.ts';
import { fieldSpan, OUT, type Scanner } from './scanner.ts';

const FIELDS = SEARCH_FIELDS.length;

interface Block {
  /** All texts of all rows, each followed by a line feed. */
  texts: string;
  /** Where each field of each row starts, and the end of the last. */
  starts: Uint32Array;
  totals: Uint32Array;
}

export class StringScanner implements Scanner {
  readonly #blocks: Block[] = [];
  bytes = 0;

  addBlock(rows: readonly (readonly string[])[]): void {
    const starts = new Uint32Array(rows.length * FIELDS + 1);
    let texts = '';
    rows.flat().forEach((text, index) => {
      starts[index] = texts.length;
      if (text !== '') texts += `${text}\n`;
    });
    starts[rows.length * FIELDS] = texts.length;
    this.#blocks.push({ texts, starts, totals: new Uint32Array(rows.length) });
    this.bytes += texts.length * 2 + starts.byteLength;
  }

  totals(block: number): Uint32Array {
    return this.#blocks[block]!.totals;
  }

  scan(term: TextTerm): void {
    for (const block of this.#blocks) {
      const ranks = bestRanks(term, block);
      block.totals.forEach((total, row) => {
        if (total === OUT) return;
        const rank = ranks[row]!;
        if (term.not) block.totals[row] = rank === OUT ? total : OUT;
        else block.totals[row] = rank === OUT ? OUT : total + rank;
      });
    }
  }
}

/** Jumps from match to match through the whole block, so that most rows are never looked at. */
function bestRanks(term: TextTerm, { texts, starts, totals }: Block): Uint32Array {
  const ranks = new Uint32Array(totals.length).fill(OUT);
  const [first, end] = fieldSpan(term);
  let row = 0;
  let start = texts.indexOf(term.text);
  while (start !== -1) {
    while (starts[(row + 1) * FIELDS]! <= start) row += 1;
    let field = 0;
    while (starts[row * FIELDS + field + 1]! <= start) field += 1;
    const kind = field >= first && field < end ? matchKind(term, texts, start) : undefined;
    if (kind !== undefined) ranks[row] = Math.min(ranks[row]!, kind * KIND_WEIGHT + FIELD_RANKS[field]!);
    // Nothing later in the row is better than a whole word.
    start = texts.indexOf(term.text, kind === WHOLE_WORD ? starts[(row + 1) * FIELDS] : start + 1);
  }
  return ranks;
}
