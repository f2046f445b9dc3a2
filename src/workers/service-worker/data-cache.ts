/**
 * Data files, from the cache first. Every file is held against its hash whenever it is read: one that is damaged, cut or another's
 * page is fetched again. Where nothing can be written, reading goes on over the network.
 */
import { packOf, shardIn } from '#core/search-index/shard-pack.ts';
import { isSound } from './verify-integrity.ts';

export type Trouble = 'quota' | 'cache';

/** No answer at all within this time is a failure; a body may take as long as it needs. */
const ANSWER_MS = 10_000;
/** What hung so long is not waited for again by itself. */
const HUNG = 504;

/** It can be had, but this device has no room for it, or its cache fails. */
export class NotKept extends Error {}

export class DataCache {
  readonly #name: string;
  readonly #scope: string;
  readonly #onTrouble: (why: Trouble) => void;

  constructor(name: string, scope: string, onTrouble: (why: Trouble) => void) {
    this.#name = name;
    this.#scope = scope;
    this.#onTrouble = onTrouble;
  }

  /** The file wherever it can be had; never a page in place of data. */
  async answer(file: string): Promise<Response> {
    return (await this.kept(file)) ?? (await this.#fromPack(file)) ?? (await this.fetch(file));
  }

  /** From the cache, if it is sound; what is not, leaves it. */
  async kept(file: string): Promise<Response | undefined> {
    try {
      const cache = await caches.open(this.#name);
      const found = await cache.match(this.#url(file));
      if (!found) return undefined;
      const bytes = new Uint8Array(await found.arrayBuffer());
      if (await isSound(file, bytes)) return asData(file, bytes);
      await cache.delete(this.#url(file));
    } catch {
      this.#onTrouble('cache');
    }
    return undefined;
  }

  /** Over the network, and into the cache. A wrong or broken file is asked for once more, past every cache on the way. */
  async fetch(file: string, giveUp?: AbortSignal): Promise<Response> {
    for (const cache of ['default', 'reload'] as const) {
      const response = await this.request(file, cache, giveUp);
      // A proxy on the way may still hold the failure of a moment ago; a missing file stays missing.
      if (!response.ok) return plainFailure(file, response.status);
      const body = await response.arrayBuffer().catch(() => undefined);
      if (!body) continue;
      const bytes = new Uint8Array(body);
      if (!(await isSound(file, bytes))) continue;
      await this.put(file, bytes);
      return asData(file, bytes);
    }
    return plainFailure(file, 502);
  }

  /** Resolves when the file is in the cache; rejects where it cannot be had or kept. */
  async ensure(file: string, giveUp?: AbortSignal): Promise<Response> {
    const kept = await this.kept(file);
    if (kept) return kept;
    const response = await this.fetch(file, giveUp);
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    if (!(await this.has(file))) throw new NotKept(file);
    return response;
  }

  async has(file: string): Promise<boolean> {
    const cache = await caches.open(this.#name).catch(() => undefined);
    return (await cache?.match(this.#url(file))) !== undefined;
  }

  /** Whether it was written; where it was not, the reader is told once. */
  async put(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    try {
      await (await caches.open(this.#name)).put(this.#url(file), asData(file, bytes));
      return true;
    } catch (error) {
      this.#onTrouble((error as Error).name === 'QuotaExceededError' ? 'quota' : 'cache');
      return false;
    }
  }

  async delete(file: string): Promise<void> {
    await (await caches.open(this.#name)).delete(this.#url(file));
  }

  /** Files in the cache, as paths below the scope. */
  async files(): Promise<string[]> {
    const requests = await (await caches.open(this.#name)).keys();
    return requests.map(({ url }) => url.slice(this.#scope.length));
  }

  /** 504 where no answer comes in time; rejects without a line, or where `giveUp` says not to wait. A body on its way is not given up. */
  async request(file: string, cache: RequestCache, giveUp?: AbortSignal): Promise<Response> {
    const patience = new AbortController();
    const stop = () => patience.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, ANSWER_MS);
    giveUp?.throwIfAborted();
    giveUp?.addEventListener('abort', stop);
    try {
      return await fetch(this.#url(file), { cache, signal: patience.signal });
    } catch (error) {
      if (late) return new Response(null, { status: HUNG });
      throw error;
    } finally {
      clearTimeout(timer);
      giveUp?.removeEventListener('abort', stop);
    }
  }

  /** A shard of the search index, where the index is kept as a whole. */
  async #fromPack(file: string): Promise<Response | undefined> {
    const place = packOf(file);
    const pack = place && (await this.kept(place.pack));
    if (!pack) return undefined;
    const shard = shardIn(new Uint8Array(await pack.arrayBuffer()), place.index);
    return shard && asData(file, shard);
  }

  #url(file: string): string {
    return new URL(file, this.#scope).href;
  }
}

function asData(file: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return new Response(bytes, { headers: { 'content-type': type, 'content-length': `${bytes.length}` } });
}

/** A host's page for a missing file would be read as data. */
export function plainFailure(file: string, status: number): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(`${file}: ${status}\n`, { status: status < 400 ? 502 : status, headers });
}
