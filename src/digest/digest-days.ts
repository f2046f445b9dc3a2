/**
 * Days of digests, in this order: a heading, the file's name or path; where rows have dates of their own over more than a week,
 * each row's date; else the day on which the text says that it was made.
 */
import type { Row } from '#core/paper/row.ts';
import { linkOfEntry } from '#digest/fields/links/link-fields.ts';
import type { Digest } from './digest.ts';
import type { Entry } from './entry.ts';
import type { Part } from './formats/format.ts';

/** A digest of one day may list papers of some days before. */
const LONGEST_DAYS = 7;
const DAY_MS = 86_400_000;

/** `07/01/2026` may be either of two days: not the one before a paper of the digest was written. */
export function dayOfPart(part: Part, named: string | undefined): string | undefined {
  const { day = named, swappedDay } = part;
  if (day === undefined || swappedDay === undefined || part.day === undefined) return day;
  const newest = newestMonth(part.entries);
  return newest !== undefined && day.slice(0, 7) < newest && swappedDay.slice(0, 7) >= newest
    ? swappedDay
    : day;
}

/** Rows without a digest's day, each under the day that is known for it. Digests with a day stay as they are. */
export function placeUndatedRows(digests: readonly Digest[], updatedOn: string | undefined): Digest[] {
  const undated = digests.filter((digest) => digest.day === undefined);
  if (undated.length === 0) return [...digests];
  const dates = undated.flatMap((digest) => digest.rows.flatMap((row) => row.publishedOn ?? [])).sort();
  const isRolling = daysBetween(dates[0], dates.at(-1)) > LONGEST_DAYS;
  const shared = updatedOn ?? dates.at(-1);
  const placed = new Map<string, Digest>();
  for (const digest of digests) {
    if (digest.day !== undefined) placed.set(`${digest.day} ${digest.source}`, digest);
    else if (digest.rows.length === 0) dayed(placed, digest, updatedOn);
    else
      for (const row of digest.rows)
        place(placed, digest, row, (isRolling ? row.publishedOn : undefined) ?? shared);
  }
  return [...placed.values()];
}

function place(placed: Map<string, Digest>, from: Digest, row: Row, day: string | undefined): void {
  dayed(placed, from, day).rows.push(day === undefined ? row : { ...row, digestDate: day });
}

/** The digest of the day with the same source. */
function dayed(placed: Map<string, Digest>, from: Digest, day: string | undefined): Digest {
  const key = `${day} ${from.source}`;
  const digest = placed.get(key) ?? { ...from, ...(day !== undefined && { day }), rows: [] };
  placed.set(key, digest);
  return digest;
}

function daysBetween(from: string | undefined, to: string | undefined): number {
  return from === undefined || to === undefined ? 0 : (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** `2026-06` of the newest arXiv id. */
function newestMonth(entries: readonly Entry[]): string | undefined {
  return entries
    .flatMap((entry) => {
      const [, year, month] = /(?<!\d)(\d\d)(0[1-9]|1[0-2])\.\d{4,5}/.exec(linkOfEntry(entry) ?? '') ?? [];
      return year === undefined ? [] : [`20${year}-${month}`];
    })
    .sort()
    .at(-1);
}
