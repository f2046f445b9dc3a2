/** A list of several days, from the appearances in their segments. Loaded with the first such list. */
import type { Manifest } from '#core/dataset/manifest.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { compareSources } from '#core/paper/source.ts';
import type { DaySpan } from '#state/url/day-span.ts';
import { type DayFacts, dayFacts, dayTotals } from './day-facts.ts';
import { dayRows } from './day-rows.ts';

/** The rows of several days, the newest first: each paper once, as on the newest of its days. */
export function spanRows(appearances: readonly Appearance[], days: readonly string[]): Appearance[] {
  const seen = new Set<string>();
  return days.flatMap((day) => dayRows(appearances, day)).filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Earlier days than fit are left out of the list, which links to the table of all papers instead. */
const MAX_PAPERS = 3000;

/** The days of a span that fit into a list, the newest first, and the earlier ones, ascending. */
export function spanDays(manifest: Manifest, { day, since = day }: DaySpan) {
  const totals = dayTotals(manifest);
  let room = MAX_PAPERS;
  const days: string[] = [];
  const older: string[] = [];
  for (const [index, date] of [...manifest.days.entries()].reverse()) {
    if (date < since || date > day) continue;
    room -= totals[index]!;
    if (room < 0 && days.length > 0) older.unshift(date);
    else days.push(date);
  }
  return { days, older };
}

/** The facts of several days, with each paper counted once. */
export function spanFacts(manifest: Manifest, span: DaySpan, rows: readonly { source: string }[]): DayFacts {
  const since = span.since ?? span.day;
  const { outages: _, previous: __, next: ___, ...last } = dayFacts(manifest, span.day);
  const { older } = spanDays(manifest, span);
  const sources = [...new Set(rows.map(({ source }) => source))].sort(compareSources);
  const previous = manifest.days.findLast((other) => other < since);
  const next = manifest.days.find((other) => other > span.day);
  return {
    ...last,
    exists: true,
    total: rows.length,
    sources: sources.map((source) => ({ source, count: rows.filter((row) => row.source === source).length })),
    outages: [],
    older,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}
