/** What was built before, in the memory of a process that stays: the dev server, tests. */
import type { BuiltSegment, SearchMemory, TierStore } from './build-search.ts';
import type { TierKeys } from './write-tier.ts';

export class MemoryStore implements SearchMemory {
  readonly segments = new Map<string, BuiltSegment>();
  readonly tiers: TierStore;

  constructor() {
    const known = new Map<string, { keys: TierKeys; shards: Uint8Array<ArrayBuffer>[] }>();
    this.tiers = {
      get: (hash) => known.get(hash),
      begin: (hash) => {
        const shards: Uint8Array<ArrayBuffer>[] = [];
        return { add: (shard) => shards.push(shard), end: (keys) => known.set(hash, { keys, shards }) };
      },
    };
  }
}
