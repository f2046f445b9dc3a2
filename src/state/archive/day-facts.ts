/** What the manifest alone tells of a day: its sources with counts, its outages, the days around it. */
import type { Manifest, Outage } from '#core/dataset/manifest.ts';
import { compareSources } from '#core/paper/source.ts';

export interface SourceCount {
  source: string;
  /** Papers; 0 where the source came without any. */
  count: number;
  outage?: Outage;
}

export interface DayFacts {
  day: string;
  /** Whether any digest bears this day. */
  exists: boolean;
  total: number;
  sources: SourceCount[];
  outages: Outage[];
  previous?: string;
  next?: string;
  /** Days of a span that its list leaves out, ascending. */
  older?: string[];
}

export function dayFacts(manifest: Manifest, day: string): DayFacts {
  const at = manifest.days.indexOf(day);
  const outages = manifest.outages.filter((one) => one.day === day);
  const sources = sourcesOf(manifest, at, outages);
  const previous = manifest.days.findLast((one) => one < day);
  const next = manifest.days.find((one) => one > day);
  return {
    day,
    exists: at !== -1,
    total: sources.reduce((sum, { count }) => sum + count, 0),
    sources,
    outages,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}

/** Papers of each day, for the calendar: parallel to `manifest.days`. */
export function dayTotals(manifest: Manifest): number[] {
  const columns = Object.values(manifest.counts);
  return manifest.days.map((_, at) => columns.reduce((sum, column) => sum + (column[at] ?? 0), 0));
}

/** The newest day with papers, so that an outage does not leave the reader with an empty page; else the newest of all. */
export function newestDay(manifest: Manifest): string | undefined {
  const totals = dayTotals(manifest);
  return manifest.days.findLast((_, at) => totals[at]! > 0) ?? manifest.days.at(-1);
}

function sourcesOf(manifest: Manifest, at: number, outages: readonly Outage[]): SourceCount[] {
  const named = Object.keys(manifest.counts).filter(
    (source) => typeof manifest.counts[source]?.[at] === 'number',
  );
  const all = new Set([...named, ...outages.map(({ source }) => source)]);
  return [...all].sort(compareSources).map((source) => {
    const count = manifest.counts[source]?.[at] ?? 0;
    const outage = count === 0 ? outages.find((one) => one.source === source) : undefined;
    return { source, count, ...(outage && { outage }) };
  });
}
