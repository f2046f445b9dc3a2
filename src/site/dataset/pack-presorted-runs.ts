/** Pack: the orders of the table of all papers, segment by segment, so that a reader's browser merges instead of sorting. */
import * as v from 'valibot';
import {
  type CollationRanks,
  collate,
  foldForCollation,
  rankCharacters,
  sortKey,
} from '#core/dataset/collation.ts';
import { hashedFile } from '#core/dataset/paths.ts';
import {
  PRESORTED_COLUMNS,
  type PresortedColumn,
  type PresortedRun,
  runsSchema,
  sortOrdersSchema,
  sortText,
} from '#core/dataset/presorted-runs.ts';
import type { DigestRows } from '#core/dataset/segment.ts';
import { contentHash } from './content-hash.ts';

/** A pack is closed before it passes this many rows, about 25 kB of gzip; a new day changes the last pack only. */
const PACK_ROWS = 6_000;

interface Segment {
  hash: string;
  digests: readonly DigestRows[];
}

/** What a segment's rows say in each column, folded. */
type FoldedColumns = Record<PresortedColumn, (string | undefined)[]>;

interface Ordered {
  characters: Set<string>;
  folded?: FoldedColumns;
  run?: PresortedRun;
}

/** By segment hash: what was ordered before, so that a changed day costs only its segment. */
export type OrdersMemory = Map<string, Ordered>;

export interface PackedOrders {
  /** Of the file that the manifest names. */
  hash: string;
  /** File name under `dist/` → its text. */
  files: Map<string, string>;
}

/** Segments ascending, as the manifest has them. */
export function packOrders(segments: readonly Segment[], memory: OrdersMemory = new Map()): PackedOrders {
  const ordered = segments.map((segment) => recall(segment, memory));
  const current = new Set(segments.map(({ hash }) => hash));
  for (const hash of memory.keys()) if (!current.has(hash)) memory.delete(hash);
  const letters = collate(new Set(ordered.flatMap(({ characters }) => [...characters])));
  const places = rankCharacters(letters);
  const runs = ordered.map((one) => runOf(one, places));
  const packs = closePacks(segments).map(([from, to]) => emitRuns(runs.slice(from, to)));
  const orders = {
    format: 1,
    letters,
    packs: { hash: packs.map(({ hash }) => hash), segments: packs.map((one) => one.segments) },
  };
  const json = JSON.stringify(v.parse(sortOrdersSchema, orders));
  const hash = contentHash(json);
  const files = new Map([[hashedFile('orders', hash), json]]);
  for (const pack of packs) files.set(hashedFile('runs', pack.hash), pack.json);
  return { hash, files };
}

function recall(segment: Segment, memory: OrdersMemory): Ordered {
  const known = memory.get(segment.hash);
  if (known) return known;
  const rows = segment.digests.flatMap(({ appearances }) => appearances);
  const fold = (column: PresortedColumn) =>
    rows.map((row) => {
      const text = sortText(row, column);
      return text === undefined ? undefined : foldForCollation(text);
    });
  const folded = Object.fromEntries(
    PRESORTED_COLUMNS.map((column) => [column, fold(column)]),
  ) as FoldedColumns;
  const characters = new Set<string>();
  for (const text of Object.values(folded).flat())
    for (const character of text ?? '') characters.add(character);
  const ordered: Ordered = { characters, folded };
  memory.set(segment.hash, ordered);
  return ordered;
}

/** Letters that come later do not change the order of the others: a run is made once. */
function runOf(ordered: Ordered, places: CollationRanks): PresortedRun {
  const { folded } = ordered;
  if (folded)
    ordered.run = Object.fromEntries(
      PRESORTED_COLUMNS.map((column) => [column, sortRows(folded[column], places)]),
    ) as PresortedRun;
  delete ordered.folded;
  return ordered.run!;
}

function sortRows(folded: readonly (string | undefined)[], places: CollationRanks): number[] {
  const keys = folded.map((text) => (text === undefined ? undefined : sortKey(text, places)));
  const rows = keys.flatMap((key, row) => (key === undefined ? [] : [row]));
  return rows.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
}

function closePacks(segments: readonly Segment[]): [from: number, to: number][] {
  const packs: [number, number][] = [];
  let room = -1;
  segments.forEach(({ digests }, at) => {
    const rows = digests.reduce((sum, { appearances }) => sum + appearances.length, 0);
    if (rows > room) {
      packs.push([at, at]);
      room = PACK_ROWS;
    }
    packs.at(-1)![1] = at + 1;
    room -= rows;
  });
  return packs;
}

function emitRuns(runs: readonly PresortedRun[]): { hash: string; json: string; segments: number } {
  const json = JSON.stringify(v.parse(runsSchema, { format: 1, runs }));
  return { hash: contentHash(json), json, segments: runs.length };
}
