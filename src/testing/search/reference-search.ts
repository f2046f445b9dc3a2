/** The meaning of search in plain words, over all rows of an archive: what any faster way must give. */
import { type Appearance, shownAppearance, toPaper } from '#core/paper/paper.ts';
import { type FoldedRow, foldRow, matchFolded } from '#core/query/match-query.ts';
import type { Query } from '#core/query/query.ts';
import type { MarkSets } from '#core/query/query-marks.ts';
import { searchRow } from '#core/query/search-fields.ts';

export interface ReferenceHit {
  paper: string;
  day?: string;
  rank: number;
  place: number;
}

/** An archive as the reference sees it: every row once, newest first. */
export class ReferenceArchive {
  readonly #rows: { one: Appearance; folded: FoldedRow; shown: boolean }[];

  /** Rows in the order of the archive. */
  constructor(rows: readonly Appearance[]) {
    const papers = new Map<string, Appearance[]>();
    for (const one of rows) {
      const same = papers.get(one.id);
      if (same) same.push(one);
      else papers.set(one.id, [one]);
    }
    const shown = new Set([...papers.values()].map((some) => shownAppearance(toPaper(some as [Appearance]))));
    const day = (one: Appearance) => one.digestDate ?? '';
    this.#rows = rows
      .toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1))
      .map((one) => ({ one, folded: foldRow(searchRow(one)), shown: shown.has(one) }));
  }

  /** Each paper with its best appearance: of equals the one that its bare address shows, else the newest. Best first, then newest. */
  find(query: Query, marked?: MarkSets): ReferenceHit[] {
    const best = new Map<string, ReferenceHit>();
    this.#rows.forEach(({ one, folded, shown }, place) => {
      const rank = matchFolded(query, folded, marked);
      if (rank === undefined) return;
      const known = best.get(one.id);
      if (known && (rank > known.rank || (rank === known.rank && !shown))) return;
      best.set(one.id, { paper: one.id, ...(one.digestDate && { day: one.digestDate }), rank, place });
    });
    return [...best.values()].sort((a, b) => a.rank - b.rank || a.place - b.place);
  }
}
