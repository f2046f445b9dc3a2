/** Days (`YYYY-MM-DD`) and times for display. */
import { siteSettings } from '#state/page-settings.ts';

/** `2025-09-26` → `09-26` next to a day of the same year, `2025-09` next to one of another year. */
export function shortDay(day: string, nearby: string | undefined): string {
  return nearby !== undefined && day.slice(0, 4) !== nearby.slice(0, 4) ? day.slice(0, 7) : day.slice(5);
}

/** 0 is Sunday. A day that does not exist, such as 02-30, counts into the next month. */
export function weekdayOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay();
}

/** Today in the time zone of the site's digests, or else in the user's. */
export function today(): string {
  // Swedish writes dates as ISO 8601 does.
  return new Date().toLocaleDateString('sv', { timeZone: siteSettings.timeZone });
}

/** A time in the user's time zone, as `2026-11-25 08:30`. `time` is in milliseconds since 1970. */
export function localTime(time: number): string {
  return new Date(time).toLocaleString('sv', { dateStyle: 'short', timeStyle: 'short' });
}
