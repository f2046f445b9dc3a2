/**
 * Index: the segments of the archive become the files of `data/search`. Built tier by tier and segment by segment from what the
 * segments say, so that memory stays bounded, and what was built before is taken from memory.
 */
import * as v from 'valibot';
import { hashedFile } from '#core/dataset/paths.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { type SearchRow, searchRow } from '#core/query/search-fields.ts';
import {
  dayNumber,
  type SearchChunk,
  type SearchDigests,
  type SearchManifest,
  searchDigestsSchema,
  searchFiles,
  searchManifestSchema,
} from '#core/search-index/index-files.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import type { Bytes, Emit, SearchMemory } from './emit.ts';
import { digestRuns, gzip, packChunks } from './pack-chunks.ts';
import { ShardPacks } from './pack-shards.ts';
import { type TierKeys, writeTier } from './write-tier.ts';

/** Part of every file name: bump it to invalidate all index files. */
const INDEX_FORMAT = 'search 1';

/** A segment of the manifest; `read` is called only where nothing is known of it yet. */
export interface SearchInput {
  hash: string;
  /** Last day in it; absent where its rows are undated. */
  to?: string;
  rows: number;
  read(): Appearance[];
}

/** Hash in the name of the manifest of search for these segments, known before anything is built. */
export function searchHash(inputs: readonly Pick<SearchInput, 'hash'>[]): string {
  return nameOf(inputs);
}

/** Every file once, as soon as it is made; each segment is read once. */
export function buildSearch(inputs: readonly SearchInput[], memory: SearchMemory, emit: Emit): void {
  const segments = new SegmentBuilder(memory, emit);
  const tiers = cutTiers(inputs).map((some) => {
    const hash = nameOf(some);
    const { shared, keys } = memory.part<TierKeys>(`tier-${hash}`, emit, (put) => {
      const packs = new ShardPacks(put);
      let at = 0;
      const written = writeTier(segments.rows(some), (bytes) =>
        packs.emit(searchFiles.shard(hash, at++), gzip(bytes)),
      );
      packs.end();
      return written;
    });
    return { hash, segments: some.length, rows: countRows(some), shared, keys };
  });
  const runs = pack(searchDigestsSchema, packDigests(inputs.flatMap((one) => segments.digests(one))));
  const digests = contentHash(runs);
  emit(searchFiles.digests(digests), runs);
  const manifest: SearchManifest = { format: 1, rows: countRows(inputs), digests, tiers };
  emit(hashedFile('search', searchHash(inputs)), pack(searchManifestSchema, manifest));
}

/** Archive, year, newest month: never one index per segment. The newest month changes daily, the year monthly, the archive yearly. */
function cutTiers(inputs: readonly SearchInput[]): SearchInput[][] {
  const newest = inputs.at(-1)?.to ?? '';
  const month = inputs.findIndex((one) => one.to !== undefined && one.to.slice(0, 7) === newest.slice(0, 7));
  const year = inputs.findIndex((one) => one.to !== undefined && one.to.slice(0, 4) === newest.slice(0, 4));
  const cuts = [0, Math.max(0, year), Math.max(0, month), inputs.length];
  return cuts
    .slice(1)
    .map((end, at) => inputs.slice(cuts[at], end))
    .filter((one) => one.length > 0);
}

/** What search keeps of each segment, made when its rows are first at hand. */
class SegmentBuilder {
  readonly #memory: SearchMemory;
  readonly #emit: Emit;
  readonly #built = new Map<string, SearchChunk['digests']>();

  constructor(memory: SearchMemory, emit: Emit) {
    this.#memory = memory;
    this.#emit = emit;
  }

  *rows(inputs: readonly SearchInput[]): Generator<SearchRow> {
    for (const input of inputs) {
      const rows = input.read();
      this.#build(input, rows);
      for (const one of rows) yield searchRow(one);
    }
  }

  digests(input: SearchInput): SearchChunk['digests'] {
    return this.#built.get(input.hash) ?? this.#build(input, undefined);
  }

  #build(input: SearchInput, known: readonly Appearance[] | undefined): SearchChunk['digests'] {
    const digests = this.#memory.part(`segment-${input.hash}`, this.#emit, (put) => {
      const rows = known ?? input.read();
      for (const [name, content] of packChunks(input.hash, rows)) put(name, content);
      return digestRuns(rows);
    });
    this.#built.set(input.hash, digests);
    return digests;
  }
}

function packDigests(runs: SearchChunk['digests']): SearchDigests {
  const sources = [...new Set(runs.map((one) => one.source))];
  let before = 0;
  const gap = runs.map(({ day }) => {
    if (day === undefined) return null;
    const number = dayNumber(day);
    const since = number - before;
    before = number;
    return since;
  });
  return {
    format: 1,
    sources,
    source: runs.map((one) => sources.indexOf(one.source)),
    gap,
    rows: runs.map((one) => one.rows),
  };
}

function pack(schema: v.GenericSchema, value: unknown): Bytes {
  return new Uint8Array(Buffer.from(JSON.stringify(v.parse(schema, value))));
}

function nameOf(inputs: readonly Pick<SearchInput, 'hash'>[]): string {
  return contentHash([INDEX_FORMAT, ...inputs.map((one) => one.hash)].join('\n'));
}

function countRows(inputs: readonly SearchInput[]): number {
  return inputs.reduce((sum, one) => sum + one.rows, 0);
}
