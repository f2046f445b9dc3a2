/**
 * Which asterisks of a paragraph are emphasis. Science writes `HLA-A*02:01`, `CA*`, `*p < 0.05`: only a pair that can be nothing else
 * counts, every other asterisk is shown as it is, so none ever vanishes.
 */

import { BLOCK_START } from '#core/text/blocks/split-blocks.ts';
import { type Piece, type Style, sourceText } from './pieces.ts';

const WORD = /[\p{L}\p{N}\ue000]/u;
const OPENING = /[“‘"'「『《〈（([{【]/;
const CLOSING = /[”’"'」』》〉）)\]}】，。：；！？、,.:;!?%…]/;
const ASCII_WORD = /[A-Za-z0-9]/;
/** Emphasis over more than this is no emphasis. */
const MAX_SPAN = 600;
/** Stands for a piece that is not text. */
const PIECE = '\ue000';

/** A pair of runs of asterisks, by where each begins. */
interface Pair {
  open: number;
  close: number;
  length: number;
}

interface Run {
  at: number;
  length: number;
  opens: boolean;
  closes: boolean;
}

/** The pieces with what asterisks emphasise as pieces of their own. */
export function emphasize(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some((piece) => piece.kind === 'text' && piece.text.includes('*'))) return [...pieces];
  const shape = pieces.map((piece) => (piece.kind === 'text' ? piece.text : PIECE)).join('');
  const pairs = emphasisPairs(shape);
  return pairs.length === 0 ? [...pieces] : new EmphasisTree(pieces, pairs).build(0, shape.length);
}

/** Pairs in the order in which they open. */
export function emphasisPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  for (const match of [...text.matchAll(BLOCK_START), undefined]) {
    const to = match ? match.index : text.length;
    pairs.push(...pairsWithin(text, from, to));
    from = to;
  }
  return pairs.sort((a, b) => a.open - b.open);
}

function pairsWithin(text: string, from: number, to: number): Pair[] {
  const pairs: Pair[] = [];
  /** Openers that wait, by the length of their run. */
  const open: Run[][] = [[], [], [], []];
  for (const run of asterisks(text, from, to)) {
    const waiting = open[run.length];
    const opener = run.closes ? waiting?.at(-1) : undefined;
    if (opener && run.at - opener.at <= MAX_SPAN) {
      pairs.push({ open: opener.at, close: run.at, length: run.length });
      for (const others of open) while ((others.at(-1)?.at ?? -1) >= opener.at) others.pop();
    } else if (run.opens) waiting?.push(run);
  }
  return pairs;
}

function asterisks(text: string, from: number, to: number): Run[] {
  return [...text.slice(from, to).matchAll(/\*+/g)].map((match) => {
    const at = from + match.index;
    const length = match[0].length;
    const before = text[at - 1] ?? ' ';
    const behind = text[at + length] ?? ' ';
    const isMark = length <= 3;
    const opens = isMark && (WORD.test(behind) || OPENING.test(behind)) && !endsWord(before);
    const closes =
      isMark && (WORD.test(before) || CLOSING.test(before)) && !startsWord(before, behind, length);
    return { at, length, opens, closes };
  });
}

/** `A*`, `f(x)*`: an asterisk that hangs on a Latin word or a bracket belongs to it. */
function endsWord(before: string): boolean {
  return ASCII_WORD.test(before) || /[)\]}'"’”]/.test(before);
}

/** A Latin word right behind: only strong emphasis that ends in Chinese may close there (`**方法：**We`). */
function startsWord(before: string, behind: string, length: number): boolean {
  return ASCII_WORD.test(behind) && (length === 1 || before.charCodeAt(0) < 0x2e80);
}

/** Builds nested pieces from pairs, walking both once. */
class EmphasisTree {
  readonly #pieces: readonly Piece[];
  readonly #pairs: readonly Pair[];
  #piece = 0;
  /** Where the current piece begins in the shape of the text. */
  #start = 0;
  #pair = 0;

  constructor(pieces: readonly Piece[], pairs: readonly Pair[]) {
    this.#pieces = pieces;
    this.#pairs = pairs;
  }

  /** What stands between two positions of the shape. */
  build(from: number, to: number): Piece[] {
    const built: Piece[] = [];
    let at = from;
    for (let next = this.#pairs[this.#pair]; next && next.open < to; next = this.#pairs[this.#pair]) {
      this.#pair += 1;
      built.push(...this.#slice(at, next.open));
      const inner = this.build(next.open + next.length, next.close);
      built.push(emphasized(inner, next.length));
      at = next.close + next.length;
    }
    built.push(...this.#slice(at, to));
    return built;
  }

  /** Positions must ascend from call to call. */
  #slice(from: number, to: number): Piece[] {
    const found: Piece[] = [];
    while (this.#piece < this.#pieces.length && this.#start < to) {
      const piece = this.#pieces[this.#piece]!;
      const length = piece.kind === 'text' ? piece.text.length : PIECE.length;
      if (piece.kind !== 'text') found.push(piece);
      else {
        const text = piece.text.slice(Math.max(0, from - this.#start), to - this.#start);
        if (text !== '') found.push({ kind: 'text', text });
      }
      if (this.#start + length > to) break;
      this.#start += length;
      this.#piece += 1;
    }
    return found;
  }
}

function emphasized(pieces: Piece[], length: number): Piece {
  const marks = '*'.repeat(length);
  const source = `${marks}${pieces.map(sourceText).join('')}${marks}`;
  if (length < 3) return styled(length === 1 ? 'emphasis' : 'strong', pieces, length, source);
  return styled('strong', [styled('emphasis', pieces, 1, source.slice(2, -2))], 2, source);
}

function styled(style: Style, pieces: Piece[], open: number, source: string): Piece {
  return { kind: 'styled', style, pieces, open, source };
}
