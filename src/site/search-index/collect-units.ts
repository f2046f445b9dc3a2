/** Index: rows of a tier, one after the other, become sorted keys with the rows that have them. */
import { foldText } from '#core/query/fold.ts';
import { foldDisplay } from '#core/query/fold-display.ts';
import { FIELD_RANKS, SEARCH_FIELDS, type SearchRow } from '#core/query/search-fields.ts';
import { idKeys, KEY, visitTerms } from '#core/search-index/index-terms.ts';
import { LIST_COUNT, type PostingLists } from '#core/search-index/shard.ts';
import { GramTable } from './term-table.ts';

const START = 1 << 16;

/** Holds eight bytes for each pair of key and row, so a large tier is collected in several runs. */
export class UnitCollector {
  #keys = 0;
  /** Numbers of keys: flags and ids, then words without their letter; characters and pairs of them by code points, found faster. */
  readonly #marks = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #singles = new GramTable();
  readonly #couples = new GramTable();
  /** By key of a text: the last row that was noted, so that each row is noted once, with its best field. */
  #lastRow = new Int32Array(START);
  /** By pair: number of the list, `LIST_COUNT` of them to a key. */
  #listOf = new Uint32Array(START);
  #rowOf = new Uint32Array(START);
  #noted = 0;
  #row = 0;
  #rank = 0;

  get pairs(): number {
    return this.#noted;
  }

  /** Rows must come ascending. */
  add(row: number, fields: SearchRow): void {
    this.#row = row;
    this.#rank = 0;
    if (fields.id !== undefined)
      for (const key of idKeys(foldText(fields.id))) this.#noteText(this.#marks, key);
    if (fields.hasNote) this.#noteText(this.#marks, `${KEY.flag}note`);
    if (fields.hasAbstract) this.#noteText(this.#marks, `${KEY.flag}abstract`);
    SEARCH_FIELDS.forEach((name, at) => {
      const text = fields[name];
      if (text === undefined || name === 'id') return;
      this.#rank = FIELD_RANKS[at]!;
      visitTerms(foldDisplay(text), this);
    });
  }

  word(text: string): void {
    this.#noteText(this.#words, text);
  }

  unigram(code: number): void {
    this.#noteGram(this.#singles, code);
  }

  bigram(before: number, code: number): void {
    this.#noteGram(this.#couples, before, code);
  }

  /** Gives every key with its rows, sorted by UTF-16 units, and begins anew. */
  *take(): Generator<[key: string, lists: PostingLists]> {
    const [rows, ends] = this.#sortRows();
    for (const [key, at] of this.#sortKeys()) yield [key, cutLists(rows, ends, at * LIST_COUNT)];
    this.#keys = 0;
    this.#noted = 0;
    this.#marks.clear();
    this.#words.clear();
    this.#singles.clear();
    this.#couples.clear();
  }

  /** Rows list by list, and where each list ends. */
  #sortRows(): [rows: Uint32Array, ends: Uint32Array] {
    const listOf = this.#listOf;
    const rowOf = this.#rowOf;
    const noted = this.#noted;
    const ends = new Uint32Array(this.#keys * LIST_COUNT + 1);
    for (let at = 0; at < noted; at += 1) ends[listOf[at]! + 1]!++;
    for (let list = 0; list < ends.length - 1; list += 1) ends[list + 1]! += ends[list]!;
    // So far each is where its list begins: filling it moves it to the end.
    const rows = new Uint32Array(noted);
    for (let at = 0; at < noted; at += 1) rows[ends[listOf[at]!]!++] = rowOf[at]!;
    return [rows, ends];
  }

  *#sortKeys(): Generator<[key: string, at: number]> {
    for (const key of [...this.#marks.keys()].sort()) yield [key, this.#marks.get(key)!];
    for (const [text, at] of this.#couples.entries()) yield [KEY.bigram + text, at];
    for (const [text, at] of this.#singles.entries()) yield [KEY.unigram + text, at];
    for (const text of [...this.#words.keys()].sort()) yield [KEY.word + text, this.#words.get(text)!];
  }

  #noteText(keys: Map<string, number>, text: string): void {
    const at = keys.get(text) ?? this.#keys;
    if (at === this.#keys) {
      while (at >= this.#lastRow.length) this.#lastRow = grow(this.#lastRow, Int32Array);
      keys.set(detach(text), at);
    } else if (this.#lastRow[at] === this.#row) return;
    this.#lastRow[at] = this.#row;
    this.#note(at);
  }

  #noteGram(table: GramTable, first: number, second?: number): void {
    const at = table.visit(this.#row, this.#keys, first, second);
    if (at !== undefined) this.#note(at);
  }

  #note(key: number): void {
    if (key === this.#keys) this.#keys += 1;
    if (this.#noted === this.#listOf.length) {
      this.#listOf = grow(this.#listOf, Uint32Array);
      this.#rowOf = grow(this.#rowOf, Uint32Array);
    }
    this.#listOf[this.#noted] = key * LIST_COUNT + this.#rank;
    this.#rowOf[this.#noted] = this.#row;
    this.#noted += 1;
  }
}

/** As a text of its own: a piece of a longer one would keep all of that in memory. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}

function cutLists(rows: Uint32Array, ends: Uint32Array, first: number): PostingLists {
  const lists: Uint32Array[] = [];
  for (let rank = 0; rank < LIST_COUNT; rank += 1) {
    const [from, to] = [ends[first + rank - 1] ?? 0, ends[first + rank]!];
    if (from < to) lists[rank] = rows.subarray(from, to);
  }
  return lists;
}

function grow<Numbers extends Int32Array | Uint32Array>(
  from: Numbers,
  make: new (length: number) => Numbers,
): Numbers {
  const grown = new make(from.length * 2);
  grown.set(from);
  return grown;
}
