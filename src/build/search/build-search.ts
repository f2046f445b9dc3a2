/**
 * Index: the segments of the archive become the files of `data/search`. Built tier by tier and segment by segment from what the
 * segments say, so that memory stays bounded, and what was built before is taken from memory.
 */
import * as v from 'valibot';
import { contentHash } from '#build/content-hash.ts';
import type { Appearance } from '#contract/paper.ts';
import { hashedFile } from '#contract/paths.ts';
import { type SearchRow, searchRow } from '#contract/search-fields.ts';
import {
  type SearchChunk,
  type SearchDigests,
  type SearchManifest,
  searchDigestsSchema,
  searchFiles,
  searchManifestSchema,
} from '#contract/search-files.ts';
import { digestRuns, gzip, packChunks, type SearchFile } from './pack-chunks.ts';
import { type TierKeys, writeTier } from './write-tier.ts';

/** Part of every name: a new way of writing gives new names. */
const WAY = 'search 1';

/** A segment of the manifest; `read` is called only where nothing is known of it yet. */
export interface SearchInput {
  hash: string;
  /** Last day in it; absent where its rows are undated. */
  to?: string;
  rows: number;
  read(): Appearance[];
}

export interface BuiltSegment {
  digests: SearchChunk['digests'];
  files: SearchFile[];
}

export interface BuiltTier extends TierKeys {
  shards: Uint8Array<ArrayBuffer>[];
}

/** What was built before, by hash. Both are functions of the segments alone. */
export interface SearchMemory {
  segments: Store<BuiltSegment>;
  tiers: Store<BuiltTier>;
}

export interface Store<Value> {
  get(hash: string): Value | undefined;
  set(hash: string, value: Value): unknown;
}

/** Hash in the name of the manifest of search for these segments, known before anything is built. */
export function searchHash(inputs: readonly Pick<SearchInput, 'hash'>[]): string {
  return nameOf(inputs);
}

/** Every file once; a caller that must stay awake may pause between them. */
export function* buildSearch(inputs: readonly SearchInput[], memory: SearchMemory): Generator<SearchFile> {
  const digests: SearchChunk['digests'] = [];
  const tiers: SearchManifest['tiers'] = [];
  for (const segments of cutTiers(inputs)) {
    const hash = nameOf(segments);
    const known = memory.tiers.get(hash);
    const tier = known ?? writeTierOf(segments);
    if (!known) memory.tiers.set(hash, tier);
    yield* tier.shards.map((bytes, at): SearchFile => [searchFiles.shard(hash, at), bytes]);
    for (const input of segments) {
      const built = recallSegment(input, memory);
      digests.push(...built.digests);
      yield* built.files;
    }
    const { shared, keys } = tier;
    tiers.push({ hash, segments: segments.length, rows: countRows(segments), shared, keys });
  }
  const runs = emit(searchDigestsSchema, packDigests(digests));
  const named = contentHash(runs);
  yield [searchFiles.digests(named), runs];
  const manifest: SearchManifest = { format: 1, rows: countRows(inputs), digests: named, tiers };
  yield [hashedFile('search', searchHash(inputs)), emit(searchManifestSchema, manifest)];
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

function writeTierOf(segments: readonly SearchInput[]): BuiltTier {
  const shards: Uint8Array<ArrayBuffer>[] = [];
  const keys = writeTier(rowsOf(segments), (bytes) => shards.push(gzip(bytes)));
  return { ...keys, shards };
}

function* rowsOf(segments: readonly SearchInput[]): Generator<SearchRow> {
  for (const segment of segments) yield* segment.read().map(searchRow);
}

function recallSegment(input: SearchInput, memory: SearchMemory): BuiltSegment {
  const known = memory.segments.get(input.hash);
  if (known) return known;
  const rows = input.read();
  const built = { digests: digestRuns(rows), files: packChunks(input.hash, rows) };
  memory.segments.set(input.hash, built);
  return built;
}

function packDigests(runs: SearchChunk['digests']): SearchDigests {
  const sources = [...new Set(runs.map((one) => one.source))];
  const days = [...new Set(runs.flatMap((one) => one.day ?? []))];
  const dayAt = new Map(days.map((day, at) => [day, at]));
  return {
    format: 1,
    sources,
    days,
    source: runs.map((one) => sources.indexOf(one.source)),
    day: runs.map((one) => (one.day === undefined ? -1 : dayAt.get(one.day)!)),
    rows: runs.map((one) => one.rows),
  };
}

function emit(schema: v.GenericSchema, value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(JSON.stringify(v.parse(schema, value))));
}

function nameOf(inputs: readonly Pick<SearchInput, 'hash'>[]): string {
  return contentHash([WAY, ...inputs.map((one) => one.hash)].join('\n'));
}

function countRows(inputs: readonly SearchInput[]): number {
  return inputs.reduce((sum, one) => sum + one.rows, 0);
}
