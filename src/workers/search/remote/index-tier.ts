/** A tier of the index: which shards hold a key, and the rows under it. */
import { type SearchTier, searchFiles } from '#core/search-index/index-files.ts';
import type { PostingQuery } from '#core/search-index/index-terms.ts';
import { Shard } from '#core/search-index/shard.ts';
import { inflate, type ReadFile, remember, SearchFileError } from '#workers/search/search-io.ts';

/** A prefix may span many shards: so many are opened, from the whole word on; then it no longer filters. */
const PREFIX_SHARDS = 2;
/** Opened shards that are kept, about 15 kB each. */
const OPEN_SHARDS = 500;

/** Rows under a need, as far as they were looked up. */
export interface NeedRows {
  /** Calls with a row of the tier, the rank of its best field, and whether the word is whole. */
  visit(each: (row: number, field: number, whole: boolean) => void): void;
  /** The prefix spans more than was opened: other rows may have it too. */
  capped: boolean;
}

export class IndexTier {
  readonly #tier: SearchTier;
  readonly #firsts: string[] = [];
  readonly #open: (at: string) => Promise<Shard>;

  constructor(
    tier: SearchTier,
    /** Place of the tier's first row among all rows. */
    readonly base: number,
    read: ReadFile,
  ) {
    this.#tier = tier;
    tier.shared.forEach((shared, at) => {
      this.#firsts.push((this.#firsts[at - 1] ?? '').slice(0, shared) + tier.keys[at]!);
    });
    this.#open = remember(OPEN_SHARDS, async (at) => {
      const file = searchFiles.shard(tier.hash, Number(at));
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

  async lookUp(need: PostingQuery): Promise<NeedRows> {
    // Days on which every source failed have no rows and no shard.
    if (this.#firsts.length === 0) return { capped: false, visit: () => {} };
    const from = this.#shardOf(need.key);
    const to = need.prefix ? this.#shardOf(`${need.key}\uffff`) : from;
    const last = Math.min(to, from + PREFIX_SHARDS - 1);
    const numbers = Array.from({ length: last - from + 1 }, (_, at) => from + at);
    const shards = await Promise.all(numbers.map((at) => this.#open(String(at))));
    return {
      capped: last < to,
      visit: (each) => {
        for (const shard of shards) visitKeys(shard, need, each);
      },
    };
  }

  /** The last shard whose first key is not behind this one. */
  #shardOf(key: string): number {
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#firsts[middle]! <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function visitKeys(
  shard: Shard,
  { key, prefix }: PostingQuery,
  each: (row: number, field: number, whole: boolean) => void,
): void {
  for (let at = shard.find(key); at < shard.keys.length; at += 1) {
    const found = shard.keys[at]!;
    const whole = found === key;
    if (!whole && !(prefix && found.startsWith(key))) return;
    shard.visitRows(at, (row, field) => each(row, field, whole));
  }
}
