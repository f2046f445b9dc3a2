/** One bucket of the lookup: from a paper's id to the segments that hold its appearances. */
import * as v from 'valibot';

const position = v.pipe(v.number(), v.integer(), v.minValue(0));

/** On the wire: what all ids share, and per segment the rests of the ids that appear in it. */
const packedLookupSchema = v.object({
  format: v.literal(1),
  prefix: v.string(),
  at: v.array(position),
  rests: v.array(v.array(v.string())),
});

type PackedLookup = v.InferOutput<typeof packedLookupSchema>;

export interface Lookup {
  /** Id → positions in `manifest.segments` of all segments with an appearance, ascending. */
  segments: Record<string, number[]>;
}

/** The lookup as it is read: checked, then unpacked. */
export const lookupSchema = v.pipe(packedLookupSchema, v.transform(unpackLookup));

/** Ids with the ascending positions of their segments → wire. */
export function packLookup(segments: ReadonlyMap<string, readonly number[]>): PackedLookup {
  const ids = [...segments.keys()].sort();
  const prefix = sharedPrefix(ids[0] ?? '', ids.at(-1) ?? '');
  const rests = new Map<number, string[]>();
  for (const id of ids) {
    for (const at of segments.get(id)!) {
      const there = rests.get(at) ?? [];
      rests.set(at, there);
      there.push(id.slice(prefix.length));
    }
  }
  const at = [...rests.keys()].sort((a, b) => a - b);
  return { format: 1, prefix, at, rests: at.map((one) => rests.get(one)!) };
}

function unpackLookup(packed: PackedLookup): Lookup {
  const segments: Record<string, number[]> = {};
  packed.at.forEach((at, column) => {
    for (const rest of packed.rests[column] ?? []) {
      const id = packed.prefix + rest;
      segments[id] ??= [];
      segments[id].push(at);
    }
  });
  return { segments };
}

/** The first and last of a sorted list share what all of it shares. */
function sharedPrefix(first: string, last: string): string {
  let at = 0;
  while (at < first.length && first[at] === last[at]) at += 1;
  return first.slice(0, at);
}
