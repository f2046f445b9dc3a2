/** What the manifest says of a day: its sources with counts, its outages, the days before and after. */
import type { Manifest, Outage } from '#core/dataset/manifest.ts';
import { compareSources } from '#core/paper/source.ts';

export interface SourceCount {
  source: string;
  /** Papers; 0 if the source's digest was empty. */
  count: number;
  outage?: Outage;
}

export interface DayFacts {
  day: string;
  /** Whether there is a digest of this day. */
  exists: boolean;
  total: number;
  sources: SourceCount[];
  outages: Outage[];
  previous?: string;
  next?: string;
  /** Days that were left out of a list of several days, ascending. */
  older?: string[];
}

export function dayFacts(manifest: Manifest, day: string): DayFacts {
  const index = manifest.days.indexOf(day);
  const outages = manifest.outages.filter((outage) => outage.day === day);
  const sources = sourcesOf(manifest, index, outages);
  const previous = manifest.days.findLast((other) => other < day);
  const next = manifest.days.find((other) => other > day);
  return {
    day,
    exists: index !== -1,
    total: sources.reduce((sum, { count }) => sum + count, 0),
    sources,
    outages,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}

/** The number of papers of each day, parallel to `manifest.days`. */
export function dayTotals(manifest: Manifest): number[] {
  const columns = Object.values(manifest.counts);
  return manifest.days.map((_, index) => columns.reduce((sum, column) => sum + (column[index] ?? 0), 0));
}

/** The newest day with papers, so that an outage does not lead to an empty page; else the newest of all. */
export function newestDay(manifest: Manifest): string | undefined {
  const totals = dayTotals(manifest);
  return manifest.days.findLast((_, index) => totals[index]! > 0) ?? manifest.days.at(-1);
}

function sourcesOf(manifest: Manifest, index: number, outages: readonly Outage[]): SourceCount[] {
  const named = Object.keys(manifest.counts).filter(
    (source) => typeof manifest.counts[source]?.[index] === 'number',
  );
  const all = new Set([...named, ...outages.map(({ source }) => source)]);
  return [...all].sort(compareSources).map((source) => {
    const count = manifest.counts[source]?.[index] ?? 0;
    const outage = count === 0 ? outages.find((other) => other.source === source) : undefined;
    return { source, count, ...(outage && { outage }) };
  });
}
