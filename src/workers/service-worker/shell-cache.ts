/**
 * The shell in the cache: a version is installed whole or not at all, each file held against its hash; earlier versions stay for the
 * tabs that still run them.
 */
import type { WorkerVersion } from '#core/protocol/offline-messages.ts';
import { contentHash } from './hash-content.ts';

/** Written into the worker by the build. */
export interface ShellList {
  version: string;
  /** Path below the scope, hash of its content. */
  files: readonly (readonly [file: string, hash: string])[];
}

/** This version and the two before it: a tab that slept through two deploys still finds its lazy chunks. */
const GENERATIONS = 3;
const PARALLEL = 6;

export class ShellCache {
  readonly #prefix: string;
  readonly #scope: string;
  readonly #name: string;
  readonly #files: ReadonlyMap<string, string>;

  constructor(
    readonly list: ShellList,
    prefix: string,
    scope: string,
  ) {
    this.#prefix = prefix;
    this.#scope = scope;
    this.#name = prefix + list.version;
    this.#files = new Map(list.files);
  }

  isFile(file: string): boolean {
    return this.#files.has(file);
  }

  /** Rejects, and leaves nothing half done, where a file cannot be had as it was built. */
  async install(): Promise<void> {
    const before = await this.#generations();
    const cache = await caches.open(this.#name);
    try {
      await inParallel(PARALLEL, this.list.files, async ([file, hash]) => {
        const known = await this.#soundIn(file, hash, before);
        await cache.put(this.#url(file), known ?? (await this.#fetch(file, hash, 'low')));
      });
    } catch (error) {
      if (!before.includes(this.#name)) await caches.delete(this.#name);
      throw error;
    }
  }

  /** Versions that no tab can be running any more leave the cache. */
  async activate(): Promise<void> {
    const names = (await this.#generations()).filter((name) => name !== this.#name);
    await Promise.all(
      names.slice(0, Math.max(0, names.length + 1 - GENERATIONS)).map((one) => caches.delete(one)),
    );
  }

  /** A file of this version, or where it has none by that name, of an earlier one. One of ours that was damaged is fetched again. */
  async match(file: string): Promise<Response | undefined> {
    const hash = this.#files.get(file);
    if (hash !== undefined) return (await this.#soundIn(file, hash, [this.#name])) ?? this.#heal(file, hash);
    for (const name of (await this.#generations()).reverse()) {
      const found = await (await caches.open(name)).match(this.#url(file));
      if (found) return found;
    }
    return undefined;
  }

  async #heal(file: string, hash: string): Promise<Response> {
    const sound =
      (await this.#soundIn(file, hash, await this.#generations())) ?? (await this.#fetch(file, hash));
    const copy = sound.clone();
    const cache = await caches.open(this.#name);
    await cache.put(this.#url(file), copy).catch(() => {});
    return sound;
  }

  /** Whether a page that runs this script is of this version, or of another one that is here. */
  async versionOf(script: string): Promise<WorkerVersion['page']> {
    if (this.isFile(script)) return 'same';
    return (await this.match(script)) ? 'kept' : 'unknown';
  }

  /** Oldest first, as the browser keeps them. */
  async #generations(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
  }

  /** The file as it was built, where one of these caches has it: what did not change between versions does not travel again. */
  async #soundIn(file: string, hash: string, names: readonly string[]): Promise<Response | undefined> {
    for (const name of names) {
      const found = await (await caches.open(name)).match(this.#url(file));
      const bytes = await found?.arrayBuffer();
      if (bytes && (await contentHash(bytes)) === hash)
        return asStored(bytes, found!.headers.get('content-type'));
    }
    return undefined;
  }

  /** What is installed ahead gives way, on a narrow line, to what the reader asks for meanwhile. */
  async #fetch(file: string, hash: string, priority: RequestPriority = 'auto'): Promise<Response> {
    for (const cache of ['no-cache', 'reload'] as const) {
      const response = await fetch(this.#url(file), { cache, priority });
      const bytes = response.ok ? await response.arrayBuffer() : undefined;
      if (bytes && (await contentHash(bytes)) === hash)
        return asStored(bytes, response.headers.get('content-type'));
    }
    throw new Error(`${file} is not what was built`);
  }

  #url(file: string): string {
    return new URL(file, this.#scope).href;
  }
}

/** Without the marks of a redirect, which a navigation would refuse, and of a compression that is undone. */
function asStored(bytes: ArrayBuffer, type: string | null): Response {
  const headers = {
    'content-type': type ?? 'application/octet-stream',
    'content-length': `${bytes.byteLength}`,
  };
  return new Response(bytes, { headers });
}

/** Ends with the first failure, after what had begun has ended. */
export async function inParallel<Item>(
  count: number,
  items: readonly Item[],
  run: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed: { cause: unknown } | undefined;
  const lane = async () => {
    while (next < items.length && !failed) {
      const item = items[next]!;
      next += 1;
      await run(item).catch((cause: unknown) => {
        failed ??= { cause };
      });
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
  if (failed) throw failed.cause;
}
