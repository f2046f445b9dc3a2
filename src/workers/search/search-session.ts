/** One question while it stands: its hits are found once, and further windows of them cost only the rows they show. */

import type { SearchHit, SearchHits, SearchQuestion } from '#core/protocol/search-messages.ts';
import type { Query } from '#core/query/query.ts';
import type { MarkSets } from '#core/query/query-marks.ts';
import { Facets, isChosen } from '#workers/search/local/facets.ts';
import type { LocalRows } from '#workers/search/local/local-rows.ts';
import { type Chosen, type LocalHits, searchLocal } from '#workers/search/local/local-search.ts';
import { sortPlaces } from '#workers/search/local/sort-rows.ts';
import type { CandidateList } from '#workers/search/remote/candidate-list.ts';
import { leavesOut } from '#workers/search/remote/candidates.ts';
import { type FoundRow, MixedHits } from '#workers/search/remote/mixed-hits.ts';
import type { RemoteSearch } from '#workers/search/remote/remote-search.ts';
import { lacksAbstract, toHit } from './hit.ts';

export type Post = (hits: SearchHits) => void;

/** What a question is asked of. */
export interface Sources {
  rows: LocalRows;
  /** Rows of the archive, on the device or not. */
  ofRows: number;
  /** Absent where there is no index, or while it is not open. */
  remote?: RemoteSearch;
}

export class SearchSession {
  readonly #query: Query;
  readonly #sources: Sources;
  readonly key: string;
  readonly #chosen: Chosen;
  readonly #facets: Facets;
  readonly #complete: boolean;
  #local: LocalHits;
  #mixed: MixedHits | undefined;
  #candidates: CandidateList | undefined;
  /** One window at a time. */
  #working: Promise<void> = Promise.resolve();

  constructor(query: Query, question: SearchQuestion, sources: Sources, marked: MarkSets) {
    this.#query = query;
    this.#sources = sources;
    this.key = sessionKey(question, sources);
    this.#chosen = {
      sources: new Set(question.sources),
      months: new Set(question.months),
      marked,
    };
    this.#facets = new Facets(this.#chosen, sources.rows.ids.length);
    this.#complete = sources.rows.rows === sources.ofRows;
    this.#local = searchLocal(query, this.#chosen, sources.rows, this.#facets);
    // Without the index there is nothing to come in between.
    if (question.sort && (this.#complete || !sources.remote))
      this.#local.places = this.#sorted(question.sort);
  }

  /** Posts the hits of a window: once where all texts are here, else as they become known. */
  async answer(question: SearchQuestion, post: Post, isCurrent: () => boolean): Promise<void> {
    const { remote } = this.#sources;
    const { ticket, from, to } = question;
    if (this.#complete || !remote) return post(this.#pack(ticket, from, this.#localHits(from, to), false));
    const before = this.#working;
    const answered = before.then(() => this.#answerMixed(remote, question, post, isCurrent));
    this.#working = answered.catch(() => {});
    return answered;
  }

  async #answerMixed(
    remote: RemoteSearch,
    { ticket, from, to }: SearchQuestion,
    post: Post,
    isCurrent: () => boolean,
  ): Promise<void> {
    if (!isCurrent()) return;
    const mixed = await this.#openMixed(remote);
    await mixed.extend(to, isCurrent);
    if (!isCurrent()) return;
    const found = mixed.found.slice(from, to);
    const send = (partial: boolean) =>
      post(
        this.#pack(
          ticket,
          from,
          found.map(({ row }) => toHit(this.#query, row)),
          partial,
        ),
      );
    const lacking = found.filter((one) => one.remote !== undefined && lacksAbstract(one.row));
    send(lacking.length > 0);
    if (lacking.length === 0) return;
    const read = async (one: FoundRow) => {
      one.row = await remote.rows.readAbstract(one.remote!, one.row);
    };
    await Promise.all(lacking.map(read));
    if (isCurrent()) send(false);
  }

  async #openMixed(remote: RemoteSearch): Promise<MixedHits> {
    if (this.#mixed) return this.#mixed;
    const { rows, ofRows } = this.#sources;
    const find = (thorough: boolean) => remote.find(this.#query, this.#chosen, ofRows - rows.rows, thorough);
    this.#candidates = await find(false);
    for (const counted of this.#candidates.counts) this.#facets.estimate(counted, counted.rows);
    this.#mixed = new MixedHits(
      this.#query,
      this.#chosen,
      rows,
      this.#local,
      remote,
      this.#candidates,
      leavesOut(this.#query) ? () => find(true) : undefined,
    );
    return this.#mixed;
  }

  #localHits(from: number, to: number): SearchHit[] {
    return Array.from(this.#local.places.subarray(from, to), (place) =>
      toHit(this.#query, this.#sources.rows.read(place)),
    );
  }

  #pack(ticket: number, from: number, hits: SearchHit[], partial: boolean): SearchHits {
    return {
      kind: 'hits',
      ticket,
      from,
      hits,
      total: this.#total(),
      approximate: !this.#complete,
      partial,
      sources: this.#facets.sourceCounts(),
      months: this.#facets.monthCounts(),
    };
  }

  /** An estimate while rows are elsewhere: candidates less those that were dropped, never less than what was found. */
  #total(): number {
    if (!this.#mixed || !this.#candidates) return this.#local.places.length;
    if (this.#mixed.ended) return this.#mixed.found.length;
    const known = this.#candidates.counts
      .filter((counted) => isChosen(this.#chosen, counted))
      .reduce((sum, { rows }) => sum + rows, 0);
    return Math.max(this.#mixed.found.length, this.#local.places.length + known - this.#mixed.dropped);
  }

  #sorted(sort: NonNullable<SearchQuestion['sort']>): Uint32Array {
    return sortPlaces(this.#local.places, sort, (place) => this.#sources.rows.read(place));
  }
}

/** The same question to the same rows: only the window differs. */
export function sessionKey(question: SearchQuestion, { rows, remote }: Sources): string {
  const { ticket: _ticket, from: _from, to: _to, ...asked } = question;
  return JSON.stringify([asked, rows.rows, remote !== undefined]);
}
