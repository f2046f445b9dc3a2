/** Dates in a query: a year, a month or a day, each for all the days in it. */

/** `2025`, `2025-1`, `2025/01/15`, `202501`, `2025年1月15日` → `2025`, `2025-01`, `2025-01-15`; undefined if it is not a date. */
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

/** Words for recent days → days before today. */
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
 * Parses a date for “go to day”: whatever `parseQueryDay` does, `昨天`, and days without a year (`9-28`, `0928`, `9月28日`). A day without
 * a year is the newest such day in `archive`, or else the newest up to `today`.
 */
export function parseShortDay(
  text: string,
  today: string,
  archive: readonly string[] = [],
): string | undefined {
  const daysAgo = NEAR_DAYS[text.toLowerCase()];
  if (daysAgo !== undefined) return daysBefore(today, daysAgo);
  const match = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$|^(\d{2})(\d{2})$/.exec(text);
  if (!match) return parseQueryDay(text);
  const [, month1, day1, month2, day2] = match;
  const year = Number(today.slice(0, 4));
  // The previous 29 February may be eight years ago.
  const years = Array.from({ length: 9 }, (_, yearsAgo) => year - yearsAgo);
  const days = years.flatMap((past) => parseQueryDay(`${past}-${month1 ?? month2}-${day1 ?? day2}`) ?? []);
  const past = days.filter((day) => day <= today);
  return past.find((day) => archive.includes(day)) ?? past[0] ?? parseQueryDay(text);
}

function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return date.toISOString().slice(0, 10);
}

/** `2025-02` → `2025-02-01` and `2025-02-31`: only for comparison as text, so the last day need not exist. */
export function queryDayRange(day: string): [first: string, last: string] {
  const [year, month = '', date = ''] = day.split('-');
  return [`${year}-${month || '01'}-${date || '01'}`, `${year}-${month || '12'}-${date || '31'}`];
}
