/** A month as weeks, and keyboard navigation among the days with digests. Pure. */

/** `2025-09` → weeks from Monday to Sunday; undefined for days of other months. */
export function monthWeeks(month: string): (string | undefined)[][] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const first = new Date(Date.UTC(year, number - 1, 1));
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, cell) => {
    const date = cell - lead + 1;
    return date >= 1 && date <= length ? `${month}-${String(date).padStart(2, '0')}` : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The months of the days, ascending like the days. */
export function monthsOf(days: readonly string[]): string[] {
  return [...new Set(days.map((day) => day.slice(0, 7)))];
}

/** The day to which a key moves the focus; undefined for other keys, or if there is no such day. */
export function dayForKey(days: readonly string[], from: string, key: string): string | undefined {
  const month = from.slice(0, 7);
  const months = monthsOf(days);
  const inMonth = (name: string | undefined) =>
    days.filter((day) => name !== undefined && day.startsWith(name));
  switch (key) {
    case 'ArrowLeft':
      return days.findLast((day) => day < from);
    case 'ArrowRight':
      return days.find((day) => day > from);
    case 'ArrowUp':
      return days.findLast((day) => day <= addDays(from, -7));
    case 'ArrowDown':
      return days.find((day) => day >= addDays(from, 7));
    case 'Home':
      return inMonth(month)[0];
    case 'End':
      return inMonth(month).at(-1);
    case 'PageUp':
      return inMonth(months.findLast((other) => other < month)).at(-1);
    case 'PageDown':
      return inMonth(months.find((other) => other > month))[0];
    default:
      return undefined;
  }
}

function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
