/**
 * Data files, from the cache first. Every read verifies the file, and a truncated, corrupt or substituted one is fetched again. If the
 * cache cannot be written, reading continues over the network.
 */
import { packOf, shardIn } from '#core/search-index/shard-pack.ts';
import { verifyIntegrity } from './verify-integrity.ts';

export type StorageFailure = 'quota' | 'cache';

/** Until the first byte; a body may take as long as it needs. */
const RESPONSE_TIMEOUT_MS = 10_000;
/** The status of a request that timed out. The page does not retry it by itself. */
const TIMED_OUT = 504;

/** The file could be fetched but not cached: the device is full, or its cache fails. */
export class NotCached extends Error {}

export class DataCache {
  readonly #name: string;
  readonly #scope: string;
  readonly #onFailure: (reason: StorageFailure) => void;

  constructor(name: string, scope: string, onFailure: (reason: StorageFailure) => void) {
    this.#name = name;
    this.#scope = scope;
    this.#onFailure = onFailure;
  }

  /** The file from wherever it can be read; never an HTML page in place of data. */
  async respond(file: string): Promise<Response> {
    return (await this.match(file)) ?? (await this.#fromPack(file)) ?? (await this.fetch(file));
  }

  /** The file from the cache. An invalid one is deleted. */
  async match(file: string): Promise<Response | undefined> {
    try {
      const cache = await caches.open(this.#name);
      const found = await cache.match(this.#url(file));
      if (!found) return undefined;
      const bytes = new Uint8Array(await found.arrayBuffer());
      if (await verifyIntegrity(file, bytes)) return dataResponse(file, bytes);
      await cache.delete(this.#url(file));
    } catch {
      this.#onFailure('cache');
    }
    return undefined;
  }

  /** Fetches the file and caches it. An invalid one is fetched once more, bypassing the browser's HTTP cache. */
  async fetch(file: string, cancel?: AbortSignal): Promise<Response> {
    for (const cache of ['default', 'reload'] as const) {
      const response = await this.request(file, cache, cancel);
      // Not retried: a missing file stays missing, and a proxy would repeat a recent failure.
      if (!response.ok) return errorResponse(file, response.status);
      const body = await response.arrayBuffer().catch(() => undefined);
      if (!body) continue;
      const bytes = new Uint8Array(body);
      if (!(await verifyIntegrity(file, bytes))) continue;
      await this.put(file, bytes);
      return dataResponse(file, bytes);
    }
    return errorResponse(file, 502);
  }

  /** Resolves when the file is in the cache; rejects if it cannot be fetched, or with `NotCached`. */
  async ensure(file: string, cancel?: AbortSignal): Promise<Response> {
    const cached = await this.match(file);
    if (cached) return cached;
    const response = await this.fetch(file, cancel);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    if (!(await this.has(file))) throw new NotCached(file);
    return response;
  }

  async has(file: string): Promise<boolean> {
    const cache = await caches.open(this.#name).catch(() => undefined);
    return (await cache?.match(this.#url(file))) !== undefined;
  }

  /** Resolves to whether it was written. */
  async put(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    try {
      await (await caches.open(this.#name)).put(this.#url(file), dataResponse(file, bytes));
      return true;
    } catch (error) {
      this.#onFailure((error as Error).name === 'QuotaExceededError' ? 'quota' : 'cache');
      return false;
    }
  }

  async delete(file: string): Promise<void> {
    await (await caches.open(this.#name)).delete(this.#url(file));
  }

  /** Cached files, as paths below the scope. */
  async files(): Promise<string[]> {
    const requests = await (await caches.open(this.#name)).keys();
    return requests.map(({ url }) => url.slice(this.#scope.length));
  }

  /** Status 504 after a timeout; rejects while offline, or if `cancel` aborts before the response starts. */
  async request(file: string, cache: RequestCache, cancel?: AbortSignal): Promise<Response> {
    const controller = new AbortController();
    const abort = () => controller.abort();
    let isTimedOut = false;
    const timer = setTimeout(() => {
      isTimedOut = true;
      abort();
    }, RESPONSE_TIMEOUT_MS);
    cancel?.throwIfAborted();
    cancel?.addEventListener('abort', abort);
    try {
      return await fetch(this.#url(file), { cache, signal: controller.signal });
    } catch (error) {
      if (isTimedOut) return new Response(null, { status: TIMED_OUT });
      throw error;
    } finally {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', abort);
    }
  }

  /** A shard of the search index, if its pack is cached. */
  async #fromPack(file: string): Promise<Response | undefined> {
    const location = packOf(file);
    const pack = location && (await this.match(location.pack));
    if (!pack) return undefined;
    const shard = shardIn(new Uint8Array(await pack.arrayBuffer()), location.index);
    return shard && dataResponse(file, shard);
  }

  #url(file: string): string {
    return new URL(file, this.#scope).href;
  }
}

function dataResponse(file: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': type, 'content-length': `${bytes.length}` } });
}

/** Replaces a host's HTML error page, which would be read as data. */
export function errorResponse(file: string, status: number): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(`${file}: ${status}\n`, { status: status < 400 ? 502 : status, headers });
}
