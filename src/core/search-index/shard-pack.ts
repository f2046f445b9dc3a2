/**
 * Packs of up to 256 shards, for those who download the whole archive: some large files in place of thousands of small ones. A pack is
 * the hash of everything after it, the number of shards, the length of each, and the shards.
 */
import { type SearchManifest, searchFiles } from './index-files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const PACK_SHARDS = 256;
const HASH_LENGTH = 9;
const NUMBER_BYTES = 4;

const SHARD = /^data\/search\/([\w-]+)\/([0-9a-z]+)\.bin$/;
const PACK = /^data\/search\/pack-[\w-]+\.bin$/;

/** The pack that contains a shard, and its index there; undefined if the file is not a shard. */
export function packOf(file: string): { pack: string; index: number } | undefined {
  const [, tier, number] = SHARD.exec(file) ?? [];
  if (tier === undefined || number === undefined) return undefined;
  const shard = Number.parseInt(number, 36);
  return { pack: searchFiles.pack(tier, Math.floor(shard / PACK_SHARDS)), index: shard % PACK_SHARDS };
}

export function isPack(file: string): boolean {
  return PACK.test(file);
}

/** The files to download for searching offline, without rows: source and day of all rows, and the packs of all tiers. */
export function indexFiles({ digests, tiers }: SearchManifest): string[] {
  const packs = tiers.flatMap(({ hash, keys }) =>
    Array.from({ length: Math.ceil(keys.length / PACK_SHARDS) }, (_, index) => searchFiles.pack(hash, index)),
  );
  return [searchFiles.digests(digests), ...packs];
}

export function packShards(shards: readonly Bytes[], hashOf: (bytes: Bytes) => string): Bytes {
  const lengths = shards.map(({ length }) => length);
  const head = HASH_LENGTH + NUMBER_BYTES * (1 + lengths.length);
  const pack = new Uint8Array(lengths.reduce((sum, length) => sum + length, head));
  const numbers = new DataView(pack.buffer, HASH_LENGTH);
  [lengths.length, ...lengths].forEach((number, index) => {
    numbers.setUint32(index * NUMBER_BYTES, number, true);
  });
  let end = head;
  for (const shard of shards) {
    pack.set(shard, end);
    end += shard.length;
  }
  const hash = hashOf(pack.subarray(HASH_LENGTH));
  pack.set(Array.from(hash, (digit) => digit.charCodeAt(0)));
  return pack;
}

/** The hash that a pack declares, and the content that it must be the hash of. */
export function declaredHash(pack: Bytes): { hash: string; content: Bytes } {
  const hash = String.fromCharCode(...pack.subarray(0, HASH_LENGTH));
  return { hash, content: pack.subarray(HASH_LENGTH) };
}

/** A shard of a pack whose hash has been verified; undefined if the pack has fewer shards. */
export function shardIn(pack: Bytes, index: number): Bytes | undefined {
  const numbers = new DataView(pack.buffer, pack.byteOffset + HASH_LENGTH, pack.byteLength - HASH_LENGTH);
  const number = (position: number) => numbers.getUint32(position * NUMBER_BYTES, true);
  const count = number(0);
  if (index >= count) return undefined;
  let start = HASH_LENGTH + NUMBER_BYTES * (1 + count);
  for (let shard = 0; shard < index; shard += 1) start += number(1 + shard);
  return pack.slice(start, start + number(1 + index));
}
