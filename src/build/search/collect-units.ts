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
  private keyOf = new Uint32Array(START);
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
    const { keys, keyOf, rowOf, noted } = this;
    const ends = new Uint32Array(keys.length + 1);
    for (let at = 0; at < noted; at += 1) ends[keyOf[at]! + 1]!++;
    for (let at = 0; at < keys.length; at += 1) ends[at + 1] = ends[at + 1]! + ends[at]!;
    const starts = ends.slice();
    const rows = new Uint32Array(noted);
    for (let at = 0; at < noted; at += 1) rows[starts[keyOf[at]!]!++] = rowOf[at]!;
    this.clear();
    const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
    for (const at of order) yield [keys[at]!, splitRows(rows.subarray(ends[at], ends[at + 1]))];
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
    if (this.noted === this.keyOf.length) {
      this.keyOf = grow(this.keyOf, Uint32Array);
      this.rowOf = grow(this.rowOf, Uint32Array);
    }
    this.keyOf[this.noted] = key;
    this.rowOf[this.noted] = this.row * LISTS + this.rank;
    this.noted += 1;
  }
}

function splitRows(rows: Uint32Array): RowLists {
  const lists: number[][] = [];
  for (const one of rows) {
    const rank = one % LISTS;
    lists[rank] ??= [];
    lists[rank].push((one - rank) / LISTS);
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
