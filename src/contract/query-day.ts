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

/** `2025-02` → its first and last day; days compare as text, so a month's last day may be one that no calendar has. */
export function queryDayRange(day: string): [first: string, last: string] {
  const [year, month = '', date = ''] = day.split('-');
  return [`${year}-${month || '01'}-${date || '01'}`, `${year}-${month || '12'}-${date || '31'}`];
}
