/** Appearances grouped into papers, in columns that grow as segments arrive: what the table filters and sorts by. */
import { compareAppearances } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { Source } from '#core/paper/source.ts';
import type { SegmentRow } from './segment-rows.ts';

/** Bits of `PaperColumns.flags`. */
export const HAS_ABSTRACT = 1;
export const HAS_NOTE = 2;
/** Seen on several days. */
export const SEEN_AGAIN = 4;

const MONTHS = 12;
const DAYS = 31;

/** `2025-09-28` as a small integer that increases with the day; 0 for no day. */
export function dayNumber(day: string | undefined): number {
  if (day === undefined) return 0;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return (year * MONTHS + month - 1) * DAYS + date;
}

/** The inverse of `dayNumber`. */
export function dayText(day: number): string | undefined {
  if (day === 0) return undefined;
  const months = Math.floor((day - 1) / DAYS);
  const year = String(Math.floor(months / MONTHS)).padStart(4, '0');
  const month = String((months % MONTHS) + 1).padStart(2, '0');
  return `${year}-${month}-${String(day - months * DAYS).padStart(2, '0')}`;
}

export class PaperColumns {
  /** Appearances in the order of arrival; the columns below refer to their indexes here. */
  readonly rows: SegmentRow[] = [];
  /** One entry per paper, in the order of arrival, as in all columns below. */
  readonly ids: string[] = [];
  /** Index in `sources`. */
  readonly source: number[] = [];
  readonly firstSeen: number[] = [];
  readonly published: number[] = [];
  readonly flags: number[] = [];
  /** The appearance that a bare address shows. */
  readonly shownRow: number[] = [];
  /** The appearances that provide title and author; -1 if none does. */
  readonly titleRow: number[] = [];
  readonly authorRow: number[] = [];
  /** Every source once, in the order of arrival. */
  readonly sources: Source[] = [];

  readonly #indexes = new Map<string, number>();
  /** For papers with several appearances: all of them, newest first. */
  readonly #repeats = new Map<number, number[]>();

  get count(): number {
    return this.ids.length;
  }

  /** The paper's index in the columns, or -1. */
  indexOf(id: string): number {
    return this.#indexes.get(id) ?? -1;
  }

  add(rows: readonly SegmentRow[]): void {
    for (const row of rows) {
      const index = this.rows.push(row) - 1;
      const paper = this.#indexes.get(row.id);
      if (paper === undefined) this.#addPaper(row, index);
      else this.#addAppearance(paper, index);
    }
  }

  #addPaper(row: SegmentRow, index: number): void {
    const paper = this.ids.push(row.id) - 1;
    this.#indexes.set(row.id, paper);
    this.source.push(this.#sourceIndex(splitPaperId(row.id)[0]));
    this.#describe(paper, [index]);
  }

  #addAppearance(paper: number, index: number): void {
    const all = this.#repeats.get(paper) ?? [this.shownRow[paper]!];
    all.push(index);
    all.sort((a, b) => compareAppearances(this.rows[a]!, this.rows[b]!));
    this.#repeats.set(paper, all);
    this.#describe(paper, all);
  }

  /** Applies the rules of `core/paper/paper.ts` to rows, which say of long texts only whether they exist. */
  #describe(paper: number, newestFirst: readonly number[]): void {
    const row = (index: number) => this.rows[index]!;
    const shown = newestFirst.find((index) => row(index).isReadable) ?? newestFirst[0]!;
    const preferred = [shown, ...newestFirst];
    const firstWith = (has: (row: SegmentRow) => boolean) => preferred.find((index) => has(row(index))) ?? -1;
    const published = firstWith(({ publishedOn }) => publishedOn !== undefined);
    const days = new Set(newestFirst.flatMap((index) => [row(index).digestDate, row(index).firstSeen]));
    days.delete(undefined);
    const { hasAbstract, hasNote } = row(shown);
    this.shownRow[paper] = shown;
    this.titleRow[paper] = firstWith(
      ({ titleZh, titleEn }) => titleZh !== undefined || titleEn !== undefined,
    );
    this.authorRow[paper] = this.#rowWithMostAuthors(preferred);
    this.published[paper] = published === -1 ? 0 : dayNumber(row(published).publishedOn);
    this.firstSeen[paper] ??= dayNumber(row(newestFirst[0]!).firstSeen);
    this.flags[paper] =
      (hasAbstract ? HAS_ABSTRACT : 0) | (hasNote ? HAS_NOTE : 0) | (days.size > 1 ? SEEN_AGAIN : 0);
  }

  /** The first of the rows that list the most authors, since many digests give only the first author; -1 if none has any. */
  #rowWithMostAuthors(indexes: readonly number[]): number {
    const count = (index: number) => this.rows[index]?.authors?.length ?? 0;
    return indexes.reduce((best, index) => (count(index) > count(best) ? index : best), -1);
  }

  #sourceIndex(source: Source): number {
    const known = this.sources.indexOf(source);
    return known === -1 ? this.sources.push(source) - 1 : known;
  }
}
