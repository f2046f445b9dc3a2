/** A tier of the index: finds the shards that hold a key, and reads its posting lists. */
import { type SearchTier, searchFiles } from '#core/search-index/index-files.ts';
import type { PostingQuery } from '#core/search-index/index-terms.ts';
import { Shard } from '#core/search-index/shard.ts';
import { inflate, memoize, type ReadFile, SearchFileError } from '#workers/search/search-io.ts';

/** A prefix may span many shards. Only the first ones are opened, and the rest is not used as a filter. */
const PREFIX_SHARDS = 2;
/** Shards in memory, about 15 kB each. */
const CACHED_SHARDS = 500;

/** The rows of a key, or of the keys with a prefix. */
export interface Postings {
  /** Calls `each` with a row of the tier, the rank of the best field, and whether the whole word matched. */
  visit(each: (row: number, fieldRank: number, isWhole: boolean) => void): void;
  /** The prefix spans more shards than were opened, so rows are missing. */
  truncated: boolean;
}

export class IndexTier {
  readonly #tier: SearchTier;
  /** The first key of each shard. */
  readonly #firstKeys: string[] = [];
  readonly #open: (shard: string) => Promise<Shard>;

  constructor(
    tier: SearchTier,
    /** The archive's number of the tier's first row. */
    readonly base: number,
    read: ReadFile,
  ) {
    this.#tier = tier;
    tier.shared.forEach((shared, index) => {
      this.#firstKeys.push((this.#firstKeys[index - 1] ?? '').slice(0, shared) + tier.keys[index]!);
    });
    this.#open = memoize(CACHED_SHARDS, async (shard) => {
      const file = searchFiles.shard(tier.hash, Number(shard));
      const bytes = await inflate(await read(file), file);
      try {
        return new Shard(bytes);
      } catch {
        throw new SearchFileError('wrong-shape', file);
      }
    });
  }

  get rows(): number {
    return this.#tier.rows;
  }

  async lookUp(query: PostingQuery): Promise<Postings> {
    // Days on which every source failed have no rows, and therefore no shards.
    if (this.#firstKeys.length === 0) return { truncated: false, visit: () => {} };
    const from = this.#shardOf(query.key);
    const to = query.prefix ? this.#shardOf(`${query.key}\uffff`) : from;
    const last = Math.min(to, from + PREFIX_SHARDS - 1);
    const numbers = Array.from({ length: last - from + 1 }, (_, index) => from + index);
    const shards = await Promise.all(numbers.map((number) => this.#open(String(number))));
    return {
      truncated: last < to,
      visit: (each) => {
        for (const shard of shards) visitKeys(shard, query, each);
      },
    };
  }

  /** The last shard whose first key is not greater than this one. */
  #shardOf(key: string): number {
    let low = 0;
    let high = this.#firstKeys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#firstKeys[middle]! <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function visitKeys(
  shard: Shard,
  { key, prefix }: PostingQuery,
  each: (row: number, fieldRank: number, isWhole: boolean) => void,
): void {
  for (let index = shard.find(key); index < shard.keys.length; index += 1) {
    const found = shard.keys[index]!;
    const isWhole = found === key;
    if (!isWhole && !(prefix && found.startsWith(key))) return;
    shard.visitRows(index, (row, fieldRank) => each(row, fieldRank, isWhole));
  }
}
