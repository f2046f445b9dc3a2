/** The table in the worker: grows by segments, answers queries about views. Knows nothing of messages or fetching. */
import type { CollationRanks } from '#core/dataset/collation.ts';
import { PRESORTED_COLUMNS, type PresortedColumn, type PresortedRun } from '#core/dataset/presorted-runs.ts';
import type {
  PaperPosition,
  RowRange,
  TableProgress,
  TableRow,
  TableView,
  TableWindow,
} from '#core/protocol/all-papers-messages.ts';
import { dayText, HAS_NOTE, PaperColumns } from './paper-columns.ts';
import { BaseOrder, viewPapers } from './paper-views.ts';
import type { SegmentRow } from './segment-rows.ts';
import { TextOrder } from './text-order.ts';

/** Enough for the view on the screen, the previous one, and that of the open paper. */
const CACHED_VIEWS = 4;

export class PaperTable {
  readonly #papers = new PaperColumns();
  readonly #base = new BaseOrder(this.#papers);
  readonly #orders = Object.fromEntries(
    PRESORTED_COLUMNS.map((column) => [column, new TextOrder(this.#papers.rows, column)]),
  ) as Record<PresortedColumn, TextOrder>;
  /** Papers of recent views, the least recently used first. */
  readonly #views = new Map<string, Uint32Array>();
  #collation: CollationRanks | undefined;
  #segments = 0;

  /** Adds the rows of a segment. `run`: their presorted order, if known. */
  add(rows: readonly SegmentRow[], run: PresortedRun | undefined): void {
    this.#papers.add(rows);
    for (const column of PRESORTED_COLUMNS) {
      this.#orders[column].add(run?.[column]);
      if (this.#collation) this.#orders[column].computeKeys(this.#collation);
    }
    this.#segments += 1;
    this.#views.clear();
  }

  setCollation(collation: CollationRanks): void {
    this.#collation = collation;
    this.#views.clear();
  }

  /** Sorts a column ahead of its first use. */
  mergeRuns(column: PresortedColumn): void {
    this.#orders[column].ranks(this.#collation);
  }

  get progress(): Pick<TableProgress, 'segments' | 'papers'> {
    return { segments: this.#segments, papers: this.#papers.count };
  }

  /** A window of a view. With an anchor, it moves by as much as the anchor has. */
  window(
    view: TableView,
    { from, to }: RowRange,
    anchor?: { id: string; index: number },
  ): Omit<TableWindow, 'kind' | 'requestId' | 'progress'> {
    const papers = this.#view(view);
    const index = anchor ? papers.indexOf(this.#papers.indexOf(anchor.id)) : -1;
    const shift = anchor && index !== -1 ? index - anchor.index : 0;
    const start = Math.max(0, Math.min(from + shift, papers.length));
    const end = Math.max(start, to + shift);
    const rows = Array.from(papers.subarray(start, end), (paper) => this.#row(paper));
    return { total: papers.length, from: start, rows, shift };
  }

  locate(view: TableView, id: string): Omit<PaperPosition, 'kind' | 'requestId'> {
    const papers = this.#view(view);
    const paper = this.#papers.indexOf(id);
    const index = paper === -1 ? -1 : papers.indexOf(paper);
    const idAt = (position: number) => this.#papers.ids[papers[position] ?? -1];
    const previousId = index === -1 ? undefined : idAt(index - 1);
    const nextId = index === -1 ? undefined : idAt(index + 1);
    return {
      total: papers.length,
      index,
      ...(previousId !== undefined && { previousId }),
      ...(nextId !== undefined && { nextId }),
    };
  }

  #view(view: TableView): Uint32Array {
    const key = JSON.stringify(view);
    const papers =
      this.#views.get(key) ??
      viewPapers(this.#papers, this.#base.sorted(), view, (column) =>
        this.#orders[column].ranks(this.#collation),
      );
    this.#views.delete(key);
    this.#views.set(key, papers);
    const [oldest] = this.#views.keys();
    if (this.#views.size > CACHED_VIEWS && oldest !== undefined) this.#views.delete(oldest);
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
