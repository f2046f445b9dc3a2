/** A host and a cache for tests of the service worker. Both can be made to fail. */

import { packShards } from '#core/search-index/shard-pack.ts';
import { contentHash } from '#workers/service-worker/verify-integrity.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A pack with its hash, as the build writes it. */
export async function sealedPack(shards: readonly Bytes[]): Promise<Bytes> {
  const blank = ''.padStart(9);
  const hash = await contentHash(packShards(shards, () => blank).subarray(blank.length));
  return packShards(shards, () => hash);
}

export class FakeHost {
  readonly #scope: string;
  /** The files of the host, and those for which it never responds. */
  readonly files = new Map<string, Bytes>();
  readonly stalled = new Set<string>();
  /** By absolute URL. */
  readonly cached = new Map<string, Response>();
  /** The cache cannot be written. */
  full = false;

  constructor(scope: string) {
    this.#scope = scope;
  }

  readonly fetch = (url: string, { signal }: { signal: AbortSignal }): Promise<Response> => {
    const file = url.slice(this.#scope.length);
    const body = this.files.get(file);
    if (!this.stalled.has(file))
      return Promise.resolve(new Response(body ?? null, { status: body === undefined ? 404 : 200 }));
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };

  readonly caches = { open: async () => this.#cache };

  readonly #cache = {
    match: async (url: string) => this.cached.get(url)?.clone(),
    put: async (url: string, response: Response) => {
      if (this.full) throw new DOMException('full', 'QuotaExceededError');
      this.cached.set(url, response);
    },
    delete: async (url: string) => this.cached.delete(url),
    keys: async () => [...this.cached.keys()].map((url) => ({ url })),
  };
}
