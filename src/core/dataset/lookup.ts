/** The lookup: from a paper's id to the segments that hold its appearances. It is split into buckets, one file each (see paths.ts). */
import * as v from 'valibot';

const segmentNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/** On the wire: the prefix that all ids share, and for each segment the suffixes of the ids that appear in it. */
const packedLookupSchema = v.object({
  format: v.literal(1),
  prefix: v.string(),
  /** Segments, ascending; parallel to `rests`. */
  at: v.array(segmentNumber),
  /** Suffixes of ids, one list per segment. */
  rests: v.array(v.array(v.string())),
});

type PackedLookup = v.InferOutput<typeof packedLookupSchema>;

export interface Lookup {
  /** Id → positions in `manifest.segments` of all segments with an appearance, ascending. */
  segments: Record<string, number[]>;
}

/** Validates a bucket and unpacks it. */
export const lookupSchema = v.pipe(packedLookupSchema, v.transform(unpackLookup));

/** Ids with the ascending positions of their segments → wire. */
export function packLookup(segmentsOfIds: ReadonlyMap<string, readonly number[]>): PackedLookup {
  const ids = [...segmentsOfIds.keys()].sort();
  const prefix = sharedPrefix(ids[0] ?? '', ids.at(-1) ?? '');
  const suffixes = new Map<number, string[]>();
  for (const id of ids) {
    for (const segment of segmentsOfIds.get(id)!) {
      const list = suffixes.get(segment) ?? [];
      suffixes.set(segment, list);
      list.push(id.slice(prefix.length));
    }
  }
  const segments = [...suffixes.keys()].sort((a, b) => a - b);
  return {
    format: 1,
    prefix,
    at: segments,
    rests: segments.map((segment) => suffixes.get(segment)!),
  };
}

function unpackLookup({ prefix, at, rests }: PackedLookup): Lookup {
  const segments: Record<string, number[]> = {};
  at.forEach((segment, column) => {
    for (const suffix of rests[column] ?? []) {
      const id = prefix + suffix;
      segments[id] ??= [];
      segments[id].push(segment);
    }
  });
  return { segments };
}

/** In a sorted list, what the first and the last share is shared by all. */
function sharedPrefix(first: string, last: string): string {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.slice(0, length);
}
