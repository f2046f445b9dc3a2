/** Which days of the archive the reader has had before them, and which they are owed: pure. */
import type { FactValue } from '#state/library/database/metadata-schema.ts';

export type Visit = FactValue<'visit'>;

/** Ascending. Before the first visit was noted none is owed: nobody is to begin with a debt of years. */
export function daysOwed(days: readonly string[], visit: Visit | undefined): string[] {
  if (!visit) return [];
  return days.filter((day) => day > (visit.upTo ?? '') && !visit.days.includes(day));
}

/** The visit with these days among those seen; what is seen without a gap is said by its last day. `days`: all of the archive. */
export function withSeen(visit: Visit | undefined, seen: readonly string[], days: readonly string[]): Visit {
  if (!visit) return { ...(days.length > 0 && { upTo: days.at(-1)! }), days: [] };
  const all = new Set([...visit.days, ...seen]);
  const firstOwed = days.findIndex((day) => day > (visit.upTo ?? '') && !all.has(day));
  const upTo = firstOwed === -1 ? days.at(-1) : days[firstOwed - 1];
  const known = [visit.upTo, upTo].filter((day) => day !== undefined).sort();
  const last = known.at(-1);
  return {
    ...(last !== undefined && { upTo: last }),
    days: [...all].filter((day) => last === undefined || day > last).sort(),
  };
}
