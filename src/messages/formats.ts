/**
 * Months and numbers in words. A format of `Intl` is costly to make, on a phone some milliseconds, and most are not needed: each is made
 * when a month is first said with it. A month without a zone is said by its middle in UTC.
 */

/** `2025-09` → `2025年9月`. */
export const monthIn = (tag: string) => monthFormat(tag, { year: 'numeric', month: 'long' });

/** `2025-09` → `Sep`. */
export const shortMonthIn = (tag: string) => monthFormat(tag, { month: 'short' });

/** 54760 → `54,760`, as Chinese and English write it; `Intl` would take longer to fetch than a first page has. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** 1.1 MB; in the units that stores and browsers count in. */
export function fileSize(bytes: number): string {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

function monthFormat(tag: string, fields: Intl.DateTimeFormatOptions): (month: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (month) => {
    format ??= new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...fields });
    return format.format(new Date(`${month}-15T12:00Z`));
  };
}
