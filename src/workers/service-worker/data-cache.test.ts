/** Data files from cache, pack and network. */
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

const bytesOf = async (file: string) => new Uint8Array(await (await data.respond(file)).arrayBuffer());

it('serves every shard of a cached pack offline', async () => {
  expect((await data.respond(PACK)).ok).toBe(true);
  host.files.clear();
  for (const [at, shard] of SHARDS.entries())
    expect(await bytesOf(searchFiles.shard('tier', at))).toEqual(shard);
  expect((await data.respond(searchFiles.shard('tier', 2))).status).toBe(404);
  expect((await data.respond(searchFiles.shard('other', 0))).status).toBe(404);
});

it('fetches a shard whose cached pack is damaged, and deletes the pack', async () => {
  await data.respond(PACK);
  const damaged = host.files.get(PACK)!.slice();
  damaged[damaged.length - 1]! ^= 1;
  host.cached.set(SCOPE + PACK, new Response(damaged));
  const file = searchFiles.shard('tier', 1);
  host.files.set(file, SHARDS[1]!);
  expect(await bytesOf(file)).toEqual(SHARDS[1]);
  expect(await data.has(PACK)).toBe(false);
});

it('serves a file that it cannot cache, and reports that', async () => {
  const onFailure = vi.fn();
  data = new DataCache('data', SCOPE, onFailure);
  host.full = true;
  expect((await data.respond(PACK)).ok).toBe(true);
  expect(onFailure).toHaveBeenCalledExactlyOnceWith('quota');
});

it('stops waiting for a stalled connection', async () => {
  vi.useFakeTimers();
  host.stalled.add(PACK);
  const response = data.respond(PACK);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await response).status).toBe(504);
  vi.useRealTimers();
});
