/** Going over to a newer archive on a line that hangs: the next look is not swallowed by the one before. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packManifest } from '#contract/manifest.ts';
import { hashedFile, POINTER_FILE } from '#contract/paths.ts';
import { ArchiveKeeper } from './archive-keeper.ts';
import { contentHash } from './content-hash.ts';
import { DataCache } from './data-cache.ts';

const SCOPE = 'https://site.example/reader/';

/** What the host has, and the files that it never answers for. */
const host = new Map<string, string>();
const hung = new Set<string>();
const store = new Map<string, Response>();
const onNewer = vi.fn();
let keeper: ArchiveKeeper;

beforeEach(() => {
  for (const one of [host, hung, store]) one.clear();
  onNewer.mockClear();
  vi.stubGlobal('caches', { open: async () => cache });
  vi.stubGlobal('fetch', answerFetch);
  keeper = new ArchiveKeeper(new DataCache('data', SCOPE, () => {}), onNewer);
});

afterEach(() => vi.unstubAllGlobals());

const cache = {
  match: async (url: string) => store.get(url)?.clone(),
  put: async (url: string, response: Response) => void store.set(url, response),
  delete: async (url: string) => store.delete(url),
  keys: async () => [...store.keys()].map((url) => ({ url })),
};

function answerFetch(url: string, { signal }: { signal: AbortSignal }): Promise<Response> {
  const file = url.slice(SCOPE.length);
  const body = host.get(file);
  if (!hung.has(file)) return Promise.resolve(new Response(body, { status: body === undefined ? 404 : 200 }));
  return new Promise((_answer, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
}

async function addFile(kind: 'segment' | 'manifest', json: unknown): Promise<string> {
  const text = JSON.stringify(json);
  const hash = await contentHash(new TextEncoder().encode(text));
  host.set(hashedFile(kind, hash), text);
  return hash;
}

/** Publishes an archive of so many days, each in a segment of its own; its newest segment. */
async function publish(days: number): Promise<string> {
  const names = Array.from({ length: days }, (_, at) => `2026-05-0${at + 1}`);
  const segments = [];
  for (const day of names) segments.push({ hash: await addFile('segment', { day }), days: 1, rows: 1 });
  const totals = { digests: days, rows: days, papers: days, problems: 0 };
  const counts = { arxiv: names.map(() => 1) };
  const parts = { totals, days: names, counts, outages: [], segments, lookup: new Map<string, string>() };
  const manifest = hashedFile('manifest', await addFile('manifest', packManifest(parts)));
  host.set(POINTER_FILE, JSON.stringify({ format: 1, manifest, newest: names.at(-1) }));
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
      hung.add(file);
      const first = keeper.refresh();
      await vi.waitFor(() => expect(store.size).toBeGreaterThan(which === 'the pointer' ? 2 : 3));
      hung.delete(file);
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
    hung.add(segment);
    const first = keeper.refresh();
    await publish(3);
    await keeper.refresh();
    hung.delete(segment);
    await first;
    expect(await newestShown()).toBe('2026-05-03');
  });
});
