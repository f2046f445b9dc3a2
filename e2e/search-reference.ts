/** The meaning of search in plain words, over all rows of an archive: what any faster way must give. */
import { type Appearance, shownAppearance, toPaper } from '#contract/paper.ts';
import type { Query } from '#contract/query.ts';
import { matchRow } from '#contract/query-match.ts';
import { searchRow } from '#contract/search-fields.ts';

export interface ReferenceHit {
  paper: string;
  day?: string;
  rank: number;
  one: Appearance;
}

/** Each paper with its best appearance, best first. `rows` in the order of the archive. */
export function findAll(query: Query, rows: readonly Appearance[]): ReferenceHit[] {
  const papers = new Map<string, Appearance[]>();
  for (const one of rows) papers.set(one.id, [...(papers.get(one.id) ?? []), one]);
  const shown = new Map(
    [...papers].map(([id, some]) => [id, shownAppearance(toPaper(some as [Appearance]))]),
  );
  const newest = rows.toSorted(
    (a, b) => ((a.digestDate ?? '') < (b.digestDate ?? '') ? 1 : -1) * Number(a.digestDate !== b.digestDate),
  );
  const best = new Map<string, ReferenceHit>();
  for (const one of newest) {
    const rank = matchRow(query, searchRow(one));
    if (rank === undefined) continue;
    const known = best.get(one.id);
    const wins = !known || rank < known.rank || (rank === known.rank && shown.get(one.id) === one);
    if (wins) best.set(one.id, { paper: one.id, ...(one.digestDate && { day: one.digestDate }), rank, one });
  }
  const place = new Map(newest.map((one, at) => [one, at]));
  return [...best.values()].sort((a, b) => a.rank - b.rank || place.get(a.one)! - place.get(b.one)!);
}
