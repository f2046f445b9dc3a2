/** Index: the shards that go by are gathered into packs beside them, for readers who keep the whole archive. */

import { packOf, packShards } from '#core/search-index/shard-pack.ts';
import { contentHash } from '#site/dataset/content-hash.ts';
import type { Emit } from './emit.ts';

export class ShardPacks {
  readonly #put: Emit;
  #pack = '';
  #shards: Parameters<Emit>[1][] = [];

  constructor(put: Emit) {
    this.#put = put;
  }

  readonly emit: Emit = (file, content) => {
    this.#put(file, content);
    const place = packOf(file);
    if (!place) return;
    if (place.pack !== this.#pack) this.end();
    this.#pack = place.pack;
    this.#shards.push(content);
  };

  end(): void {
    if (this.#shards.length > 0) this.#put(this.#pack, packShards(this.#shards, contentHash));
    this.#shards = [];
  }
}
