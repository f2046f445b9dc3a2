/** Dates as a query names them: a year, a month or a day, each standing for all of its days. */

/** `2025`, `2025-1`, `2025/01/15`, `202501`, `2025年1月15日` → `2025`, `2025-01`, `2025-01-15`; undefined where it is no date. */
export function parseQueryDay(text: string): string | undefined {
  const plain = text.replace(/[年月](?=\d)/g, '-').replace(/[年月日]$/, '');
  const match = /^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?|[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(plain);
  if (!match) return undefined;
  const [, year, month2, day2, month1, day1] = match;
  const parts = [year!, month2 ?? month1, day2 ?? day1].flatMap((part) => part?.padStart(2, '0') ?? []);
  const [from] = queryDayRange(parts.join('-'));
  const date = new Date(`${from}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== from
    ? undefined
    : parts.join('-');
}

/** Words for days around the reader's own. */
const NEAR_DAYS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  today: 0,
  昨天: 1,
  昨日: 1,
  yesterday: 1,
  前天: 2,
};

/**
 * As people type dates when only one can be meant: `parseQueryDay`, `昨天`, and days without a year (`9-28`, `0928`, `9月28日`), which
 * mean the newest that the archive has, else the newest that is not later than `today`.
 */
export function parseShortDay(
  text: string,
  today: string,
  archive: readonly string[] = [],
): string | undefined {
  const ago = NEAR_DAYS[text.toLowerCase()];
  if (ago !== undefined) return daysBefore(today, ago);
  const match = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$|^(\d{2})(\d{2})$/.exec(text);
  if (!match) return parseQueryDay(text);
  const [, month1, day1, month2, day2] = match;
  const year = Number(today.slice(0, 4));
  // The last 29 February may be eight years ago.
  const years = Array.from({ length: 9 }, (_, back) => year - back);
  const days = years.flatMap((one) => parseQueryDay(`${one}-${month1 ?? month2}-${day1 ?? day2}`) ?? []);
  const past = days.filter((day) => day <= today);
  return past.find((day) => archive.includes(day)) ?? past[0] ?? parseQueryDay(text);
}

function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return date.toISOString().slice(0, 10);
}

/** `2025-02` → its first and last day; days compare as text, so a month's last day may be one that no calendar has. */
export function queryDayRange(day: string): [first: string, last: string] {
  const [year, month = '', date = ''] = day.split('-');
  return [`${year}-${month || '01'}-${date || '01'}`, `${year}-${month || '12'}-${date || '31'}`];
}
