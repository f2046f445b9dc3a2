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

/** `2025-09-28` → its noon. */
export function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
