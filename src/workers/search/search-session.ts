/** The cached result of the active query: its hits are found once, and another window costs only the rows that it shows. */
import type { HitsRequest, SearchHit, SearchHits } from '#core/protocol/search-messages.ts';
import type { Query } from '#core/query/query.ts';
import type { MarkSets } from '#core/query/query-marks.ts';
import { Facets, isSelected } from '#workers/search/local/facets.ts';
import type { LocalRows } from '#workers/search/local/local-rows.ts';
import { type LocalHits, type SearchFilters, searchLocal } from '#workers/search/local/local-search.ts';
import { sortHits } from '#workers/search/local/sort-hits.ts';
import type { CandidateList } from '#workers/search/remote/candidate-list.ts';
import { canRefine } from '#workers/search/remote/candidates.ts';
import { type FoundRow, MixedHits } from '#workers/search/remote/mixed-hits.ts';
import type { RemoteSearch } from '#workers/search/remote/remote-search.ts';
import { lacksAbstract, toHit } from './hit.ts';

type Post = (hits: SearchHits) => void;

/** What a query searches. */
export interface SearchedRows {
  /** Rows whose texts are loaded. */
  local: LocalRows;
  /** Rows of the archive, loaded or not. */
  totalRows: number;
  /** Absent without an index, or while it is not open. */
  remote?: RemoteSearch;
}

export class SearchSession {
  readonly key: string;
  readonly #query: Query;
  readonly #searched: SearchedRows;
  readonly #filters: SearchFilters;
  readonly #facets: Facets;
  readonly #isComplete: boolean;
  readonly #localHits: LocalHits;
  #mixed: MixedHits | undefined;
  #candidates: CandidateList | undefined;
  /** Windows are found one at a time. */
  #busy: Promise<void> = Promise.resolve();

  constructor(query: Query, request: HitsRequest, searched: SearchedRows, markSets: MarkSets) {
    const { local, totalRows, remote } = searched;
    this.key = sessionKey(request, searched);
    this.#query = query;
    this.#searched = searched;
    this.#filters = { sources: new Set(request.sources), months: new Set(request.months), markSets };
    this.#facets = new Facets(this.#filters, local.ids.length);
    this.#isComplete = local.rowCount === totalRows;
    this.#localHits = searchLocal(query, this.#filters, local, this.#facets);
    // With an index, hits from elsewhere would have to be sorted in.
    if (request.sort && (this.#isComplete || !remote))
      this.#localHits.rows = sortHits(this.#localHits.rows, request.sort, (row) => local.read(row));
  }

  /** Posts the hits of a window: once if all texts are loaded, otherwise as they are found. */
  async respond(request: HitsRequest, post: Post, isCurrent: () => boolean): Promise<void> {
    const { remote } = this.#searched;
    const { from, to } = request;
    if (this.#isComplete || !remote) return post(this.#pack(request, this.#readLocal(from, to), false));
    const before = this.#busy;
    const responded = before.then(() => this.#respondMixed(remote, request, post, isCurrent));
    this.#busy = responded.catch(() => {});
    return responded;
  }

  async #respondMixed(
    remote: RemoteSearch,
    request: HitsRequest,
    post: Post,
    isCurrent: () => boolean,
  ): Promise<void> {
    if (!isCurrent()) return;
    const mixed = await this.#openMixed(remote);
    await mixed.extend(request.to, isCurrent);
    if (!isCurrent()) return;
    const found = mixed.found.slice(request.from, request.to);
    const send = (partial: boolean) => {
      const hits = found.map(({ row }) => toHit(this.#query, row));
      post(this.#pack(request, hits, partial));
    };
    const incomplete = found.filter((one) => one.remote !== undefined && lacksAbstract(one.row));
    send(incomplete.length > 0);
    if (incomplete.length === 0) return;
    const complete = async (one: FoundRow) => {
      one.row = await remote.rows.readAbstract(one.remote!, one.row);
    };
    await Promise.all(incomplete.map(complete));
    if (isCurrent()) send(false);
  }

  async #openMixed(remote: RemoteSearch): Promise<MixedHits> {
    if (this.#mixed) return this.#mixed;
    const { local, totalRows } = this.#searched;
    const find = (isThorough: boolean) =>
      remote.find(this.#query, this.#filters, totalRows - local.rowCount, isThorough);
    this.#candidates = await find(false);
    for (const group of this.#candidates.counts) this.#facets.estimate(group, group.rows);
    this.#mixed = new MixedHits(
      { query: this.#query, filters: this.#filters, local, localHits: this.#localHits, remote },
      this.#candidates,
      canRefine(this.#query) ? () => find(true) : undefined,
    );
    return this.#mixed;
  }

  #readLocal(from: number, to: number): SearchHit[] {
    const { local } = this.#searched;
    return Array.from(this.#localHits.rows.subarray(from, to), (row) => toHit(this.#query, local.read(row)));
  }

  #pack({ requestId, from }: HitsRequest, hits: SearchHit[], partial: boolean): SearchHits {
    return {
      kind: 'hits',
      requestId,
      from,
      hits,
      total: this.#total(),
      approximate: !this.#isComplete,
      partial,
      sources: this.#facets.sourceCounts(),
      months: this.#facets.monthCounts(),
    };
  }

  /** While texts are missing, an estimate: the candidates without the rejected ones, but at least the hits found so far. */
  #total(): number {
    if (!this.#mixed || !this.#candidates) return this.#localHits.rows.length;
    if (this.#mixed.isExhausted) return this.#mixed.found.length;
    const candidates = this.#candidates.counts
      .filter((group) => isSelected(this.#filters, group))
      .reduce((sum, { rows }) => sum + rows, 0);
    const estimate = this.#localHits.rows.length + candidates - this.#mixed.rejected;
    return Math.max(this.#mixed.found.length, estimate);
  }
}

/** Equal for requests that differ only in their window, as long as the searched rows stay the same. */
export function sessionKey(request: HitsRequest, { local, remote }: SearchedRows): string {
  const { requestId: _id, from: _from, to: _to, ...query } = request;
  return JSON.stringify([query, local.rowCount, remote !== undefined]);
}
