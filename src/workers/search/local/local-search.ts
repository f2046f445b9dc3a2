/** Search among the loaded texts: exact, ranked like the reference implementation, within a few milliseconds. */
import type { Query, Term, TextTerm } from '#core/query/query.ts';
import { isMarkTerm, type MarkSets, setOfTerm } from '#core/query/query-marks.ts';
import { OUT } from '#workers/search/scan/scanner.ts';
import type { FacetSelection, Facets } from './facets.ts';
import type { LocalBlock, LocalRows, ScratchBuffers } from './local-rows.ts';
import { isRunTerm, runFilter } from './row-filter.ts';

/** One row per paper, best first: by rank, then newest first. Rows are numbered through all blocks. */
export interface LocalHits {
  rows: Uint32Array;
  ranks: Uint32Array;
}

/** What restricts the hits besides the words of the query. */
export interface SearchFilters extends FacetSelection {
  /** The reader's marks, as far as the query refers to them. */
  markSets: MarkSets;
}

/** Also counts the matching rows in the facets. */
export function searchLocal(
  query: Query,
  filters: SearchFilters,
  rows: LocalRows,
  facets: Facets,
): LocalHits {
  excludeFiltered(query, filters, rows, rows.isNarrower(query));
  for (const term of scanOrder(query)) rows.scanner.scan(term);
  return bestPerPaper(rows, facets);
}

/** Sets the totals of filtered rows to `OUT`, so that they are not scanned. For a narrower query, totals that are `OUT` stay so. */
function excludeFiltered(
  query: Query,
  { markSets }: SearchFilters,
  rows: LocalRows,
  isNarrower: boolean,
): void {
  const allowsRun = runFilter(query);
  const filters = query.terms.filter((term) => term.kind !== 'text' && !isRunTerm(term));
  rows.blocks.forEach((block, index) => {
    const totals = rows.scanner.totals(index);
    if (!isNarrower) totals.fill(0);
    else for (let row = 0; row < totals.length; row += 1) if (totals[row] !== OUT) totals[row] = 0;
    if (allowsRun)
      for (const run of block.runs) if (!allowsRun(run.source, run.day)) totals.fill(OUT, run.from, run.to);
    for (const term of filters) {
      const matches = rowTest(term, block, rows, markSets);
      const expected = !('not' in term && term.not);
      for (let row = 0; row < totals.length; row += 1) if (matches(row) !== expected) totals[row] = OUT;
    }
  });
}

function rowTest(
  term: Term,
  block: LocalBlock,
  rows: LocalRows,
  markSets: MarkSets,
): (row: number) => boolean {
  if (term.kind === 'has') {
    const flags = term.what === 'note' ? block.noted : block.abstracts;
    return (row) => flags[row] === 1;
  }
  const { ids, inside } = papersOf(term, markSets);
  const numbers = new Set(Array.from(ids, (id) => rows.numberOf(id)));
  return (row) => numbers.has(block.papers[row]!) === inside;
}

/** The papers that a term lists, and whether it matches those or all others. */
function papersOf(term: Term, markSets: MarkSets): { ids: Iterable<string>; inside: boolean } {
  if (term.kind === 'paper') return { ids: term.ids, inside: true };
  if (!isMarkTerm(term)) return { ids: [], inside: true };
  const { name, inside } = setOfTerm(term);
  return { ids: markSets.get(name) ?? [], inside };
}

/** The most selective first: long texts are rare. Negated terms come last. */
function scanOrder(query: Query): TextTerm[] {
  const terms = query.terms.filter((term) => term.kind === 'text');
  return terms.sort(
    (a, b) => Number(a.not ?? false) - Number(b.not ?? false) || b.text.length - a.text.length,
  );
}

/** The row with the best rank; among equals the one that the bare address shows, else the newest. */
function bestPerPaper(rows: LocalRows, facets: Facets): LocalHits {
  const buffers = rows.takeBuffers();
  let found = 0;
  let base = 0;
  rows.blocks.forEach((block, index) => {
    const totals = rows.scanner.totals(index);
    for (const run of block.runs) {
      let count: ((paper: number) => boolean) | undefined;
      for (let row = run.from; row < run.to; row += 1) {
        const rank = totals[row]!;
        if (rank === OUT) continue;
        count ??= facets.counter(run);
        const paper = block.papers[row]!;
        if (!count(paper)) continue;
        const best = buffers.bestRank[paper]!;
        if (rank < best || (rank === best && rows.isShown(index, row))) {
          buffers.bestRank[paper] = rank;
          buffers.bestRow[paper] = base + row;
        }
        buffers.rows[found] = base + row;
        buffers.papers[found] = paper;
        found += 1;
      }
    }
    base += totals.length;
  });
  return sortByRank(buffers, found);
}

/** Counting sort by rank, which is stable, so rows of a rank stay newest first. Leaves the buffers ready for the next query. */
function sortByRank({ rows, papers, bestRow, bestRank }: ScratchBuffers, found: number): LocalHits {
  let total = 0;
  let worst = 0;
  for (let index = 0; index < found; index += 1) {
    const paper = papers[index]!;
    if (bestRow[paper] !== rows[index]) continue;
    worst = Math.max(worst, bestRank[paper]!);
    rows[total] = rows[index]!;
    papers[total] = paper;
    total += 1;
  }
  // First the number of hits of each rank, then the position of its next hit.
  const next = new Uint32Array(worst + 2);
  for (let index = 0; index < total; index += 1) next[bestRank[papers[index]!]! + 1]! += 1;
  for (let rank = 0; rank <= worst; rank += 1) next[rank + 1]! += next[rank]!;
  const hits: LocalHits = { rows: new Uint32Array(total), ranks: new Uint32Array(total) };
  for (let index = 0; index < total; index += 1) {
    const paper = papers[index]!;
    const rank = bestRank[paper]!;
    const position = next[rank]!;
    next[rank] = position + 1;
    hits.rows[position] = rows[index]!;
    hits.ranks[position] = rank;
    bestRank[paper] = OUT;
  }
  return hits;
}
