/**
 * The shards of the search index, some hundred in one file, for a reader who keeps the whole archive: few large downloads, not
 * thousands of small ones. A pack begins with the hash of all that follows; then how many shards there are, the length of each, and
 * the shards.
 */
import { type SearchManifest, searchFiles } from './index-files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const PACK_SHARDS = 256;
const HASH_LENGTH = 9;
const NUMBER_BYTES = 4;

const SHARD = /^data\/search\/([\w-]+)\/([0-9a-z]+)\.bin$/;
const PACK = /^data\/search\/pack-[\w-]+\.bin$/;

/** The pack that a shard is in, and its place there; undefined for every other file. */
export function packOf(file: string): { pack: string; at: number } | undefined {
  const [, tier, number] = SHARD.exec(file) ?? [];
  if (tier === undefined || number === undefined) return undefined;
  const at = Number.parseInt(number, 36);
  return { pack: searchFiles.pack(tier, Math.floor(at / PACK_SHARDS)), at: at % PACK_SHARDS };
}

export function isPack(file: string): boolean {
  return PACK.test(file);
}

/** All that search asks of an index before it reads a row: its own files, shards in packs. */
export function indexFiles({ digests, tiers }: SearchManifest): string[] {
  const packs = tiers.flatMap(({ hash, keys }) =>
    Array.from({ length: Math.ceil(keys.length / PACK_SHARDS) }, (_, at) => searchFiles.pack(hash, at)),
  );
  return [searchFiles.digests(digests), ...packs];
}

export function packShards(shards: readonly Bytes[], hashOf: (bytes: Bytes) => string): Bytes {
  const lengths = shards.map(({ length }) => length);
  const head = HASH_LENGTH + NUMBER_BYTES * (1 + lengths.length);
  const pack = new Uint8Array(lengths.reduce((sum, one) => sum + one, head));
  const numbers = new DataView(pack.buffer, HASH_LENGTH);
  [lengths.length, ...lengths].forEach((one, at) => {
    numbers.setUint32(at * NUMBER_BYTES, one, true);
  });
  let end = head;
  for (const shard of shards) {
    pack.set(shard, end);
    end += shard.length;
  }
  const hash = hashOf(pack.subarray(HASH_LENGTH));
  pack.set(Array.from(hash, (letter) => letter.charCodeAt(0)));
  return pack;
}

/** The hash that a pack says of itself, and what it should be of. */
export function sealOf(pack: Bytes): { hash: string; content: Bytes } {
  const hash = String.fromCharCode(...pack.subarray(0, HASH_LENGTH));
  return { hash, content: pack.subarray(HASH_LENGTH) };
}

/** A shard by its place in a pack whose seal was looked at; undefined where the pack has fewer. */
export function shardIn(pack: Bytes, at: number): Bytes | undefined {
  const numbers = new DataView(pack.buffer, pack.byteOffset + HASH_LENGTH, pack.byteLength - HASH_LENGTH);
  const number = (place: number) => numbers.getUint32(place * NUMBER_BYTES, true);
  const count = number(0);
  if (at >= count) return undefined;
  let from = HASH_LENGTH + NUMBER_BYTES * (1 + count);
  for (let before = 0; before < at; before += 1) from += number(1 + before);
  return pack.slice(from, from + number(1 + at));
}
