/** Shards of the index come out of their packs, where those are kept and sound. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { searchFiles } from '#core/search-index/index-files.ts';
import { FakeHost, sealedPack } from '#testing/service-worker-host.fake.ts';
import { DataCache } from './data-cache.ts';

const SCOPE = 'https://site.example/reader/';
const SHARDS = ['first', 'second'].map((text) => new Uint8Array(gzipSync(text)));
const PACK = searchFiles.pack('tier', 0);

let host: FakeHost;
let data: DataCache;

beforeEach(async () => {
  host = new FakeHost(SCOPE);
  vi.stubGlobal('caches', host.caches);
  vi.stubGlobal('fetch', host.fetch);
  data = new DataCache('data', SCOPE, () => {});
  host.files.set(PACK, await sealedPack(SHARDS));
});

afterEach(() => vi.unstubAllGlobals());

const bytesOf = async (file: string) => new Uint8Array(await (await data.answer(file)).arrayBuffer());

it('answers for each shard of a pack that is kept, without a line', async () => {
  expect((await data.answer(PACK)).ok).toBe(true);
  host.files.clear();
  for (const [at, shard] of SHARDS.entries())
    expect(await bytesOf(searchFiles.shard('tier', at))).toEqual(shard);
  expect((await data.answer(searchFiles.shard('tier', 2))).status).toBe(404);
  expect((await data.answer(searchFiles.shard('other', 0))).status).toBe(404);
});

it('fetches a shard by itself where its pack is damaged, and drops the pack', async () => {
  await data.answer(PACK);
  const damaged = host.files.get(PACK)!.slice();
  damaged[damaged.length - 1]! ^= 1;
  host.kept.set(SCOPE + PACK, new Response(damaged));
  const file = searchFiles.shard('tier', 1);
  host.files.set(file, SHARDS[1]!);
  expect(await bytesOf(file)).toEqual(SHARDS[1]);
  expect(await data.has(PACK)).toBe(false);
});

it('gives what it cannot keep, and says so', async () => {
  const told = vi.fn();
  data = new DataCache('data', SCOPE, told);
  host.full = true;
  expect((await data.answer(PACK)).ok).toBe(true);
  expect(told).toHaveBeenCalledExactlyOnceWith('quota');
});

it('does not wait for a line that hangs', async () => {
  vi.useFakeTimers();
  host.hung.add(PACK);
  const answer = data.answer(PACK);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await answer).status).toBe(504);
  vi.useRealTimers();
});
