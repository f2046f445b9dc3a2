/**
 * The cached shell. A release is installed completely or not at all, and every file is verified by its hash. Earlier releases stay for
 * the tabs that still run them.
 */
import type { WorkerVersion } from '#core/protocol/offline-messages.ts';
import { contentHash } from './verify-integrity.ts';

/** The files of a release; the build writes it into the worker. */
export interface ShellList {
  version: string;
  /** Paths below the scope, with the hashes of their contents. */
  files: readonly (readonly [file: string, hash: string])[];
}

/** This release and two earlier ones: a tab that slept through two deployments still finds its lazy chunks. */
const RELEASES_KEPT = 3;
const PARALLEL = 6;

export class ShellCache {
  readonly list: ShellList;
  readonly #prefix: string;
  readonly #scope: string;
  readonly #name: string;
  readonly #files: ReadonlyMap<string, string>;

  constructor(list: ShellList, prefix: string, scope: string) {
    this.list = list;
    this.#prefix = prefix;
    this.#scope = scope;
    this.#name = prefix + list.version;
    this.#files = new Map(list.files);
  }

  isFile(file: string): boolean {
    return this.#files.has(file);
  }

  /** Rejects, and leaves nothing behind, if a file cannot be fetched as it was built. */
  async install(): Promise<void> {
    const before = await this.#releases();
    const cache = await caches.open(this.#name);
    try {
      await forEachParallel(PARALLEL, this.list.files, async ([file, hash]) => {
        const known = await this.#findValid(file, hash, before);
        await cache.put(this.#url(file), known ?? (await this.#fetch(file, hash, 'low')));
      });
    } catch (error) {
      if (!before.includes(this.#name)) await caches.delete(this.#name);
      throw error;
    }
  }

  /** Deletes releases that no tab can be running any more. */
  async activate(): Promise<void> {
    const others = (await this.#releases()).filter((name) => name !== this.#name);
    const excess = Math.max(0, others.length + 1 - RELEASES_KEPT);
    await Promise.all(others.slice(0, excess).map((name) => caches.delete(name)));
  }

  /** A file of this release, or of an earlier one if this has none of that name. A damaged file of this release is fetched again. */
  async match(file: string): Promise<Response | undefined> {
    const hash = this.#files.get(file);
    if (hash !== undefined)
      return (await this.#findValid(file, hash, [this.#name])) ?? this.#repair(file, hash);
    for (const name of (await this.#releases()).reverse()) {
      const found = await (await caches.open(name)).match(this.#url(file));
      if (found) return found;
    }
    return undefined;
  }

  /** The release of a page with this entry script. */
  async releaseOf(script: string): Promise<WorkerVersion['page']> {
    if (this.isFile(script)) return 'same';
    return (await this.match(script)) ? 'kept' : 'unknown';
  }

  async #repair(file: string, hash: string): Promise<Response> {
    const valid =
      (await this.#findValid(file, hash, await this.#releases())) ?? (await this.#fetch(file, hash));
    const copy = valid.clone();
    const cache = await caches.open(this.#name);
    await cache.put(this.#url(file), copy).catch(() => {});
    return valid;
  }

  /** Cache names, oldest first: the browser lists them in the order of creation. */
  async #releases(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
  }

  /** The file as it was built, from one of these caches: files that did not change between releases are not downloaded again. */
  async #findValid(file: string, hash: string, names: readonly string[]): Promise<Response | undefined> {
    for (const name of names) {
      const found = await (await caches.open(name)).match(this.#url(file));
      const bytes = await found?.arrayBuffer();
      if (bytes && (await contentHash(bytes)) === hash)
        return storedResponse(bytes, found!.headers.get('content-type'));
    }
    return undefined;
  }

  /** Installs with low priority, so that on a slow connection the page's own requests come first. */
  async #fetch(file: string, hash: string, priority: RequestPriority = 'auto'): Promise<Response> {
    for (const cache of ['no-cache', 'reload'] as const) {
      const response = await fetch(this.#url(file), { cache, priority });
      const bytes = response.ok ? await response.arrayBuffer() : undefined;
      if (bytes && (await contentHash(bytes)) === hash)
        return storedResponse(bytes, response.headers.get('content-type'));
    }
    throw new Error(`${file} is not what was built`);
  }

  #url(file: string): string {
    return new URL(file, this.#scope).href;
  }
}

/** A new response: without a redirect flag, which navigations refuse, and without the encoding that the browser has removed. */
function storedResponse(bytes: ArrayBuffer, type: string | null): Response {
  const headers = {
    'content-type': type ?? 'application/octet-stream',
    'content-length': `${bytes.byteLength}`,
  };
  return new Response(bytes, { headers });
}

/** Rejects with the first failure, after the tasks that had started have ended. */
export async function forEachParallel<Item>(
  lanes: number,
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failure: { cause: unknown } | undefined;
  const runLane = async () => {
    while (next < items.length && !failure) {
      const item = items[next]!;
      next += 1;
      await run(item).catch((cause: unknown) => {
        failure ??= { cause };
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  if (failure) throw failure.cause;
}
