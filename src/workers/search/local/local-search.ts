/** Search over the texts on this device: exact, in the order of the reference, in a few milliseconds. */
import type { Query, Term, TextTerm } from '#core/query/query.ts';
import { isMarkTerm, type MarkSets, setOfTerm } from '#core/query/query-marks.ts';
import { OUT } from '#workers/search/scan/scanner.ts';
import type { ChosenFacets, Facets } from './facets.ts';
import type { LocalBlock, LocalRows, SearchRoom } from './local-rows.ts';
import { isRunTerm, runFilter } from './row-filter.ts';

/** One row per paper, best first: by rank, then newest first. Places count the rows of all blocks. */
export interface LocalHits {
  places: Uint32Array;
  ranks: Uint32Array;
}

/** What the reader chose beside the query. */
export interface Chosen extends ChosenFacets {
  /** The reader's marks, as far as the query asks for them. */
  marked: MarkSets;
}

/** Adds the counts of these rows to the facets. */
export function searchLocal(query: Query, chosen: Chosen, rows: LocalRows, facets: Facets): LocalHits {
  markFiltered(query, chosen, rows, rows.follow(query));
  for (const term of scanOrder(query)) rows.scanner.scan(term);
  return bestPerPaper(rows, facets);
}

/** Rows that a filter refuses are out before anything is scanned; where the query merely grew, so is what the one before refused. */
function markFiltered(query: Query, { marked }: Chosen, rows: LocalRows, narrower: boolean): void {
  const filter = runFilter(query);
  const filters = query.terms.filter((term) => term.kind !== 'text' && !isRunTerm(term));
  rows.blocks.forEach((block, at) => {
    const totals = rows.scanner.totals(at);
    if (!narrower) totals.fill(0);
    else for (let row = 0; row < totals.length; row += 1) if (totals[row] !== OUT) totals[row] = 0;
    if (filter) {
      for (const run of block.runs) if (!filter(run.source, run.day)) totals.fill(OUT, run.from, run.to);
    }
    for (const term of filters) {
      const holds = rowTest(term, block, rows, marked);
      const wanted = !('not' in term && term.not);
      for (let row = 0; row < totals.length; row += 1) if (holds(row) !== wanted) totals[row] = OUT;
    }
  });
}

function rowTest(term: Term, block: LocalBlock, rows: LocalRows, marked: MarkSets): (row: number) => boolean {
  if (term.kind === 'has') {
    const flags = term.what === 'note' ? block.noted : block.abstracts;
    return (row) => flags[row] === 1;
  }
  const { ids, inside } = pastedPaperIds(term, marked);
  const numbers = new Set(Array.from(ids, (id) => rows.numberOfPaper(id)));
  return (row) => numbers.has(block.papers[row]!) === inside;
}

/** The papers that a term names by id, and whether it asks for these or for all others. */
function pastedPaperIds(term: Term, marked: MarkSets): { ids: Iterable<string>; inside: boolean } {
  if (term.kind === 'paper') return { ids: term.ids, inside: true };
  if (!isMarkTerm(term)) return { ids: [], inside: true };
  const { name, inside } = setOfTerm(term);
  return { ids: marked.get(name) ?? [], inside };
}

/** Long texts are rare and leave little for the others to look at; what must be absent comes last. */
function scanOrder(query: Query): TextTerm[] {
  const terms = query.terms.filter((term) => term.kind === 'text');
  return terms.sort(
    (a, b) => Number(a.not ?? false) - Number(b.not ?? false) || b.text.length - a.text.length,
  );
}

/** Best rank; of equals the row that the bare address shows, else the newest. */
function bestPerPaper(rows: LocalRows, facets: Facets): LocalHits {
  const room = rows.takeRoom();
  let found = 0;
  let base = 0;
  rows.blocks.forEach((block, at) => {
    const totals = rows.scanner.totals(at);
    for (const run of block.runs) {
      let count: ((paper: number) => boolean) | undefined;
      for (let row = run.from; row < run.to; row += 1) {
        const rank = totals[row]!;
        if (rank === OUT) continue;
        count ??= facets.counter(run);
        const paper = block.papers[row]!;
        if (!count(paper)) continue;
        const best = room.bestRank[paper]!;
        if (rank < best || (rank === best && rows.isShown(at, row))) {
          room.bestRank[paper] = rank;
          room.bestPlace[paper] = base + row;
        }
        room.places[found] = base + row;
        room.papers[found] = paper;
        found += 1;
      }
    }
    base += totals.length;
  });
  return byRank(room, found);
}

/** Rows were met newest first, and there are few different ranks: they fall into their place without being compared. */
function byRank({ places, papers, bestPlace, bestRank }: SearchRoom, found: number): LocalHits {
  let total = 0;
  let worst = 0;
  for (let at = 0; at < found; at += 1) {
    const rank = bestRank[papers[at]!]!;
    if (bestPlace[papers[at]!] !== places[at]) continue;
    if (rank > worst) worst = rank;
    places[total] = places[at]!;
    papers[total] = papers[at]!;
    total += 1;
  }
  const next = new Uint32Array(worst + 2);
  for (let at = 0; at < total; at += 1) next[bestRank[papers[at]!]! + 1]! += 1;
  for (let rank = 0; rank <= worst; rank += 1) next[rank + 1]! += next[rank]!;
  const hits: LocalHits = { places: new Uint32Array(total), ranks: new Uint32Array(total) };
  for (let from = 0; from < total; from += 1) {
    const paper = papers[from]!;
    const rank = bestRank[paper]!;
    const at = next[rank]!;
    next[rank] = at + 1;
    hits.places[at] = places[from]!;
    hits.ranks[at] = rank;
    bestRank[paper] = OUT;
  }
  return hits;
}
