/** Which days of the archive the reader has seen. Pure. */
import type { MetadataValue } from '#state/library/database/metadata-schema.ts';

export type Visit = MetadataValue<'visit'>;

/** Ascending. A first visit starts with no backlog: without a recorded visit, no day counts as unseen. */
export function unseenDays(days: readonly string[], visit: Visit | undefined): string[] {
  if (!visit) return [];
  return days.filter((day) => day > (visit.upTo ?? '') && !visit.days.includes(day));
}

/**
 * The visit with `seen` added. `days` are all days of the archive, ascending. Seen days without a gap are stored as `upTo` alone;
 * a first visit counts all days as seen.
 */
export function markSeen(visit: Visit | undefined, seen: readonly string[], days: readonly string[]): Visit {
  if (!visit) return { ...(days.length > 0 && { upTo: days.at(-1)! }), days: [] };
  const all = new Set([...visit.days, ...seen]);
  const firstUnseen = days.findIndex((day) => day > (visit.upTo ?? '') && !all.has(day));
  const upTo = firstUnseen === -1 ? days.at(-1) : days[firstUnseen - 1];
  const last = [visit.upTo, upTo]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return {
    ...(last !== undefined && { upTo: last }),
    days: [...all].filter((day) => last === undefined || day > last).sort(),
  };
}
