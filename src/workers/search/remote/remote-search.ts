/** Search beyond the texts on this device: the index names candidates, and every row is checked before it is shown. */

import { matchRow } from '#core/query/match-query.ts';
import type { Query } from '#core/query/query.ts';
import {
  type SearchManifest,
  searchDigestsSchema,
  searchFiles,
  searchManifestSchema,
} from '#core/search-index/index-files.ts';
import type { ShownRow } from '#workers/search/hit.ts';
import type { Chosen } from '#workers/search/local/local-search.ts';
import { isRunTerm } from '#workers/search/local/row-filter.ts';
import { type ReadFile, readJson } from '#workers/search/search-io.ts';
import { CandidateList, GUESSED } from './candidate-list.ts';
import { askTier, CandidateRoom, findCandidates } from './candidates.ts';
import { IndexTier } from './index-tier.ts';
import { RemoteRows, type SegmentSpan } from './remote-rows.ts';
import { RowRuns } from './row-runs.ts';

export interface CheckedRow {
  place: number;
  rank: number;
  row: ShownRow;
}

export class RemoteSearch {
  readonly #tiers: readonly IndexTier[];
  readonly #runs: RowRuns;
  readonly #room = new CandidateRoom();

  constructor(
    tiers: readonly IndexTier[],
    runs: RowRuns,
    readonly rows: RemoteRows,
  ) {
    this.#tiers = tiers;
    this.#runs = runs;
  }

  /** `isKept` says whether a segment is on this device. */
  static async open(
    index: string,
    segments: readonly SegmentSpan[],
    read: ReadFile,
    isKept: (file: string) => Promise<boolean>,
  ): Promise<RemoteSearch> {
    const manifest = await readJson(read, index, searchManifestSchema);
    const digests = await readJson(read, searchFiles.digests(manifest.digests), searchDigestsSchema);
    const rows = new RemoteRows(segments, read, isKept);
    return new RemoteSearch(openTiers(manifest, read), new RowRuns(digests), rows);
  }

  /** Candidates among the rows before a place: what follows is on the device. A thorough look costs more downloads. */
  async find(query: Query, chosen: Chosen, before: number, thorough = false): Promise<CandidateList> {
    const tiers = this.#tiers.filter((tier) => tier.base < before);
    const asked = await Promise.all(tiers.map((tier) => askTier(query, tier, thorough, this.#room)));
    const visit = (each: (place: number, rank: number) => void) => {
      for (const one of asked) {
        const { base } = one.tier;
        findCandidates(one, this.#room).visit((row, rank) => {
          if (base + row < before) each(base + row, rank);
        });
      }
    };
    const others = asked.some((one) => one.others) ? othersRank(query) : undefined;
    return new CandidateList(query, chosen, this.#runs, { visit, others, before });
  }

  /**
   * The row with its rank if it matches. The abstract is only fetched where the rest does not decide, and for a row that was but
   * guessed not even then.
   */
  async check(
    query: Query,
    chosen: Chosen,
    place: number,
    guessed: boolean,
  ): Promise<CheckedRow | undefined> {
    const row = await this.rows.read(place);
    const rank = matchRow(query, row, chosen.marked);
    const refuses = query.terms.some((term) => 'not' in term && term.not);
    if (!row.hasAbstract || (rank === undefined ? guessed : !refuses)) {
      return rank === undefined ? undefined : { place, rank, row };
    }
    const whole = await this.rows.readAbstract(place, row);
    const found = matchRow(query, whole, chosen.marked);
    return found === undefined ? undefined : { place, rank: found, row: whole };
  }
}

/** Where the query asks of nothing but sources and days, every row of these matches. */
function othersRank(query: Query): number {
  return query.terms.every(isRunTerm) ? 0 : GUESSED;
}

function openTiers({ tiers }: SearchManifest, read: ReadFile): IndexTier[] {
  let base = 0;
  return tiers.map((tier) => {
    const opened = new IndexTier(tier, base, read);
    base += tier.rows;
    return opened;
  });
}
