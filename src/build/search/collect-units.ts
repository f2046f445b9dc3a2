/** Index: rows of a tier, one after the other, become sorted keys with the rows that have them. */
import { foldText } from '#contract/fold-text.ts';
import { FIELD_RANKS, SEARCH_FIELDS, type SearchRow } from '#contract/search-fields.ts';
import { LISTS, type RowLists } from '#contract/search-shard.ts';
import { idKeys, KEY, visitUnits } from '#contract/search-units.ts';
import { GramTable } from './gram-table.ts';

const START = 1 << 16;
/** In place of the second character of a pair: no code point. */
const NONE = 0x110000;

/** Holds eight bytes for each pair of key and row, so a large tier is collected in several runs. */
export class UnitCollector {
  private keys: string[] = [];
  private readonly words = new Map<string, number>();
  /** Characters and pairs of them, by code points: numbers are found faster than texts. */
  private readonly grams = new GramTable();
  /** By key: the last row that was noted, so that each row is noted once, with its best field. */
  private lastRow = new Int32Array(START);
  /** By pair: number of the list, `LISTS` of them to a key. */
  private listOf = new Uint32Array(START);
  private rowOf = new Uint32Array(START);
  private noted = 0;
  private row = 0;
  private rank = 0;

  get pairs(): number {
    return this.noted;
  }

  /** Rows must come ascending. */
  add(row: number, fields: SearchRow): void {
    this.row = row;
    this.rank = 0;
    if (fields.id !== undefined) for (const key of idKeys(foldText(fields.id))) this.noteWord(key);
    if (fields.hasNote) this.noteWord(`${KEY.flag}note`);
    if (fields.hasAbstract) this.noteWord(`${KEY.flag}abstract`);
    SEARCH_FIELDS.forEach((name, at) => {
      const text = fields[name];
      if (text === undefined || name === 'id') return;
      this.rank = FIELD_RANKS[at]!;
      visitUnits(foldText(text), this);
    });
  }

  word(text: string): void {
    this.noteWord(KEY.word + text);
  }

  single(code: number): void {
    this.noteGram(code, NONE);
  }

  pair(before: number, code: number): void {
    this.noteGram(before, code);
  }

  /** Gives every key with its rows, sorted by UTF-16 units, and begins anew. */
  *take(): Generator<[key: string, lists: RowLists]> {
    const { keys, listOf, rowOf, noted } = this;
    const ends = new Uint32Array(keys.length * LISTS + 1);
    for (let at = 0; at < noted; at += 1) ends[listOf[at]! + 1]!++;
    for (let list = 0; list < ends.length - 1; list += 1) ends[list + 1]! += ends[list]!;
    const starts = ends.slice();
    const rows = new Uint32Array(noted);
    for (let at = 0; at < noted; at += 1) rows[starts[listOf[at]!]!++] = rowOf[at]!;
    this.clear();
    // Sorted without a function that compares: that would take longer than all the rest.
    const numbers = new Map(keys.map((key, at) => [key, at]));
    for (const key of keys.sort()) yield [key, cutLists(rows, ends, numbers.get(key)! * LISTS)];
  }

  private clear(): void {
    this.keys = [];
    this.words.clear();
    this.grams.clear();
    this.noted = 0;
  }

  private noteWord(key: string): void {
    let at = this.words.get(key);
    if (at === undefined) {
      at = this.newKey(key);
      this.words.set(key, at);
    }
    this.note(at);
  }

  private noteGram(before: number, code: number): void {
    const slot = this.grams.find(before, code);
    let at = this.grams.get(slot);
    if (at === undefined) {
      const text = String.fromCodePoint(before);
      at = this.newKey(code === NONE ? KEY.single + text : KEY.pair + text + String.fromCodePoint(code));
      this.grams.set(slot, before, code, at);
    }
    this.note(at);
  }

  private newKey(key: string): number {
    const at = this.keys.push(key) - 1;
    if (at >= this.lastRow.length) this.lastRow = grow(this.lastRow, Int32Array);
    this.lastRow[at] = -1;
    return at;
  }

  private note(key: number): void {
    if (this.lastRow[key] === this.row) return;
    this.lastRow[key] = this.row;
    if (this.noted === this.listOf.length) {
      this.listOf = grow(this.listOf, Uint32Array);
      this.rowOf = grow(this.rowOf, Uint32Array);
    }
    this.listOf[this.noted] = key * LISTS + this.rank;
    this.rowOf[this.noted] = this.row;
    this.noted += 1;
  }
}

function cutLists(rows: Uint32Array, ends: Uint32Array, first: number): RowLists {
  const lists: Uint32Array[] = [];
  for (let rank = 0; rank < LISTS; rank += 1) {
    const [from, to] = [ends[first + rank]!, ends[first + rank + 1]!];
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
