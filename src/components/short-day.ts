/** Days in few characters, as seen from another day. */

/** `2025-09-26` beside a day of the same year is `09-26`; beside another year `2025-09`. */
export function shortDay(day: string, beside: string | undefined): string {
  return beside !== undefined && day.slice(0, 4) !== beside.slice(0, 4) ? day.slice(0, 7) : day.slice(5);
}
