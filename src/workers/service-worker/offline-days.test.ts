/** Going over to a newer archive on a line that hangs: the next look is not swallowed by the one before. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packManifest } from '#core/dataset/manifest.ts';
import { hashedFile, POINTER_FILE } from '#core/dataset/paths.ts';
import { searchFiles } from '#core/search-index/index-files.ts';
import { FakeHost, sealedPack } from '#testing/service-worker-host.fake.ts';
import { DataCache } from './data-cache.ts';
import { contentHash } from './hash-content.ts';
import { ArchiveKeeper } from './offline-days.ts';

const SCOPE = 'https://site.example/reader/';

const onNewer = vi.fn();
let host: FakeHost;
let keeper: ArchiveKeeper;

beforeEach(() => {
  host = new FakeHost(SCOPE);
  onNewer.mockClear();
  vi.stubGlobal('caches', host.caches);
  vi.stubGlobal('fetch', host.fetch);
  keeper = new ArchiveKeeper(new DataCache('data', SCOPE, () => {}), onNewer);
});

afterEach(() => vi.unstubAllGlobals());

const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const isKept = (file: string) => host.kept.has(SCOPE + file);

async function addFile(kind: 'segment' | 'manifest', json: unknown): Promise<string> {
  const bytes = bytesOf(json);
  const hash = await contentHash(bytes);
  host.files.set(hashedFile(kind, hash), bytes);
  return hash;
}

/** The index of an archive of so many days, with one shard; the hash in the name of its manifest. */
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

/** Publishes an archive of so many days, each in a segment of its own; its newest segment. */
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

const newestShown = async () => (await (await keeper.answer()).json()).newest;

describe('ArchiveKeeper', () => {
  it('goes over to a newer archive, and says so where there was one before', async () => {
    await publish(1);
    await keeper.refresh();
    expect(onNewer).not.toHaveBeenCalled();
    await publish(2);
    expect(await newestShown()).toBe('2026-05-01');
    await keeper.refresh();
    expect(await newestShown()).toBe('2026-05-02');
    expect(onNewer).toHaveBeenCalledOnce();
  });

  it.each(['the pointer', 'the newest segment'])(
    'looks anew while an earlier look waits for %s',
    async (which) => {
      await publish(1);
      await keeper.refresh();
      const segment = await publish(2);
      const file = which === 'the pointer' ? POINTER_FILE : segment;
      host.hung.add(file);
      const first = keeper.refresh();
      await expect.poll(() => host.kept.size).toBeGreaterThan(which === 'the pointer' ? 2 : 3);
      host.hung.delete(file);
      await keeper.refresh();
      await first;
      expect(await newestShown()).toBe('2026-05-02');
      expect(onNewer).toHaveBeenCalledOnce();
    },
  );

  it('never goes back to the archive of a look that is over', async () => {
    await publish(1);
    await keeper.refresh();
    const segment = await publish(2);
    host.hung.add(segment);
    const first = keeper.refresh();
    await publish(3);
    await keeper.refresh();
    host.hung.delete(segment);
    await first;
    expect(await newestShown()).toBe('2026-05-03');
  });

  it('goes on to have the whole index of search where it is kept, and leaves it where it is not', async () => {
    await publish(1);
    await keeper.refresh();
    await publish(2);
    await keeper.refresh();
    expect(isKept(hashedFile('search', 'index2'))).toBe(false);
    const data = new DataCache('data', SCOPE, () => {});
    await data.ensure(hashedFile('search', 'index2'));
    await data.ensure(searchFiles.pack('tier2', 0));
    await publish(3);
    await keeper.refresh();
    for (const tier of ['tier2', 'tier3']) expect(isKept(searchFiles.pack(tier, 0)), tier).toBe(true);
    await publish(4);
    await keeper.refresh();
    expect(isKept(searchFiles.pack('tier4', 0))).toBe(true);
    expect(isKept(searchFiles.pack('tier2', 0))).toBe(false);
  });

  it('shows a newer archive that there is no room for, and announces it once', async () => {
    await publish(1);
    await keeper.refresh();
    await publish(2);
    host.full = true;
    await keeper.refresh();
    await keeper.refresh();
    expect(await newestShown()).toBe('2026-05-02');
    expect(onNewer).toHaveBeenCalledOnce();
  });
});
