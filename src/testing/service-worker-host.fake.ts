/** For tests: a host and a cache, both of which may fail. */

import { packShards } from '#core/search-index/shard-pack.ts';
import { contentHash } from '#workers/service-worker/hash-content.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A pack as the build writes it. */
export async function sealedPack(shards: readonly Bytes[]): Promise<Bytes> {
  const blank = ''.padStart(9);
  const hash = await contentHash(packShards(shards, () => blank).subarray(blank.length));
  return packShards(shards, () => hash);
}

export class FakeHost {
  readonly #scope: string;
  /** What the host has, and the files that it never answers for. */
  readonly files = new Map<string, Bytes>();
  readonly hung = new Set<string>();
  /** By whole address. */
  readonly kept = new Map<string, Response>();
  /** Nothing more can be written. */
  full = false;

  constructor(scope: string) {
    this.#scope = scope;
  }

  readonly fetch = (url: string, { signal }: { signal: AbortSignal }): Promise<Response> => {
    const file = url.slice(this.#scope.length);
    const body = this.files.get(file);
    if (!this.hung.has(file))
      return Promise.resolve(new Response(body ?? null, { status: body === undefined ? 404 : 200 }));
    return new Promise((_answer, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
  };

  readonly caches = { open: async () => this.#cache };

  readonly #cache = {
    match: async (url: string) => this.kept.get(url)?.clone(),
    put: async (url: string, response: Response) => {
      if (this.full) throw new DOMException('full', 'QuotaExceededError');
      this.kept.set(url, response);
    },
    delete: async (url: string) => this.kept.delete(url),
    keys: async () => [...this.kept.keys()].map((url) => ({ url })),
  };
}
