/** Hits while only a part of the texts is loaded: local hits and verified candidates in one order, found as far as needed. */
import type { Query } from '#core/query/query.ts';
import type { ShownRow } from '#workers/search/hit.ts';
import type { LocalRows } from '#workers/search/local/local-rows.ts';
import type { LocalHits, SearchFilters } from '#workers/search/local/local-search.ts';
import { type Candidate, type CandidateList, UNDECIDED } from './candidate-list.ts';
import type { RemoteSearch, VerifiedRow } from './remote-search.ts';

/** A hit. `remote`: its number in the archive, if its abstract may not be loaded. */
export interface FoundRow {
  row: ShownRow;
  remote?: number;
}

/** What is searched, and for what. */
export interface MixedSearch {
  query: Query;
  filters: SearchFilters;
  local: LocalRows;
  localHits: LocalHits;
  remote: RemoteSearch;
}

/** At most this many chunks are opened for one window, and for undecided candidates of a query. */
const MAX_CHUNKS = 60;
const MAX_UNDECIDED_CHUNKS = 16;
/** After this many candidates that did not match, a thorough lookup in the index is worth its cost. */
const REJECTIONS = 4;
/** Candidates that are verified in parallel. */
const BATCH_SIZE = 10;

export class MixedHits {
  readonly found: FoundRow[] = [];
  /** Candidates that did not match, or whose paper was already found. */
  rejected = 0;
  /** Neither a local hit nor a candidate is left. */
  isExhausted = false;
  readonly #search: MixedSearch;
  #candidates: CandidateList;
  /** Looks up the index thoroughly; absent if that would bring nothing new. */
  #refine: (() => Promise<CandidateList>) | undefined;
  readonly #papers = new Set<string>();
  /** Verified candidates that are not yet hits, by rank. */
  readonly #verified: VerifiedRow[] = [];
  #nextLocal = 0;
  /** Rows that were verified. */
  readonly #tried = new Set<number>();
  readonly #undecidedChunks = new Set<string>();

  constructor(
    search: MixedSearch,
    candidates: CandidateList,
    refine: (() => Promise<CandidateList>) | undefined,
  ) {
    this.#search = search;
    this.#candidates = candidates;
    this.#refine = refine;
  }

  /** Finds hits until there are `length`, none is left, or enough was tried. Rejects with SearchFileError. */
  async extend(length: number, isCurrent: () => boolean): Promise<void> {
    const chunks = new Set<string>();
    while (
      this.found.length < length &&
      !this.isExhausted &&
      chunks.size < MAX_CHUNKS &&
      this.#undecidedChunks.size < MAX_UNDECIDED_CHUNKS
    ) {
      if (this.#takeBest() || this.isExhausted) continue;
      await this.#verifySome(Math.min(BATCH_SIZE, length - this.found.length), chunks);
      if (!isCurrent()) return;
      if (this.rejected >= REJECTIONS) await this.#refineCandidates();
    }
    // Enough was tried: the known hits are taken, even if a better one may be left.
    while (this.found.length < length && this.#takeBest(true));
  }

  /** Continues with fewer candidates; those that were tried are skipped. */
  async #refineCandidates(): Promise<void> {
    const refine = this.#refine;
    if (!refine) return;
    this.#refine = undefined;
    this.#candidates = await refine();
  }

  /** Takes the best known hit, unless a candidate might be better. `anyway`: takes it in any case. */
  #takeBest(anyway = false): boolean {
    const { local, localHits } = this.#search;
    const localRank = localHits.ranks[this.#nextLocal] ?? Number.POSITIVE_INFINITY;
    const verifiedRank = this.#verified[0]?.rank ?? Number.POSITIVE_INFINITY;
    const candidateRank = this.#candidates.peek()?.rank ?? Number.POSITIVE_INFINITY;
    const best = Math.min(localRank, verifiedRank);
    if (best === Number.POSITIVE_INFINITY) {
      this.isExhausted = candidateRank === best;
      return false;
    }
    if (candidateRank < best && !anyway) return false;
    // Loaded rows are the newest, so they win a tie.
    if (localRank <= verifiedRank) this.#take({ row: local.read(localHits.rows[this.#nextLocal++]!) });
    else {
      const { shown, row } = this.#verified.shift()!;
      this.#take({ row: shown, remote: row });
    }
    return true;
  }

  #take(found: FoundRow): void {
    if (this.#papers.has(found.row.paper)) {
      this.rejected += 1;
      return;
    }
    this.#papers.add(found.row.paper);
    this.found.push(found);
  }

  /** Verifies the next candidates, and notes the chunks that this opened. */
  async #verifySome(count: number, chunks: Set<string>): Promise<void> {
    const { query, filters, remote } = this.#search;
    const batch: Candidate[] = [];
    while (batch.length < count) {
      const next = this.#candidates.take();
      if (!next) break;
      if (!this.#tried.has(next.row)) batch.push(next);
    }
    const verified = await Promise.all(
      batch.map(({ row, rank }) => remote.verify(query, filters, row, rank >= UNDECIDED)),
    );
    batch.forEach(({ row, rank }, index) => {
      const found = verified[index];
      this.#tried.add(row);
      chunks.add(remote.rows.chunkOf(row));
      if (rank >= UNDECIDED) this.#undecidedChunks.add(remote.rows.chunkOf(row));
      if (found) this.#insert(found);
      else if (rank < UNDECIDED) this.rejected += 1;
    });
  }

  /** After those of the same rank, since candidates come newest first. */
  #insert(row: VerifiedRow): void {
    let index = this.#verified.length;
    while (index > 0 && this.#verified[index - 1]!.rank > row.rank) index -= 1;
    this.#verified.splice(index, 0, row);
  }
}
