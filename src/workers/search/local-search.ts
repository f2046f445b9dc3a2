/** Search over the texts on this device: exact, in the order of the reference, in a few milliseconds. */
import type { Query, Term, TextTerm } from '#contract/query.ts';
import type { Facets } from './facets.ts';
import type { LocalBlock, LocalRows } from './local-rows.ts';
import { isRunTerm, runMatches } from './row-filter.ts';
import { OUT } from './scanner.ts';

/** One row per paper, best first: by rank, then newest first. Places count the rows of all blocks. */
export interface LocalHits {
  places: Uint32Array;
  ranks: Uint32Array;
}

/** What the reader chose beside the query. */
export interface Chosen {
  sources: ReadonlySet<string>;
  months: ReadonlySet<string>;
  starred: ReadonlySet<string>;
}

/** Adds the counts of these rows to the facets. */
export function searchLocal(query: Query, chosen: Chosen, rows: LocalRows, facets: Facets): LocalHits {
  markFiltered(query, chosen, rows);
  scanOrder(query).forEach((term, at) => {
    rows.scanner.scan(term, at > 0);
  });
  const best = bestPerPaper(rows, facets);
  return collect(rows, best);
}

/** Rows that a filter refuses are out before anything is scanned. */
function markFiltered(query: Query, { starred }: Chosen, rows: LocalRows): void {
  const filters = query.terms.filter((term) => term.kind !== 'text' && !isRunTerm(term));
  rows.blocks.forEach((block, at) => {
    const totals = rows.scanner.totals(at).fill(0);
    for (const run of block.runs) {
      if (!runMatches(query, run.source, run.day)) totals.fill(OUT, run.from, run.to);
    }
    for (const term of filters) {
      const holds = rowTest(term, block, rows, starred);
      const wanted = !('not' in term && term.not);
      for (let row = 0; row < totals.length; row += 1) if (holds(row) !== wanted) totals[row] = OUT;
    }
  });
}

function rowTest(
  term: Term,
  block: LocalBlock,
  rows: LocalRows,
  starred: ReadonlySet<string>,
): (row: number) => boolean {
  if (term.kind === 'has') {
    const flags = term.what === 'note' ? block.noted : block.abstracts;
    return (row) => flags[row] === 1;
  }
  const ids = term.kind === 'paper' ? term.ids : term.kind === 'is' ? [...starred] : [];
  const numbers = new Set(ids.map((id) => rows.numberOfPaper(id)));
  return (row) => numbers.has(block.papers[row]!);
}

/** Long texts are rare and leave little for the others to look at; what must be absent comes last. */
function scanOrder(query: Query): TextTerm[] {
  const terms = query.terms.filter((term) => term.kind === 'text');
  return terms.sort(
    (a, b) => Number(a.not ?? false) - Number(b.not ?? false) || b.text.length - a.text.length,
  );
}

/** For each paper the place of its best row as a number that counts all rows, and that row's rank. */
interface BestRows {
  place: Int32Array;
  rank: Uint32Array;
}

/** Best rank; of equals the row that the bare address shows, else the newest. */
function bestPerPaper(rows: LocalRows, facets: Facets): BestRows {
  const place = new Int32Array(rows.ids.length).fill(-1);
  const rank = new Uint32Array(rows.ids.length).fill(OUT);
  let base = 0;
  rows.blocks.forEach((block, at) => {
    const totals = rows.scanner.totals(at);
    for (const run of block.runs) {
      const count = facets.counter(run.source, run.day);
      for (let row = run.from; row < run.to; row += 1) {
        const total = totals[row]!;
        if (total === OUT) continue;
        const paper = block.papers[row]!;
        if (!count(paper)) continue;
        if (total < rank[paper]! || (total === rank[paper] && rows.isShown(at, row))) {
          rank[paper] = total;
          place[paper] = base + row;
        }
      }
    }
    base += totals.length;
  });
  return { place, rank };
}

/** Rows are met newest first, and there are few different ranks: papers fall into their place without being compared. */
function collect(rows: LocalRows, { place, rank }: BestRows): LocalHits {
  let worst = 0;
  let total = 0;
  for (const value of rank) {
    if (value === OUT) continue;
    if (value > worst) worst = value;
    total += 1;
  }
  const next = placesByRank(rank, worst);
  const hits: LocalHits = { places: new Uint32Array(total), ranks: new Uint32Array(total) };
  let base = 0;
  for (const { papers } of rows.blocks) {
    for (let row = 0; row < papers.length; row += 1) {
      const paper = papers[row]!;
      if (place[paper] !== base + row) continue;
      const value = rank[paper]!;
      const at = next[value]!;
      next[value] = at + 1;
      hits.places[at] = base + row;
      hits.ranks[at] = value;
    }
    base += papers.length;
  }
  return hits;
}

/** By rank: where its first hit stands. */
function placesByRank(rank: Uint32Array, worst: number): Uint32Array {
  const starts = new Uint32Array(worst + 2);
  for (const value of rank) if (value !== OUT) starts[value + 1]! += 1;
  for (let value = 0; value <= worst; value += 1) starts[value + 1]! += starts[value]!;
  return starts;
}
