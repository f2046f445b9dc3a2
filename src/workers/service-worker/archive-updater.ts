/**
 * Which archive the page reads: the cached pointer responds at once, and a newer archive is fetched behind it. The newer one takes over
 * only when its manifest and the successors of all cached files are complete, so an interrupted connection loses nothing.
 */
import * as v from 'valibot';
import { type Manifest, manifestSchema, type Pointer, pointerSchema } from '#core/dataset/manifest.ts';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import { type SearchManifest, searchManifestSchema } from '#core/search-index/index-files.ts';
import { indexFiles, isPack } from '#core/search-index/shard-pack.ts';
import { type DataCache, errorResponse, NotCached } from './data-cache.ts';
import { forEachParallel } from './shell-cache.ts';
import { isReferenced, successors } from './successors.ts';

const PARALLEL = 4;

export class ArchiveUpdater {
  readonly #data: DataCache;
  readonly #onNewer: () => void;
  #running: AbortController | undefined;
  /** A newer archive that the device has no room for. It is read over the network while the worker lives. */
  #uncached: { pointer: Pointer; bytes: Uint8Array<ArrayBuffer> } | undefined;

  constructor(data: DataCache, onNewer: () => void) {
    this.#data = data;
    this.#onNewer = onNewer;
  }

  /** The cached pointer, without waiting; over the network only if there is none, or if its manifest is missing. */
  async respond(): Promise<Response> {
    if (this.#uncached) return pointerResponse(this.#uncached.bytes);
    const cached = await this.#data.match(POINTER_FILE);
    if (cached && (await this.#hasManifestOf(cached.clone()))) return cached;
    const response = await this.#data.request(POINTER_FILE, 'no-cache');
    if (!response.ok) return errorResponse(POINTER_FILE, response.status);
    const text = await response.text();
    return v.is(pointerSchema, parseJson(text)) ? pointerResponse(text) : errorResponse(POINTER_FILE, 502);
  }

  /**
   * Checks for a newer archive. A new check cancels the previous one, whose requests may be stalled on a connection that no longer
   * exists. Never rejects: the next check may succeed.
   */
  refresh(): Promise<void> {
    this.#running?.abort();
    const controller = new AbortController();
    this.#running = controller;
    return this.#check(controller.signal).catch(() => {});
  }

  async #check(canceled: AbortSignal): Promise<void> {
    const response = await this.#data.request(POINTER_FILE, 'no-cache', canceled);
    if (!response.ok) return;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const pointer = v.parse(pointerSchema, parseJson(new TextDecoder().decode(bytes)));
    const cached = await this.#data.match(POINTER_FILE);
    const known = cached && readPointer(await cached.text());
    if (known?.manifest === pointer.manifest && (await this.#data.has(pointer.manifest))) return;
    if (this.#uncached?.pointer.manifest === pointer.manifest) return;
    try {
      await this.#adopt(pointer, bytes, known, canceled);
      this.#uncached = undefined;
    } catch (error) {
      if (!(error instanceof NotCached) || canceled.aborted) throw error;
      this.#uncached = { pointer, bytes };
      if (known) this.#onNewer();
    }
  }

  async #adopt(
    pointer: Pointer,
    bytes: Uint8Array<ArrayBuffer>,
    known: Pointer | undefined,
    canceled: AbortSignal,
  ): Promise<void> {
    const next = await readManifest(await this.#data.ensure(pointer.manifest, canceled));
    const old = known && (await this.#cachedManifest(known.manifest));
    const files = new Set(await this.#data.files());
    const missing = successors(old, next, (file) => files.has(file));
    await this.#ensureAll(missing, canceled);
    // A reader who has downloaded the whole index keeps having it.
    if ([...files].some(isPack)) await this.#ensureAll(await this.#indexFilesOf(next), canceled);
    // A canceled check must not replace a newer archive by an older one.
    if (canceled.aborted) return;
    if (!(await this.#data.put(POINTER_FILE, bytes))) throw new NotCached(POINTER_FILE);
    if (known) this.#onNewer();
    await this.#prune(pointer, next, known, old);
  }

  async #ensureAll(files: readonly string[], canceled: AbortSignal): Promise<void> {
    await forEachParallel(PARALLEL, files, async (file) => {
      await this.#data.ensure(file, canceled);
    });
  }

  /** Deletes what neither this archive nor the previous one references: an open tab may still read that. */
  async #prune(pointer: Pointer, next: Manifest, known?: Pointer, old?: Manifest): Promise<void> {
    const manifests = old ? [next, old] : [next];
    const fixed = [POINTER_FILE, 'data/quality.json', pointer.manifest, known?.manifest];
    const tiers = await this.#tiersOf(manifests);
    for (const file of await this.#data.files()) {
      // Presorted runs are few and small, and only another file references them.
      if (fixed.includes(file) || file.startsWith('data/runs-')) continue;
      if (!isReferenced(file, manifests, tiers)) await this.#data.delete(file);
    }
  }

  async #tiersOf(manifests: readonly Manifest[]): Promise<Set<string>> {
    const names = new Set<string>();
    for (const manifest of manifests) {
      const index = await this.#cachedIndex(manifest);
      if (!index) continue;
      names.add(index.digests);
      for (const { hash } of index.tiers) names.add(hash);
    }
    return names;
  }

  async #indexFilesOf(manifest: Manifest): Promise<string[]> {
    const index = await this.#cachedIndex(manifest);
    return index ? indexFiles(index) : [];
  }

  async #cachedIndex({ search }: Manifest): Promise<SearchManifest | undefined> {
    const cached = search === undefined ? undefined : await this.#data.match(search);
    const read = v.safeParse(searchManifestSchema, cached && parseJson(await cached.text()));
    return read.success ? read.output : undefined;
  }

  async #hasManifestOf(pointer: Response): Promise<boolean> {
    const read = readPointer(await pointer.text());
    return read !== undefined && (await this.#data.has(read.manifest));
  }

  async #cachedManifest(file: string): Promise<Manifest | undefined> {
    const cached = await this.#data.match(file);
    return cached && readManifest(cached);
  }
}

function pointerResponse(content: BodyInit): Response {
  return new Response(content, { headers: { 'content-type': 'application/json' } });
}

async function readManifest(response: Response): Promise<Manifest> {
  return v.parse(manifestSchema, parseJson(await response.text()));
}

function readPointer(text: string): Pointer | undefined {
  const read = v.safeParse(pointerSchema, parseJson(text));
  return read.success ? read.output : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
