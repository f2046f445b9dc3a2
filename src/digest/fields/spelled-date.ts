/** Dates as headings, file names and cells spell them; only days that exist count. */

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(?<name>${MONTHS})[a-z]*\\.?`;
const YEAR = '(?<year>(?:19|20)\\d{2})';

/** From the surest spelling to the least; `(?<!\d)` and `(?!\d)` keep them out of longer numbers such as paper ids. */
const SPELLINGS = [
  `(?<!\\d)${YEAR}\\s*年\\s*(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*[日号]?(?!\\d)`,
  `(?<!\\d)${YEAR}\\s?(?<mark>[-/._‐‑–—−])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<day>\\d{1,2})(?!\\d)`,
  `(?<![\\d.])${YEAR}(?<month>\\d{2})(?<day>\\d{2})(?![\\d.]*\\d)`,
  `(?<![a-z])${MONTH}[\\s_-]*(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s,_-]+${YEAR}(?!\\d)`,
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s_-]*(?:of\\s+)?${MONTH}[\\s,_-]*${YEAR}(?!\\d)`,
  `(?<![\\d/.-])(?<day>\\d{1,2})(?<mark>[/.])(?<month>\\d{1,2})\\k<mark>${YEAR}(?!\\d)`,
  // The American order, where the European one gives no day.
  `(?<![\\d/.-])(?<month>\\d{1,2})(?<mark>[/.])(?<day>\\d{1,2})\\k<mark>${YEAR}(?!\\d)`,
].map((spelling) => new RegExp(spelling, 'gi'));

/** The first date in the text as `YYYY-MM-DD`; undefined where none is a real day. */
export function findDate(text: string): string | undefined {
  return locateDate(text)?.date;
}

/** The first date, and where in the NFKC form of the text it stands. */
export function locateDate(text: string): { date: string; from: number; to: number } | undefined {
  if (!/\p{Nd}/u.test(text)) return undefined;
  const plain = text.normalize('NFKC');
  for (const spelling of SPELLINGS) {
    for (const match of plain.matchAll(spelling)) {
      const date = realDate(match.groups!);
      if (date) return { date, from: match.index, to: match.index + match[0].length };
    }
  }
  return undefined;
}

function realDate(parts: Record<string, string | undefined>): string | undefined {
  const year = Number(parts.year);
  const day = Number(parts.day);
  const name = parts.name?.toLowerCase();
  const month = name ? MONTHS.split('|').indexOf(name) + 1 : Number(parts.month);
  return isRealDay(year, month, day) ? written(year, month, day) : undefined;
}

function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
