/** Pack: every id of the archive into lookup buckets, each small enough to be fetched for one paper. */
import * as v from 'valibot';
import { lookupSchema, packLookup } from '#core/dataset/lookup.ts';
import { lookupBuckets } from '#core/dataset/paths.ts';
import { contentHash } from './content-hash.ts';
import type { PackedSegment } from './pack-segments.ts';

/** A bucket of more ids than this is split by the next character of the id; about 10 kB of gzip. */
const BUCKET_IDS = 4_000;

export interface PackedBucket {
  bucket: string;
  hash: string;
  json: string;
}

/** Buckets in the order of their names; ids point at places in `segments`. */
export function packLookupBuckets(
  segments: readonly Pick<PackedSegment, 'digests'>[],
  bucketIds = BUCKET_IDS,
): PackedBucket[] {
  const ids = segmentsOfIds(segments);
  const buckets = splitBuckets([...ids.keys()], 0, bucketIds);
  return [...buckets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([bucket, members]) => {
      const packed = packLookup(new Map(members.map((id) => [id, ids.get(id)!])));
      v.parse(lookupSchema, packed);
      const json = JSON.stringify(packed);
      return { bucket, hash: contentHash(json), json };
    });
}

function segmentsOfIds(segments: readonly Pick<PackedSegment, 'digests'>[]): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  segments.forEach(({ digests }, at) => {
    for (const { id } of digests.flatMap((one) => one.appearances)) {
      const known = ids.get(id);
      if (!known) ids.set(id, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  });
  return ids;
}

/** By the bucket at this depth; ids that have no deeper one stay. */
function splitBuckets(ids: readonly string[], depth: number, bucketIds: number): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const id of ids) {
    const names = lookupBuckets(id);
    const name = names[Math.min(depth, names.length - 1)]!;
    const members = buckets.get(name);
    if (members) members.push(id);
    else buckets.set(name, [id]);
  }
  const split = new Map<string, string[]>();
  for (const [name, members] of buckets) {
    const deeper = members.length > bucketIds ? splitBuckets(members, depth + 1, bucketIds) : undefined;
    for (const [inner, ids] of deeper ?? [[name, members] as const]) split.set(inner, ids);
  }
  return split;
}
