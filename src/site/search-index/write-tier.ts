/** Index: the rows of a tier become its shards; a large tier in several runs that are merged, so that memory stays bounded. */
import type { SearchRow } from '#core/query/search-fields.ts';
import type { SearchTier } from '#core/search-index/index-files.ts';
import { type PostingLists, ShardReader } from '#core/search-index/shard.ts';
import { ShardWriter } from '#core/search-index/shard-writer.ts';
import { UnitCollector } from './collect-units.ts';

/** Pairs of key and row that are held at once, eight bytes each and twice while they are sorted. */
const RUN_PAIRS = 4_000_000;
/** A shard costs a reader one download, its first key a few bytes in the manifest: a large tier has larger shards. */
const SHARD_BYTES = 5_000;
const LARGE_SHARD_BYTES = 16_000;
const LARGE_ROWS = 150_000;

export type TierKeys = Pick<SearchTier, 'shared' | 'keys'>;

/** Rows by their place in the tier; `emit` gets each shard as it is full. */
export function writeTier(
  rows: Iterable<SearchRow>,
  emit: (bytes: Uint8Array<ArrayBuffer>) => void,
  runPairs = RUN_PAIRS,
): TierKeys {
  const collector = new UnitCollector();
  const runs: Uint8Array[] = [];
  let row = 0;
  for (const one of rows) {
    collector.add(row, one);
    row += 1;
    if (collector.pairs >= runPairs) runs.push(writeRun(collector));
  }
  const entries = runs.length === 0 ? collector.take() : mergeRuns([...runs, writeRun(collector)]);
  return cutShards(entries, row < LARGE_ROWS ? SHARD_BYTES : LARGE_SHARD_BYTES, emit);
}

function writeRun(collector: UnitCollector): Uint8Array {
  const writer = new ShardWriter();
  for (const [key, lists] of collector.take()) writer.add(key, lists);
  return writer.take();
}

/** Rows of a later run come after those of an earlier one, so lists are joined end to end. */
function* mergeRuns(runs: readonly Uint8Array[]): Generator<[string, PostingLists]> {
  let readers = runs.map((bytes) => new ShardReader(bytes)).filter((one) => one.next());
  while (readers.length > 0) {
    const first = firstOf(readers);
    const lists: number[][] = [];
    const visit = (row: number, rank: number) => {
      lists[rank] ??= [];
      lists[rank].push(row);
    };
    for (const one of first) one.visitRows(one.offset, visit);
    yield [first[0]!.key, lists];
    const ended = first.filter((one) => !one.next());
    if (ended.length > 0) readers = readers.filter((one) => !ended.includes(one));
  }
}

/** Those that stand at the first key of all. */
function firstOf(readers: readonly ShardReader[]): ShardReader[] {
  let first: ShardReader[] = [];
  for (const one of readers) {
    if (first.length === 0 || one.key < first[0]!.key) first = [one];
    else if (one.key === first[0]!.key) first.push(one);
  }
  return first;
}

/** A long list stands in a shard of its own: who asks for its neighbours need not load it. */
function cutShards(
  entries: Iterable<[string, PostingLists]>,
  size: number,
  emit: (bytes: Uint8Array<ArrayBuffer>) => void,
): TierKeys {
  const writer = new ShardWriter();
  const firsts: string[] = [];
  let last = '';
  let begins = true;
  const cut = () => {
    if (writer.length > 0) emit(writer.take());
    begins = true;
  };
  for (const [key, lists] of entries) {
    const long = lists.reduce((sum, one) => sum + (one?.length ?? 0), 0) > size / 2;
    if (!begins && (long || writer.length >= size)) cut();
    // The shortest text that lies between the two shards is enough to tell them apart.
    if (begins) firsts.push(key.slice(0, sharedLength(last, key) + 1));
    begins = false;
    writer.add(key, lists);
    last = key;
    if (long) cut();
  }
  cut();
  return packKeys(firsts);
}

function packKeys(firsts: readonly string[]): TierKeys {
  const shared = firsts.map((key, at) => sharedLength(firsts[at - 1] ?? '', key));
  return { shared, keys: firsts.map((key, at) => key.slice(shared[at])) };
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
