/** Updating to a newer archive, also on a stalled connection. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packManifest } from '#core/dataset/manifest.ts';
import { hashedFile, POINTER_FILE } from '#core/dataset/paths.ts';
import { searchFiles } from '#core/search-index/index-files.ts';
import { FakeHost, sealedPack } from '#testing/service-worker-host.fake.ts';
import { ArchiveUpdater } from './archive-updater.ts';
import { DataCache } from './data-cache.ts';
import { contentHash } from './verify-integrity.ts';

const SCOPE = 'https://site.example/reader/';

const onNewer = vi.fn();
let host: FakeHost;
let updater: ArchiveUpdater;

beforeEach(() => {
  host = new FakeHost(SCOPE);
  onNewer.mockClear();
  vi.stubGlobal('caches', host.caches);
  vi.stubGlobal('fetch', host.fetch);
  updater = new ArchiveUpdater(new DataCache('data', SCOPE, () => {}), onNewer);
});

afterEach(() => vi.unstubAllGlobals());

const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const isCached = (file: string) => host.cached.has(SCOPE + file);

async function addFile(kind: 'segment' | 'manifest', json: unknown): Promise<string> {
  const bytes = bytesOf(json);
  const hash = await contentHash(bytes);
  host.files.set(hashedFile(kind, hash), bytes);
  return hash;
}

/** Adds the index of an archive of this many days, with one shard; returns the hash of its manifest. */
async function addIndex(days: number): Promise<string> {
  const tier = { hash: `tier${days}`, segments: days, rows: days, shared: [0], keys: ['a'] };
  const hash = `index${days}`;
  const runs = bytesOf({ format: 1, days });
  const digests = await contentHash(runs);
  host.files.set(hashedFile('search', hash), bytesOf({ format: 1, rows: days, digests, tiers: [tier] }));
  host.files.set(searchFiles.digests(digests), runs);
  host.files.set(searchFiles.pack(tier.hash, 0), await sealedPack([new Uint8Array(gzipSync(`${days}`))]));
  return hash;
}

/** Publishes an archive of this many days, each in its own segment; returns the newest segment. */
async function publish(days: number): Promise<string> {
  const names = Array.from({ length: days }, (_, at) => `2026-05-0${at + 1}`);
  const segments = [];
  for (const day of names) segments.push({ hash: await addFile('segment', { day }), days: 1, rows: 1 });
  const totals = { digests: days, rows: days, papers: days, problems: 0 };
  const counts = { arxiv: names.map(() => 1) };
  const lookup = new Map<string, string>();
  const parts = { totals, days: names, counts, outages: [], segments, lookup, search: await addIndex(days) };
  const manifest = hashedFile('manifest', await addFile('manifest', packManifest(parts)));
  host.files.set(POINTER_FILE, bytesOf({ format: 1, manifest, newest: names.at(-1) }));
  return hashedFile('segment', segments.at(-1)!.hash);
}

const newestShown = async () => (await (await updater.respond()).json()).newest;

describe('ArchiveKeeper', () => {
  it('adopts a newer archive, and announces it unless it is the first', async () => {
    await publish(1);
    await updater.refresh();
    expect(onNewer).not.toHaveBeenCalled();
    await publish(2);
    expect(await newestShown()).toBe('2026-05-01');
    await updater.refresh();
    expect(await newestShown()).toBe('2026-05-02');
    expect(onNewer).toHaveBeenCalledOnce();
  });

  it.each(['the pointer', 'the newest segment'])(
    'checks again while an earlier check is stalled on %s',
    async (which) => {
      await publish(1);
      await updater.refresh();
      const segment = await publish(2);
      const file = which === 'the pointer' ? POINTER_FILE : segment;
      host.stalled.add(file);
      const first = updater.refresh();
      await expect.poll(() => host.cached.size).toBeGreaterThan(which === 'the pointer' ? 2 : 3);
      host.stalled.delete(file);
      await updater.refresh();
      await first;
      expect(await newestShown()).toBe('2026-05-02');
      expect(onNewer).toHaveBeenCalledOnce();
    },
  );

  it('never returns to the archive of a canceled check', async () => {
    await publish(1);
    await updater.refresh();
    const segment = await publish(2);
    host.stalled.add(segment);
    const first = updater.refresh();
    await publish(3);
    await updater.refresh();
    host.stalled.delete(segment);
    await first;
    expect(await newestShown()).toBe('2026-05-03');
  });

  it('updates the search index if all of it was downloaded, and only then', async () => {
    await publish(1);
    await updater.refresh();
    await publish(2);
    await updater.refresh();
    expect(isCached(hashedFile('search', 'index2'))).toBe(false);
    const data = new DataCache('data', SCOPE, () => {});
    await data.ensure(hashedFile('search', 'index2'));
    await data.ensure(searchFiles.pack('tier2', 0));
    await publish(3);
    await updater.refresh();
    for (const tier of ['tier2', 'tier3']) expect(isCached(searchFiles.pack(tier, 0)), tier).toBe(true);
    await publish(4);
    await updater.refresh();
    expect(isCached(searchFiles.pack('tier4', 0))).toBe(true);
    expect(isCached(searchFiles.pack('tier2', 0))).toBe(false);
  });

  it('serves a newer archive that does not fit on the device, and announces it once', async () => {
    await publish(1);
    await updater.refresh();
    await publish(2);
    host.full = true;
    await updater.refresh();
    await updater.refresh();
    expect(await newestShown()).toBe('2026-05-02');
    expect(onNewer).toHaveBeenCalledOnce();
  });
});
