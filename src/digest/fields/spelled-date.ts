/** Dates as headings, file names and cells spell them; only days that exist count. */

/** Beginnings of the names of months in English, then in Spanish, French, German and Portuguese where those differ. */
const MONTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, at) => [name, at + 1]),
  ),
  ...{
    ene: 1,
    fev: 2,
    fév: 2,
    mär: 3,
    maer: 3,
    abr: 4,
    avr: 4,
    mai: 5,
    juin: 6,
    juil: 7,
    ago: 8,
    aoû: 8,
    aou: 8,
  },
  ...{ septiembre: 9, setembro: 9, okt: 10, outubro: 10, dic: 12, déc: 12, dez: 12 },
};
const MONTH = `(?<name>${Object.keys(MONTHS).sort().reverse().join('|')})\\p{L}*\\.?`;
const YEAR = '(?<year>(?:19|20)\\d{2})';

/** From the surest spelling to the least; `(?<!\d)` and `(?!\d)` keep them out of longer numbers such as paper ids. */
const SPELLINGS = [
  `(?<!\\d)${YEAR}\\s*[年년]\\s*(?<month>\\d{1,2})\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日号일]?(?!\\d)`,
  `(?<!\\d)${YEAR}\\s?(?<mark>[-/._‐‑–—−])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<day>\\d{1,2})(?!\\d)`,
  `(?<![\\d.])${YEAR}[_-]?(?<month>\\d{2})(?<day>\\d{2})(?![\\d.]*\\d)`,
  `(?<!\\d)${YEAR}[\\s,_-]+${MONTH}[\\s_-]+(?<day>\\d{1,2})(?!\\d)`,
  `(?<![\\p{L}])${MONTH}[\\s_-]*(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s,_-]+${YEAR}(?!\\d)`,
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s_-]*(?:(?:of|de|del)\\s+)?${MONTH}[\\s,_-]*(?:(?:de|del)\\s+)?${YEAR}(?!\\d)`,
  `(?<![\\d/.-])(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>${YEAR}(?!\\d)`,
  // The American order, where the European one gives no day.
  `(?<![\\d/.-])(?<month>\\d{1,2})(?<mark>[/.-])(?<day>\\d{1,2})\\k<mark>${YEAR}(?!\\d)`,
  // `Thu, 13 Oct 22`, as mail programs and arXiv's announcements have it.
  `(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*,?\\s+(?<day>\\d{1,2})\\s+${MONTH}\\s+'?(?<short>\\d{2})(?!\\d)`,
].map((spelling) => new RegExp(spelling, 'giu'));

/** The first date in the text as `YYYY-MM-DD`; undefined where none is a real day. */
export function findDate(text: string): string | undefined {
  return locateDate(text)?.date;
}

/** The date that a text is, with no other words than the name of the day; undefined for any other text. */
export function isWholeDate(text: string): string | undefined {
  const found = locateDate(text);
  if (!found) return undefined;
  const plain = text.normalize('NFKC');
  const rest = plain.slice(0, found.from) + plain.slice(found.to);
  return /[\p{L}\p{N}]/u.test(
    rest.replace(/(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|星期.|周.|T[\d:.]+Z?/giu, ''),
  )
    ? undefined
    : found.date;
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
  const year = parts.short === undefined ? Number(parts.year) : 2000 + Number(parts.short);
  const day = Number(parts.day);
  const name = parts.name?.toLowerCase();
  const month = name ? MONTHS[name]! : Number(parts.month);
  return isRealDay(year, month, day) ? written(year, month, day) : undefined;
}

function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
