/** Shards go into packs and come out again, each under the address that it has by itself. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchFiles } from './index-files.ts';
import { indexFiles, isPack, PACK_SHARDS, packOf, packShards, sealOf, shardIn } from './shard-pack.ts';

const hashOf = (bytes: Uint8Array) => String(bytes.reduce((sum, one) => sum + one, 0)).padStart(9, '0');

it('gives back every shard, and knows its own content', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }), (shards) => {
      const pack = packShards(
        shards.map((one) => new Uint8Array(one)),
        hashOf,
      );
      const { hash, content } = sealOf(pack);
      expect(hashOf(content)).toBe(hash);
      shards.forEach((one, at) => {
        expect(shardIn(pack, at)).toEqual(new Uint8Array(one));
      });
      expect(shardIn(pack, shards.length)).toBeUndefined();
    }),
  );
});

it('finds the pack of each shard among the files of its index', () => {
  const keys = Array.from({ length: PACK_SHARDS + 1 }, (_, at) => `key ${at}`);
  const tier = { segments: 1, rows: 1, shared: keys.map(() => 0), keys };
  const tiers = [
    { ...tier, hash: 'old' },
    { ...tier, hash: 'new', keys: [] },
  ];
  const files = indexFiles({ format: 1, rows: 2, digests: 'runs', tiers });
  expect(files).toEqual([
    searchFiles.digests('runs'),
    searchFiles.pack('old', 0),
    searchFiles.pack('old', 1),
  ]);
  keys.forEach((_, at) => {
    expect(files).toContain(packOf(searchFiles.shard('old', at))?.pack);
  });
  expect(packOf(searchFiles.shard('old', PACK_SHARDS))).toEqual({ pack: files[2], at: 0 });
});

it('takes no other file for a shard or a pack', () => {
  const others = [
    searchFiles.chunk('a', 1),
    searchFiles.texts('a', 1),
    searchFiles.digests('a'),
    'data/current.json',
  ];
  for (const file of [...others, searchFiles.pack('a', 1)]) expect(packOf(file), file).toBeUndefined();
  for (const file of [...others, searchFiles.shard('a', 1)]) expect(isPack(file), file).toBe(false);
  expect(isPack(searchFiles.pack('a', 1))).toBe(true);
});
