/** Appearances as they arrive, grouped into papers: what the table sorts and filters by, in columns that grow. */
import { compareAppearances } from '#core/paper/paper.ts';
import { splitPaperId } from '#core/paper/paper-id.ts';
import type { Source } from '#core/paper/source.ts';
import type { SegmentRow } from './segment-rows.ts';

export const HAS_ABSTRACT = 1;
export const HAS_NOTE = 2;
/** Seen on several days. */
export const SEEN_AGAIN = 4;

/** `2025-09-28` → a small number that grows with the day; 0 where there is none. */
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

const MONTHS = 12;
const DAYS = 31;

export class PaperColumns {
  /** Appearances in the order in which they came; other columns name them by their place here. */
  readonly rows: SegmentRow[] = [];
  /** Per paper, in the order in which they came. */
  readonly ids: string[] = [];
  readonly source: number[] = [];
  readonly firstSeen: number[] = [];
  readonly published: number[] = [];
  readonly flags: number[] = [];
  /** The appearance that a bare address shows; that which gives title and author; -1 where none does. */
  readonly shownRow: number[] = [];
  readonly titleRow: number[] = [];
  readonly authorRow: number[] = [];
  /** What `source` counts. */
  readonly sources: Source[] = [];

  readonly #papers = new Map<string, number>();
  /** Papers with several appearances: all of these, newest first. */
  readonly #several = new Map<number, number[]>();

  get count(): number {
    return this.ids.length;
  }

  /** Its place in the columns, -1 where no segment has had it yet. */
  find(id: string): number {
    return this.#papers.get(id) ?? -1;
  }

  add(rows: readonly SegmentRow[]): void {
    for (const row of rows) {
      const at = this.rows.push(row) - 1;
      const paper = this.#papers.get(row.id);
      if (paper === undefined) this.#begin(row, at);
      else this.#join(paper, at);
    }
  }

  #begin(row: SegmentRow, at: number): void {
    const paper = this.ids.push(row.id) - 1;
    this.#papers.set(row.id, paper);
    this.source.push(this.#sourceNumber(splitPaperId(row.id)[0]));
    this.#describe(paper, [at]);
  }

  #join(paper: number, at: number): void {
    const all = this.#several.get(paper) ?? [this.shownRow[paper]!];
    all.push(at);
    all.sort((a, b) => compareAppearances(this.rows[a]!, this.rows[b]!));
    this.#several.set(paper, all);
    this.#describe(paper, all);
  }

  /** The rules of `contract/paper.ts`, on rows that know of a text only whether it is there. */
  #describe(paper: number, newestFirst: readonly number[]): void {
    const row = (at: number) => this.rows[at]!;
    const shown = newestFirst.find((at) => row(at).readable) ?? newestFirst[0]!;
    const inTurn = [shown, ...newestFirst];
    const firstWith = (has: (one: SegmentRow) => boolean) => inTurn.find((at) => has(row(at))) ?? -1;
    const published = firstWith((one) => one.publishedOn !== undefined);
    const days = new Set(newestFirst.flatMap((at) => [row(at).digestDate, row(at).firstSeen]));
    days.delete(undefined);
    const { hasAbstract, hasNote } = row(shown);
    this.shownRow[paper] = shown;
    this.titleRow[paper] = firstWith((one) => one.titleZh !== undefined || one.titleEn !== undefined);
    this.authorRow[paper] = firstWith((one) => one.authors !== undefined);
    this.published[paper] = published === -1 ? 0 : dayNumber(row(published).publishedOn);
    this.firstSeen[paper] ??= dayNumber(row(newestFirst[0]!).firstSeen);
    this.flags[paper] =
      (hasAbstract ? HAS_ABSTRACT : 0) | (hasNote ? HAS_NOTE : 0) | (days.size > 1 ? SEEN_AGAIN : 0);
  }

  #sourceNumber(source: Source): number {
    const known = this.sources.indexOf(source);
    return known === -1 ? this.sources.push(source) - 1 : known;
  }
}
