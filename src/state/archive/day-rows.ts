/** The rows of a day, from the appearances in its segment: each paper once, in the order of the digests. */
import { type Appearance, appearanceIn, toPaper } from '#core/paper/paper.ts';
import { compareSources } from '#core/paper/source.ts';

/**
 * A paper that a digest lists twice is one row, at its first position, with the appearance that the opened paper would show. Sources come
 * in their fixed order, whatever the order of the files.
 */
export function dayRows(appearances: readonly Appearance[], day: string, source?: string): Appearance[] {
  const rows = appearances.filter(
    (appearance) => appearance.digestDate === day && (source === undefined || appearance.source === source),
  );
  rows.sort((a, b) => compareSources(a.source, b.source));
  const byId = new Map<string, [Appearance, ...Appearance[]]>();
  for (const row of rows) {
    const same = byId.get(row.id);
    if (same) same.push(row);
    else byId.set(row.id, [row]);
  }
  return [...byId.values()].map((same) =>
    same.length === 1 ? same[0] : (appearanceIn(toPaper(same), day, source) ?? same[0]),
  );
}

/** How many rows an earlier day already had, and that day if it is the same for all rows. */
export function seenBefore(rows: readonly Appearance[], day: string): { count: number; day?: string } {
  const days = rows.flatMap(({ firstSeen }) => (firstSeen !== undefined && firstSeen < day ? firstSeen : []));
  const [first] = days;
  const same = first !== undefined && days.length === rows.length && days.every((other) => other === first);
  return same ? { count: days.length, day: first } : { count: days.length };
}
