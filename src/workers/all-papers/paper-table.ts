/** The table as the worker keeps it: what the stream brings in, what the page asks out of it. Knows nothing of messages or fetching. */

import type { CollationRanks } from '#core/dataset/collation.ts';
import { PRESORTED_COLUMNS, type PresortedColumn, type PresortedRun } from '#core/dataset/presorted-runs.ts';
import type {
  TableFind,
  TableProgress,
  TableRow,
  TableView,
  TableWindow,
} from '#core/protocol/all-papers-messages.ts';
import { dayText, HAS_NOTE, PaperColumns } from './paper-columns.ts';
import { BaseOrder, viewPapers } from './paper-views.ts';
import type { SegmentRow } from './segment-rows.ts';
import { TextOrder } from './text-order.ts';

/** Views that are kept: the one on the screen, the one before, and that of the open paper. */
const KEPT_VIEWS = 4;

export type Look = Pick<TableFind, 'total'> & { from: number; rows: TableRow[]; shift: number };

export class ArchiveTable {
  readonly #papers = new PaperColumns();
  readonly #base = new BaseOrder(this.#papers);
  readonly #orders = Object.fromEntries(
    PRESORTED_COLUMNS.map((column) => [column, new TextOrder(this.#papers.rows, column)]),
  ) as Record<PresortedColumn, TextOrder>;
  readonly #views = new Map<string, Uint32Array>();
  #letters: CollationRanks | undefined;
  #segments = 0;

  add(rows: readonly SegmentRow[], run: PresortedRun | undefined): void {
    this.#papers.add(rows);
    for (const column of PRESORTED_COLUMNS) {
      this.#orders[column].add(run?.[column]);
      if (this.#letters) this.#orders[column].prepare(this.#letters);
    }
    this.#segments += 1;
    this.#views.clear();
  }

  setLetters(letters: CollationRanks): void {
    this.#letters = letters;
    this.#views.clear();
  }

  /** Merges a column ahead of the first click on its head. */
  mergeAhead(column: PresortedColumn): void {
    this.#orders[column].ranks(this.#letters);
  }

  get progress(): Pick<TableProgress, 'segments' | 'papers'> {
    return { segments: this.#segments, papers: this.#papers.count };
  }

  /** A window of a view; with an anchor the window moves as far as the anchor has moved since. */
  look(view: TableView, { from, to }: TableWindow, anchor?: { id: string; at: number }): Look {
    const papers = this.#view(view);
    const at = anchor ? papers.indexOf(this.#papers.find(anchor.id)) : -1;
    const shift = anchor && at !== -1 ? at - anchor.at : 0;
    const start = Math.max(0, Math.min(from + shift, papers.length));
    const end = Math.max(start, to + shift);
    const rows = Array.from(papers.subarray(start, end), (paper) => this.#row(paper));
    return { total: papers.length, from: start, rows, shift };
  }

  find(view: TableView, id: string): Omit<TableFind, 'kind' | 'ticket'> {
    const papers = this.#view(view);
    const paper = this.#papers.find(id);
    const at = paper === -1 ? -1 : papers.indexOf(paper);
    const idAt = (place: number) => this.#papers.ids[papers[place] ?? -1];
    const previous = at === -1 ? undefined : idAt(at - 1);
    const next = at === -1 ? undefined : idAt(at + 1);
    return {
      total: papers.length,
      at,
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  }

  #view(view: TableView): Uint32Array {
    const key = JSON.stringify(view);
    const papers =
      this.#views.get(key) ??
      viewPapers(this.#papers, this.#base.sorted(), view, (column) =>
        this.#orders[column].ranks(this.#letters),
      );
    this.#views.delete(key);
    this.#views.set(key, papers);
    const [oldest] = this.#views.keys();
    if (this.#views.size > KEPT_VIEWS && oldest !== undefined) this.#views.delete(oldest);
    return papers;
  }

  #row(paper: number): TableRow {
    const { ids, source, sources, rows, flags, titleRow, authorRow } = this.#papers;
    const title = rows[titleRow[paper]!];
    const authors = rows[authorRow[paper]!]?.authors;
    const publishedOn = dayText(this.#papers.published[paper]!);
    const firstSeen = dayText(this.#papers.firstSeen[paper]!);
    return {
      id: ids[paper]!,
      source: sources[source[paper]!]!,
      ...((flags[paper]! & HAS_NOTE) !== 0 && { titleNote: true }),
      ...(title?.titleZh !== undefined && { titleZh: title.titleZh }),
      ...(title?.titleEn !== undefined && { titleEn: title.titleEn }),
      ...(authors && { authors }),
      ...(publishedOn !== undefined && { publishedOn }),
      ...(firstSeen !== undefined && { firstSeen }),
    };
  }
}
