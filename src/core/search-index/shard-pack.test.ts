import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchFiles } from './index-files.ts';
import { declaredHash, indexFiles, isPack, PACK_SHARDS, packOf, packShards, shardIn } from './shard-pack.ts';

const hashOf = (bytes: Uint8Array) => String(bytes.reduce((sum, byte) => sum + byte, 0)).padStart(9, '0');

it('returns every shard, and declares the hash of its content', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 }), (shards) => {
      const pack = packShards(
        shards.map((shard) => new Uint8Array(shard)),
        hashOf,
      );
      const { hash, content } = declaredHash(pack);
      expect(hashOf(content)).toBe(hash);
      shards.forEach((shard, index) => {
        expect(shardIn(pack, index)).toEqual(new Uint8Array(shard));
      });
      expect(shardIn(pack, shards.length)).toBeUndefined();
    }),
  );
});

it('finds the pack of each shard among the files of the index', () => {
  const keys = Array.from({ length: PACK_SHARDS + 1 }, (_, index) => `key ${index}`);
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
  keys.forEach((_, index) => {
    expect(files).toContain(packOf(searchFiles.shard('old', index))?.pack);
  });
  expect(packOf(searchFiles.shard('old', PACK_SHARDS))).toEqual({ pack: files[2], index: 0 });
});

it('recognises only shards and packs', () => {
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
