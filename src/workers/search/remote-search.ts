/** Search beyond the texts on this device: the index names candidates, and every row is checked before it is shown. */
import type { Query } from '#contract/query.ts';
import { KIND_WEIGHT, matchRow } from '#contract/query-match.ts';
import {
  type SearchManifest,
  searchDigestsSchema,
  searchFiles,
  searchManifestSchema,
} from '#contract/search-files.ts';
import { findCandidates, narrows, UNKNOWN_KIND } from './candidates.ts';
import { monthOf } from './facets.ts';
import type { ShownRow } from './hit.ts';
import { IndexTier } from './index-tier.ts';
import type { RowRun } from './local-rows.ts';
import type { Chosen } from './local-search.ts';
import { RemoteRows, type SegmentSpan } from './remote-rows.ts';
import { isRunTerm, runMatches } from './row-filter.ts';
import { newestRuns } from './row-runs.ts';
import { OUT } from './scanner.ts';
import { type ReadFile, readJson } from './search-io.ts';

/** Candidates of this rank and above are but guessed: the index could not say whether they match. */
export const GUESSED = UNKNOWN_KIND * KIND_WEIGHT;

export interface CheckedRow {
  place: number;
  rank: number;
  row: ShownRow;
}

/** Rows that may match, best first; their count is an estimate. */
export interface Candidates {
  places: number[];
  ranks: number[];
  /** Candidates by source and month, for the counts beside the hits. */
  runs: { run: RowRun; rows: number }[];
}

export class RemoteSearch {
  readonly rows: RemoteRows;
  private constructor(
    private readonly tiers: readonly IndexTier[],
    private readonly runs: readonly RowRun[],
    segments: readonly SegmentSpan[],
    read: ReadFile,
  ) {
    this.rows = new RemoteRows(segments, read);
  }

  static async open(index: string, segments: readonly SegmentSpan[], read: ReadFile): Promise<RemoteSearch> {
    const manifest = await readJson(read, index, searchManifestSchema);
    const digests = await readJson(read, searchFiles.digests(manifest.digests), searchDigestsSchema);
    return new RemoteSearch(openTiers(manifest, read), newestRuns(digests), segments, read);
  }

  /** Candidates among the rows before a place: what follows is on the device. A thorough look costs more downloads. */
  async find(query: Query, chosen: Chosen, before: number, thorough = false): Promise<Candidates> {
    const asked = this.tiers.filter((tier) => tier.base < before);
    const totals = await Promise.all(asked.map((tier) => findCandidates(query, tier, thorough)));
    const all = new Uint32Array(before);
    asked.forEach((tier, at) => {
      all.set(totals[at]!.subarray(0, before - tier.base), tier.base);
    });
    return this.order(query, chosen, all);
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
    const rank = matchRow(query, row, chosen);
    const refuses = query.terms.some((term) => 'not' in term && term.not);
    if (!row.hasAbstract || (rank === undefined ? guessed : !refuses)) {
      return rank === undefined ? undefined : { place, rank, row };
    }
    const whole = await this.rows.readAbstract(place, row);
    const found = matchRow(query, whole, chosen);
    return found === undefined ? undefined : { place, rank: found, row: whole };
  }

  /** By rank, then newest first; rows that a filter refuses are left out. */
  private order(query: Query, chosen: Chosen, totals: Uint32Array): Candidates {
    const ranked = new Map<number, number[]>();
    const runs: Candidates['runs'] = [];
    const all = !narrows(query) && !query.terms.every(isRunTerm);
    for (const run of this.runs) {
      if (run.from >= totals.length || !runMatches(query, run.source, run.day)) continue;
      const shown = isChosen(chosen, run);
      let rows = 0;
      for (let place = run.from; place < Math.min(run.to, totals.length); place += 1) {
        if (totals[place] === OUT) continue;
        const rank = all ? GUESSED : totals[place]!;
        if (rank < GUESSED) rows += 1;
        if (!shown) continue;
        const same = ranked.get(rank);
        if (same) same.push(place);
        else ranked.set(rank, [place]);
      }
      if (rows > 0) runs.push({ run, rows });
    }
    const sorted = [...ranked].sort(([a], [b]) => a - b);
    return {
      places: sorted.flatMap(([, places]) => places),
      ranks: sorted.flatMap(([rank, places]) => places.map(() => rank)),
      runs,
    };
  }
}

export function isChosen({ sources, months }: Chosen, { source, day }: RowRun): boolean {
  return (sources.size === 0 || sources.has(source)) && (months.size === 0 || months.has(monthOf(day)));
}

function openTiers({ tiers }: SearchManifest, read: ReadFile): IndexTier[] {
  let base = 0;
  return tiers.map((tier) => {
    const opened = new IndexTier(tier, base, read);
    base += tier.rows;
    return opened;
  });
}
