/** Pack: the whole archive becomes the files of `dist/data`, as pure data; the same archive gives the same bytes. */
import * as v from 'valibot';
import {
  type Manifest,
  type ManifestParts,
  manifestSchema,
  packManifest,
  pointerSchema,
} from '#core/dataset/manifest.ts';
import { hashedFile, POINTER_FILE, QUALITY_FILE } from '#core/dataset/paths.ts';
import { type Problem, type Quality, qualitySchema } from '#core/paper/problem.ts';
import { compareSources } from '#core/paper/source.ts';
import type { Archive, ArchiveDigest } from '#digest/merge/merge-archive.ts';
import { countProblems } from '#site/read/describe-problems.ts';
import { searchHash } from '#site/search-index/build-index.ts';
import { contentHash } from './content-hash.ts';
import { packLookupBuckets } from './pack-lookup.ts';
import { packOrders } from './pack-presorted-runs.ts';
import { type PackMemory, packSegments } from './pack-segments.ts';

/** File name under `dist/` → its text. */
export type DataFiles = Map<string, string>;

/** Everything is checked by its schema before it leaves: a mistake here stops the build, not a reader. */
export function packArchive(archive: Archive, problems: readonly Problem[], memory?: PackMemory): DataFiles {
  const segments = packSegments(archive.digests, memory);
  const buckets = packLookupBuckets(segments);
  const orders = packOrders(segments, memory?.orders);
  const manifest = emitManifest({
    totals: countTotals(archive, problems),
    ...describeDays(archive.digests),
    segments: segments.map(({ hash, days, digests }) => ({ hash, days, rows: countRows(digests) })),
    lookup: new Map(buckets.map(({ bucket, hash }) => [bucket, hash])),
    orders: orders.hash,
    search: searchHash(segments),
  });
  const files: DataFiles = new Map();
  files.set(POINTER_FILE, manifest.pointer);
  files.set(manifest.file, manifest.json);
  for (const { hash, json } of segments) files.set(hashedFile('segment', hash), json);
  for (const { hash, json } of buckets) files.set(hashedFile('lookup', hash), json);
  for (const [name, json] of orders.files) files.set(name, json);
  files.set(QUALITY_FILE, emitQuality(problems));
  return files;
}

function emitManifest(parts: ManifestParts): { file: string; json: string; pointer: string } {
  const packed = packManifest(parts);
  const read: Manifest = v.parse(manifestSchema, packed);
  const json = JSON.stringify(packed);
  const file = hashedFile('manifest', contentHash(json));
  const newest = read.days.at(-1);
  const segment = read.segments.at(-1)?.file;
  const pointer = {
    format: 1,
    manifest: file,
    ...(newest !== undefined && { newest }),
    ...(segment !== undefined && { segment }),
  };
  return { file, json, pointer: JSON.stringify(v.parse(pointerSchema, pointer)) };
}

function countTotals(archive: Archive, problems: readonly Problem[]): Manifest['totals'] {
  return {
    digests: archive.digests.length,
    rows: countRows(archive.digests),
    papers: archive.papers,
    problems: problems.length,
  };
}

/** Days, counts and outages; a day that stands only in a file's name, without a digest, is none. */
function describeDays(digests: readonly ArchiveDigest[]): Pick<Manifest, 'days' | 'counts' | 'outages'> {
  const dated = digests.flatMap((one) => (one.day === undefined ? [] : [{ ...one, day: one.day }]));
  const days = [...new Set(dated.map((one) => one.day))];
  const sources = [...new Set(dated.map((one) => one.source))].sort(compareSources);
  const ids = new Map<string, Set<string>>();
  for (const { day, source, appearances } of dated) {
    const seen = ids.get(`${day} ${source}`) ?? new Set();
    ids.set(`${day} ${source}`, seen);
    for (const one of appearances) seen.add(one.id);
  }
  const counts = sources.map((source) => [
    source,
    days.map((day) => ids.get(`${day} ${source}`)?.size ?? null),
  ]);
  const outages = dated.flatMap(({ day, source, outage }) => (outage ? [{ day, source, ...outage }] : []));
  return { days, counts: Object.fromEntries(counts), outages };
}

function countRows(digests: readonly { appearances: readonly unknown[] }[]): number {
  return digests.reduce((sum, one) => sum + one.appearances.length, 0);
}

function emitQuality(problems: readonly Problem[]): string {
  const counts = Object.fromEntries(countProblems(problems));
  const quality: Quality = { format: 1, counts, problems: [...problems] };
  return JSON.stringify(v.parse(qualitySchema, quality));
}
