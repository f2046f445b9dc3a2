/**
 * Which archive the reader has: the pointer from the cache at once, a newer one fetched behind it. It is put in place only when the
 * manifest and all that takes over from what is kept are there, so a line that breaks in between costs nothing.
 */
import * as v from 'valibot';
import { type Manifest, manifestSchema, type Pointer, pointerSchema } from '#core/dataset/manifest.ts';
import { POINTER_FILE } from '#core/dataset/paths.ts';
import { type SearchManifest, searchManifestSchema } from '#core/search-index/index-files.ts';
import { indexFiles, isPack } from '#core/search-index/shard-pack.ts';
import { type DataCache, NotKept, plainFailure } from './data-cache.ts';
import { inParallel } from './shell-cache.ts';
import { belongs, successors } from './successors.ts';

const PARALLEL = 4;

export class ArchiveKeeper {
  readonly #data: DataCache;
  readonly #onNewer: () => void;
  #look: AbortController | undefined;
  /** A newer archive that this device has no room for: while the worker lives it is read over the network. */
  #unkept: { pointer: Pointer; bytes: Uint8Array<ArrayBuffer> } | undefined;

  constructor(data: DataCache, onNewer: () => void) {
    this.#data = data;
    this.#onNewer = onNewer;
  }

  /** The kept pointer without waiting for anyone; over the network only where there is none, or nothing behind it. */
  async answer(): Promise<Response> {
    if (this.#unkept) return asPointer(this.#unkept.bytes);
    const kept = await this.#data.kept(POINTER_FILE);
    if (kept && (await this.#manifestOf(kept.clone()))) return kept;
    const response = await this.#data.request(POINTER_FILE, 'no-cache');
    if (!response.ok) return plainFailure(POINTER_FILE, response.status);
    const text = await response.text();
    return v.is(pointerSchema, parse(text)) ? asPointer(text) : plainFailure(POINTER_FILE, 502);
  }

  /**
   * Looks for a newer archive. The newest look is the one that counts: what an earlier one still waits for may never come, and the
   * line may be another by now. Never rejects: the next look may succeed.
   */
  refresh(): Promise<void> {
    this.#look?.abort();
    const look = new AbortController();
    this.#look = look;
    return this.#lookOnce(look.signal).catch(() => {});
  }

  async #lookOnce(over: AbortSignal): Promise<void> {
    const response = await this.#data.request(POINTER_FILE, 'no-cache', over);
    if (!response.ok) return;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const pointer = v.parse(pointerSchema, parse(new TextDecoder().decode(bytes)));
    const keptPointer = await this.#data.kept(POINTER_FILE);
    const known = keptPointer && readPointer(await keptPointer.text());
    if (known?.manifest === pointer.manifest && (await this.#data.has(pointer.manifest))) return;
    if (this.#unkept?.pointer.manifest === pointer.manifest) return;
    try {
      await this.#adopt(pointer, bytes, known, over);
      this.#unkept = undefined;
    } catch (error) {
      if (!(error instanceof NotKept) || over.aborted) throw error;
      this.#unkept = { pointer, bytes };
      if (known) this.#onNewer();
    }
  }

  async #adopt(
    pointer: Pointer,
    bytes: Uint8Array<ArrayBuffer>,
    known: Pointer | undefined,
    over: AbortSignal,
  ): Promise<void> {
    const next = await readManifest(await this.#data.ensure(pointer.manifest, over));
    const old = known && (await this.#keptManifest(known.manifest));
    const files = new Set(await this.#data.files());
    const missing = successors(old, next, (file) => files.has(file));
    await this.#ensureAll(missing, over);
    // Who keeps the whole index goes on to have it.
    if ([...files].some(isPack)) await this.#ensureAll(await this.#indexOf(next), over);
    // A look that is over must not put an older archive in the place of a newer one.
    if (over.aborted) return;
    if (!(await this.#data.put(POINTER_FILE, bytes))) throw new NotKept(POINTER_FILE);
    if (known) this.#onNewer();
    await this.#prune(pointer, next, known, old);
  }

  async #ensureAll(files: readonly string[], over: AbortSignal): Promise<void> {
    await inParallel(PARALLEL, files, async (file) => {
      await this.#data.ensure(file, over);
    });
  }

  /** What neither this archive nor the one before it names: an open tab may still read that one. */
  async #prune(pointer: Pointer, next: Manifest, known?: Pointer, old?: Manifest): Promise<void> {
    const manifests = old ? [next, old] : [next];
    const fixed = [POINTER_FILE, 'data/quality.json', pointer.manifest, known?.manifest];
    const tiers = await this.#tiersOf(manifests);
    for (const file of await this.#data.files()) {
      // Packs of orders are named by the orders only; they are few and small.
      if (fixed.includes(file) || file.startsWith('data/runs-')) continue;
      if (!belongs(file, manifests, tiers)) await this.#data.delete(file);
    }
  }

  async #tiersOf(manifests: readonly Manifest[]): Promise<Set<string>> {
    const names = new Set<string>();
    for (const one of manifests) {
      const index = await this.#keptIndex(one);
      if (!index) continue;
      names.add(index.digests);
      for (const { hash } of index.tiers) names.add(hash);
    }
    return names;
  }

  async #indexOf(manifest: Manifest): Promise<string[]> {
    const index = await this.#keptIndex(manifest);
    return index ? indexFiles(index) : [];
  }

  async #keptIndex({ search }: Manifest): Promise<SearchManifest | undefined> {
    const kept = search === undefined ? undefined : await this.#data.kept(search);
    const read = v.safeParse(searchManifestSchema, kept && parse(await kept.text()));
    return read.success ? read.output : undefined;
  }

  async #manifestOf(pointer: Response): Promise<boolean> {
    const read = readPointer(await pointer.text());
    return read !== undefined && (await this.#data.has(read.manifest));
  }

  async #keptManifest(file: string): Promise<Manifest | undefined> {
    const kept = await this.#data.kept(file);
    return kept && readManifest(kept);
  }
}

function asPointer(content: BodyInit): Response {
  return new Response(content, { headers: { 'content-type': 'application/json' } });
}

async function readManifest(response: Response): Promise<Manifest> {
  return v.parse(manifestSchema, parse(await response.text()));
}

function readPointer(text: string): Pointer | undefined {
  const read = v.safeParse(pointerSchema, parse(text));
  return read.success ? read.output : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
