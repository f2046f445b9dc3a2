/** Days in few characters, as seen from another day. */

/** `2025-09-26` beside a day of the same year is `09-26`; beside another year `2025-09`. */
export function shortDay(day: string, beside: string | undefined): string {
  return beside !== undefined && day.slice(0, 4) !== beside.slice(0, 4) ? day.slice(0, 7) : day.slice(5);
}

/** 0 is Sunday. A day past the end of its month falls in the next, in every browser. */
export function weekdayOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date)).getUTCDay();
}
