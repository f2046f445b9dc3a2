/** Hits while a part of the archive is still elsewhere: rows on the device and checked candidates, in one order, as far as needed. */
import type { Query } from '#core/query/query.ts';
import type { ShownRow } from '#workers/search/hit.ts';
import type { LocalRows } from '#workers/search/local/local-rows.ts';
import type { Chosen, LocalHits } from '#workers/search/local/local-search.ts';
import { type Candidate, type CandidateList, GUESSED } from './candidate-list.ts';
import type { CheckedRow, RemoteSearch } from './remote-search.ts';

/** A hit, with its place in the archive where its abstract is still elsewhere. */
export interface FoundRow {
  row: ShownRow;
  remote?: number;
}

/** So many chunks are opened for one window at most; and so many of them for rows that the index could but guess. */
const OPENED = 60;
const GUESSED_OPENED = 16;
/** So many candidates that did not match make the index worth a thorough look. */
const DROPS = 4;
/** Rows are looked at in parallel. */
const BATCH = 10;

export class MixedHits {
  readonly #query: Query;
  readonly #chosen: Chosen;
  readonly #rows: LocalRows;
  readonly #local: LocalHits;
  readonly #remote: RemoteSearch;
  #candidates: CandidateList;
  /** A thorough look at the index; absent where it would tell nothing new. */
  #refine: (() => Promise<CandidateList>) | undefined;
  readonly found: FoundRow[] = [];
  /** Candidates that turned out not to match, or to be a paper that is a hit already. */
  dropped = 0;
  /** Neither row nor candidate is left. */
  ended = false;
  readonly #papers = new Set<string>();
  readonly #checked: CheckedRow[] = [];
  #nextLocal = 0;
  /** Places that were looked at. */
  readonly #met = new Set<number>();
  /** Chunks that were opened for guesses. */
  readonly #guesses = new Set<string>();

  constructor(
    query: Query,
    chosen: Chosen,
    rows: LocalRows,
    local: LocalHits,
    remote: RemoteSearch,
    candidates: CandidateList,
    refine: (() => Promise<CandidateList>) | undefined,
  ) {
    this.#query = query;
    this.#chosen = chosen;
    this.#rows = rows;
    this.#local = local;
    this.#remote = remote;
    this.#candidates = candidates;
    this.#refine = refine;
  }

  /** Finds hits until there are so many, no more, or enough was tried. Rejects with SearchFileError. */
  async extend(length: number, isCurrent: () => boolean): Promise<void> {
    const opened = new Set<string>();
    while (
      this.found.length < length &&
      !this.ended &&
      opened.size < OPENED &&
      this.#guesses.size < GUESSED_OPENED
    ) {
      if (this.#takeBest() || this.ended) continue;
      await this.#checkSome(Math.min(BATCH, length - this.found.length), opened);
      if (!isCurrent()) return;
      if (this.dropped >= DROPS) await this.#lookAgain();
    }
    // Enough was tried: what is known is shown, even if something better may be left.
    while (this.found.length < length && this.#takeBest(true));
  }

  /** Goes on with fewer candidates; those that were looked at are not met again. */
  async #lookAgain(): Promise<void> {
    const refine = this.#refine;
    if (!refine) return;
    this.#refine = undefined;
    this.#candidates = await refine();
  }

  /** Takes the best of what is known, unless a candidate that was not checked yet may be better. */
  #takeBest(anyway = false): boolean {
    const local = this.#local.ranks[this.#nextLocal] ?? Number.POSITIVE_INFINITY;
    const checked = this.#checked[0]?.rank ?? Number.POSITIVE_INFINITY;
    const candidate = this.#candidates.peek()?.rank ?? Number.POSITIVE_INFINITY;
    const best = Math.min(local, checked);
    if (best === Number.POSITIVE_INFINITY) {
      this.ended = candidate === best;
      return false;
    }
    if (candidate < best && !anyway) return false;
    // Rows on the device are the newest, so they win a tie.
    if (local <= checked) this.#take({ row: this.#rows.read(this.#local.places[this.#nextLocal++]!) });
    else {
      const { row, place } = this.#checked.shift()!;
      this.#take({ row, remote: place });
    }
    return true;
  }

  #take(found: FoundRow): void {
    if (this.#papers.has(found.row.paper)) {
      this.dropped += 1;
      return;
    }
    this.#papers.add(found.row.paper);
    this.found.push(found);
  }

  /** Looks at the next so many candidates. */
  async #checkSome(count: number, opened: Set<string>): Promise<void> {
    const some: Candidate[] = [];
    while (some.length < count) {
      const next = this.#candidates.take();
      if (!next) break;
      if (!this.#met.has(next.place)) some.push(next);
    }
    const rows = await Promise.all(
      some.map(({ place, rank }) => this.#remote.check(this.#query, this.#chosen, place, rank >= GUESSED)),
    );
    some.forEach(({ place, rank }, at) => {
      const row = rows[at];
      this.#met.add(place);
      opened.add(this.#remote.rows.chunkOf(place));
      if (rank >= GUESSED) this.#guesses.add(this.#remote.rows.chunkOf(place));
      if (row) this.#insert(row);
      else if (rank < GUESSED) this.dropped += 1;
    });
  }

  /** Behind those of the same rank: candidates come newest first. */
  #insert(row: CheckedRow): void {
    let at = this.#checked.length;
    while (at > 0 && this.#checked[at - 1]!.rank > row.rank) at -= 1;
    this.#checked.splice(at, 0, row);
  }
}
