/** Words for days: ISO days are plain dates without a zone, so they are spoken at noon UTC. */

const utc = { timeZone: 'UTC' } as const;

export const weekdays = {
  zh: new Intl.DateTimeFormat('zh-CN', { ...utc, weekday: 'long' }),
  en: new Intl.DateTimeFormat('en', { ...utc, weekday: 'long' }),
};

export const months = {
  zh: new Intl.DateTimeFormat('zh-CN', { ...utc, year: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en', { ...utc, year: 'numeric', month: 'long' }),
};

export const shortMonths = { en: new Intl.DateTimeFormat('en', { ...utc, month: 'short' }) };

/** `2025-09-28` → its noon; a day past the end of its month falls in the next, where every browser has words for it. */
export function noon(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date, 12));
}
