/** All rows in the order of one text column. The runs of each segment are presorted; here they are merged. */
import { type CollationRanks, foldForCollation, sortKey } from '#core/dataset/collation.ts';
import { type PresortedColumn, sortText } from '#core/dataset/presorted-runs.ts';
import type { SegmentRow } from './segment-rows.ts';

type Compare = (a: number, b: number) => number;

export class TextOrder {
  readonly #rows: readonly SegmentRow[];
  readonly #column: PresortedColumn;
  /** The sort key of each row; undefined if it has no text. */
  readonly #keys: (string | undefined)[] = [];
  /** Row indexes: the sorted part, then the runs added since. */
  readonly #sorted: number[] = [];
  #added = 0;
  #ranks = new Int32Array(0);
  #collation: CollationRanks | undefined;

  /** `rows` may grow; call `add` after it has. */
  constructor(rows: readonly SegmentRow[], column: PresortedColumn) {
    this.#rows = rows;
    this.#column = column;
  }

  /** Adds the rows that one segment has appended. `run` is their presorted order, relative to the first of them. */
  add(run?: readonly number[]): void {
    const first = this.#added;
    this.#added = this.#rows.length;
    const withText: number[] = [];
    for (let row = first; row < this.#added; row += 1)
      if (sortText(this.#rows[row]!, this.#column) !== undefined) withText.push(row);
    const fits = run?.length === withText.length && run.every((row) => first + row < this.#added);
    for (const index of withText.keys()) this.#sorted.push(fits ? first + run[index]! : withText[index]!);
  }

  /** Computes the sort keys of added rows ahead of `ranks`. */
  computeKeys(collation: CollationRanks): void {
    for (let row = this.#keys.length; row < this.#added; row += 1) {
      const text = sortText(this.#rows[row]!, this.#column);
      this.#keys.push(text === undefined ? undefined : sortKey(foldForCollation(text), collation));
    }
  }

  /** The rank of each row's text, from 0, equal for equal texts; -1 without a text. Without a collation, the browser's own is used. */
  ranks(collation: CollationRanks | undefined): Int32Array {
    if (this.#ranks.length === this.#added && this.#collation === collation) return this.#ranks;
    if (collation) this.computeKeys(collation);
    const compare = collation ? this.#byKey() : this.#byBrowserCollation();
    // TimSort detects the runs by itself, and stays correct if one is not sorted.
    this.#sorted.sort(compare);
    this.#collation = collation;
    this.#ranks = rankSorted(this.#sorted, compare, this.#added);
    return this.#ranks;
  }

  #byKey(): Compare {
    const keys = this.#keys;
    return (a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0);
  }

  #byBrowserCollation(): Compare {
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
  for (let index = 0; index < sorted.length; index += 1) {
    if (index > 0 && compare(sorted[index - 1]!, sorted[index]!) !== 0) rank += 1;
    ranks[sorted[index]!] = rank;
  }
  return ranks;
}
