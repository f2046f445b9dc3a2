/** Several days as one list, from the appearances of their segments; comes when an address asks for it. */
import type { Manifest } from '#core/dataset/manifest.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { compareSources } from '#core/paper/source.ts';
import type { DaySpan } from '#state/url/day-span.ts';
import { type DayFacts, dayFacts, dayTotals } from './day-facts.ts';
import { dayRows } from './day-rows.ts';

/** The rows of several days, the newest day first: a paper is in the list once, as the newest of them has it. */
export function spanRows(appearances: readonly Appearance[], days: readonly string[]): Appearance[] {
  const seen = new Set<string>();
  return days.flatMap((day) => dayRows(appearances, day)).filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** More papers than a list is good for; what lies before them is told, and found in the table of all. */
const SPAN_PAPERS = 3000;

/** The days of a span that a list shows, the newest first, and those that are too many for it, ascending. */
export function spanDays(manifest: Manifest, { day, since = day }: DaySpan) {
  const totals = dayTotals(manifest);
  let room = SPAN_PAPERS;
  const days: string[] = [];
  const older: string[] = [];
  for (const [at, one] of [...manifest.days.entries()].reverse()) {
    if (one < since || one > day) continue;
    room -= totals[at]!;
    if (room < 0 && days.length > 0) older.unshift(one);
    else days.push(one);
  }
  return { days, older };
}

/** What there is to tell of several days: counts are of the papers, each once. */
export function spanFacts(manifest: Manifest, span: DaySpan, rows: readonly { source: string }[]): DayFacts {
  const since = span.since ?? span.day;
  const { outages: _, previous: __, next: ___, ...last } = dayFacts(manifest, span.day);
  const { older } = spanDays(manifest, span);
  const named = [...new Set(rows.map(({ source }) => source))].sort(compareSources);
  const previous = manifest.days.findLast((one) => one < since);
  const next = manifest.days.find((one) => one > span.day);
  return {
    ...last,
    exists: true,
    total: rows.length,
    sources: named.map((source) => ({ source, count: rows.filter((row) => row.source === source).length })),
    outages: [],
    older,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}
