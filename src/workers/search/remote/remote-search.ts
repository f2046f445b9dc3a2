/** Search beyond the loaded texts: the index finds candidates, and each is verified against its text before it becomes a hit. */
import { matchRow } from '#core/query/match-query.ts';
import type { Query } from '#core/query/query.ts';
import {
  type SearchManifest,
  searchDigestsSchema,
  searchFiles,
  searchManifestSchema,
} from '#core/search-index/index-files.ts';
import type { ShownRow } from '#workers/search/hit.ts';
import type { SearchFilters } from '#workers/search/local/local-search.ts';
import { isRunTerm } from '#workers/search/local/row-filter.ts';
import { type ReadFile, readJson } from '#workers/search/search-io.ts';
import { CandidateList, UNDECIDED } from './candidate-list.ts';
import { CandidateBuffers, findCandidates, queryTier } from './candidates.ts';
import { IndexTier } from './index-tier.ts';
import { RemoteRows, type SegmentSpan } from './remote-rows.ts';
import { RowRuns } from './row-runs.ts';

/** A row that matches. `row` is its number in the archive. */
export interface VerifiedRow {
  row: number;
  rank: number;
  shown: ShownRow;
}

export class RemoteSearch {
  readonly #tiers: readonly IndexTier[];
  readonly #runs: RowRuns;
  readonly #buffers = new CandidateBuffers();

  constructor(
    tiers: readonly IndexTier[],
    runs: RowRuns,
    readonly rows: RemoteRows,
  ) {
    this.#tiers = tiers;
    this.#runs = runs;
  }

  /** `index`: the search manifest. */
  static async open(
    index: string,
    segments: readonly SegmentSpan[],
    read: ReadFile,
    isCached: (file: string) => Promise<boolean>,
  ): Promise<RemoteSearch> {
    const manifest = await readJson(read, index, searchManifestSchema);
    const digests = await readJson(read, searchFiles.digests(manifest.digests), searchDigestsSchema);
    const rows = new RemoteRows(segments, read, isCached);
    return new RemoteSearch(openTiers(manifest, read), new RowRuns(digests), rows);
  }

  /** Candidates among the rows before `before`; the others are loaded. A thorough lookup downloads more. */
  async find(
    query: Query,
    filters: SearchFilters,
    before: number,
    isThorough: boolean,
  ): Promise<CandidateList> {
    const tiers = this.#tiers.filter((tier) => tier.base < before);
    const found = await Promise.all(tiers.map((tier) => queryTier(query, tier, isThorough, this.#buffers)));
    const visit = (each: (row: number, rank: number) => void) => {
      for (const postings of found) {
        const { base } = postings.tier;
        findCandidates(postings, this.#buffers).visit((tierRow, rank) => {
          if (base + tierRow < before) each(base + tierRow, rank);
        });
      }
    };
    const othersRank = found.some(({ hasOthers }) => hasOthers) ? rankOfOthers(query) : undefined;
    return new CandidateList(query, filters, this.#runs, { visit, othersRank, before });
  }

  /**
   * The row with its rank, if it matches. The abstract is only fetched if it decides: the match, or for a row with a match its exclusion.
   * For an undecided candidate without a match elsewhere it is not.
   */
  async verify(
    query: Query,
    filters: SearchFilters,
    row: number,
    isUndecided: boolean,
  ): Promise<VerifiedRow | undefined> {
    const shown = await this.rows.read(row);
    const rank = matchRow(query, shown, filters.markSets);
    const hasNegation = query.terms.some((term) => 'not' in term && term.not);
    if (!shown.hasAbstract || (rank === undefined ? isUndecided : !hasNegation)) {
      return rank === undefined ? undefined : { row, rank, shown };
    }
    const complete = await this.rows.readAbstract(row, shown);
    const completeRank = matchRow(query, complete, filters.markSets);
    return completeRank === undefined ? undefined : { row, rank: completeRank, shown: complete };
  }
}

/** If the query only filters by source and day, all rows that pass match equally. */
function rankOfOthers(query: Query): number {
  return query.terms.every(isRunTerm) ? 0 : UNDECIDED;
}

function openTiers({ tiers }: SearchManifest, read: ReadFile): IndexTier[] {
  let base = 0;
  return tiers.map((tier) => {
    const opened = new IndexTier(tier, base, read);
    base += tier.rows;
    return opened;
  });
}
