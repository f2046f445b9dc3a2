/**
 * Days and numbers in words. A format of days is costly to make, on a phone some milliseconds, and most are not needed: each is made
 * when a day is first said with it. ISO days are plain dates without a zone, so they are spoken at noon UTC.
 */

export const weekdayIn = { zh: day('zh-CN', { weekday: 'long' }), en: day('en', { weekday: 'long' }) };

/** `2025-09` → `2025年9月`. */
export const monthIn = {
  zh: day('zh-CN', { year: 'numeric', month: 'long' }),
  en: day('en', { year: 'numeric', month: 'long' }),
};

export const shortMonthIn = { en: day('en', { month: 'short' }) };

/** 54760 → `54,760`, as both languages write it; `Intl` would take longer to fetch than a first page has. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Of a day, or of a month by its middle. */
function day(language: string, fields: Intl.DateTimeFormatOptions): (day: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (day) => {
    format ??= new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...fields });
    return format.format(noon(day));
  };
}

/** `2025-09-28` → its noon; a day past the end of its month falls in the next, where every browser has words for it. */
function noon(day: string): Date {
  const [year, month, date = 15] = day.split('-').map(Number) as [number, number, number?];
  return new Date(Date.UTC(year, month - 1, date, 12));
}
