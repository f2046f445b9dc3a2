/** The reference implementation of search: slow and simple, over all rows of an archive. */
import { type Appearance, shownAppearance, toPaper } from '#core/paper/paper.ts';
import { type FoldedRow, foldRow, matchFolded } from '#core/query/match-query.ts';
import type { Query } from '#core/query/query.ts';
import type { MarkSets } from '#core/query/query-marks.ts';
import { searchRow } from '#core/query/search-fields.ts';

export interface ReferenceHit {
  paper: string;
  day?: string;
  rank: number;
  index: number;
}

export class ReferenceArchive {
  /** Newest first. `isShown`: the paper's bare address would show the row. */
  readonly #rows: { row: Appearance; folded: FoldedRow; isShown: boolean }[];

  /** `rows` are in the order of the archive. */
  constructor(rows: readonly Appearance[]) {
    const papers = new Map<string, Appearance[]>();
    for (const row of rows) {
      const known = papers.get(row.id);
      if (known) known.push(row);
      else papers.set(row.id, [row]);
    }
    const shown = new Set([...papers.values()].map((all) => shownAppearance(toPaper(all as [Appearance]))));
    const dayOf = (row: Appearance) => row.digestDate ?? '';
    this.#rows = rows
      .toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1))
      .map((row) => ({ row, folded: foldRow(searchRow(row)), isShown: shown.has(row) }));
  }

  /** Each paper once, by its best row (among equals the one that its bare address shows, else the newest). Best first, then newest. */
  find(query: Query, markSets?: MarkSets): ReferenceHit[] {
    const best = new Map<string, ReferenceHit>();
    this.#rows.forEach(({ row, folded, isShown }, index) => {
      const rank = matchFolded(query, folded, markSets);
      if (rank === undefined) return;
      const known = best.get(row.id);
      if (known && (rank > known.rank || (rank === known.rank && !isShown))) return;
      best.set(row.id, { paper: row.id, ...(row.digestDate && { day: row.digestDate }), rank, index });
    });
    return [...best.values()].sort((a, b) => a.rank - b.rank || a.index - b.index);
  }
}
