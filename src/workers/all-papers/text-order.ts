/** The rows of all segments in the order of one column's texts: each segment comes sorted, here they are merged. */
import { type CollationRanks, foldForCollation, sortKey } from '#core/dataset/collation.ts';
import { type PresortedColumn, sortText } from '#core/dataset/presorted-runs.ts';
import type { SegmentRow } from './segment-rows.ts';

type Compare = (a: number, b: number) => number;

export class TextOrder {
  readonly #rows: readonly SegmentRow[];
  readonly #column: PresortedColumn;
  /** Per row; undefined where it has no text. */
  readonly #keys: (string | undefined)[] = [];
  /** What is merged already, then the runs that came since. */
  readonly #sorted: number[] = [];
  #taken = 0;
  #ranks = new Int32Array(0);
  #letters: CollationRanks | undefined;

  /** `rows` may grow; `add` says that it did. */
  constructor(rows: readonly SegmentRow[], column: PresortedColumn) {
    this.#rows = rows;
    this.#column = column;
  }

  /** Takes the rows that came since, of one segment. `run` says in which order they stand; without it they are sorted here. */
  add(run?: readonly number[]): void {
    const first = this.#taken;
    this.#taken = this.#rows.length;
    const texts: number[] = [];
    for (let row = first; row < this.#taken; row += 1)
      if (sortText(this.#rows[row]!, this.#column) !== undefined) texts.push(row);
    const fits = run?.length === texts.length && run.every((row) => first + row < this.#taken);
    for (const row of texts.keys()) this.#sorted.push(fits ? first + run[row]! : texts[row]!);
  }

  /** Makes the keys of what came since, so that `ranks` has less to do. */
  prepare(letters: CollationRanks): void {
    for (let row = this.#keys.length; row < this.#taken; row += 1) {
      const text = sortText(this.#rows[row]!, this.#column);
      this.#keys.push(text === undefined ? undefined : sortKey(foldForCollation(text), letters));
    }
  }

  /** Per row its rank among different texts, from 0; -1 for a row without a text. Without letters this browser's collation decides. */
  ranks(letters: CollationRanks | undefined): Int32Array {
    if (this.#ranks.length === this.#taken && this.#letters === letters) return this.#ranks;
    if (letters) this.prepare(letters);
    const compare = letters ? this.#byKey() : this.#byCollation();
    // The engine's merge sort finds the runs by itself, and stays right where one is not in order.
    this.#sorted.sort(compare);
    this.#letters = letters;
    this.#ranks = rankSorted(this.#sorted, compare, this.#taken);
    return this.#ranks;
  }

  #byKey(): Compare {
    const keys = this.#keys;
    return (a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0);
  }

  #byCollation(): Compare {
    const { compare } = new Intl.Collator('zh-u-co-pinyin-kn-true', {
      sensitivity: 'base',
      ignorePunctuation: true,
    });
    return (a, b) =>
      compare(sortText(this.#rows[a]!, this.#column)!, sortText(this.#rows[b]!, this.#column)!);
  }
}

function rankSorted(sorted: readonly number[], compare: Compare, rows: number): Int32Array<ArrayBuffer> {
  const ranks = new Int32Array(rows).fill(-1);
  let rank = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && compare(sorted[at - 1]!, sorted[at]!) !== 0) rank += 1;
    ranks[sorted[at]!] = rank;
  }
  return ranks;
}
