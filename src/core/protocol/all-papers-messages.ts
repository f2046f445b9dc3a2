/** Messages between the page and the worker of the all-papers table. The worker holds every row; the page queries windows of them. */
import type { ContentLanguage } from '#core/paper/row.ts';
import type { Sort } from '#core/paper/sort.ts';
import type { Source } from '#core/paper/source.ts';

/** A row is shown if it meets all of them; without any, every paper is. */
export interface TableFilters {
  /** One of these. */
  sources?: readonly Source[];
  /** The first and last day, inclusive, on which a digest first listed the paper. Undated papers match neither. */
  since?: string;
  until?: string;
  abstract?: true;
  note?: true;
  /** `once`: on one day only; `again`: on several. */
  seen?: 'once' | 'again';
}

export interface TableView {
  filters: TableFilters;
  /** Absent: newest first, then by source, then by id. That also orders the ties of every other sort. */
  sort?: Sort;
  /** The language whose title is shown, and sorted by, if a paper has both. */
  titleFirst: ContentLanguage;
}

/** A paper as a row: the texts of the appearance that its bare address shows, with facts from all appearances that have arrived. */
export interface TableRow {
  id: string;
  source: Source;
  titleZh?: string;
  titleEn?: string;
  authors?: string[];
  publishedOn?: string;
  firstSeen?: string;
  /** There is a translator's note on the title; its text is loaded with the paper. */
  titleNote?: true;
}

/** How much of the archive the worker has loaded. */
export interface TableProgress {
  segments: number;
  totalSegments: number;
  papers: number;
  /** Segments that could not be fetched; `retry` requests them again. */
  failed: number;
}

/** Positions in a view, `to` not included. May reach beyond its end. */
export interface RowRange {
  from: number;
  to: number;
}

export type TableRequest =
  | {
      kind: 'open';
      /** Absolute URL of the site's folder; file names are relative to it. */
      base: string;
      /** Segment files in the order of the manifest, oldest first. */
      segments: readonly string[];
      /** The file with the collation and the presorted runs, if the archive has one. */
      orders?: string;
      /** A segment that the page is already fetching: `provideSegment` will follow, so the worker does not fetch it. */
      promisedSegment?: string;
    }
  /** The text of the promised segment; absent if the page could not fetch it. */
  | { kind: 'provideSegment'; text?: string }
  /** Load this many of the newest segments, then pause; 0 pauses at once. */
  | { kind: 'stream'; segments: number }
  /** Request again what failed. */
  | { kind: 'retry' }
  | ({
      kind: 'queryWindow';
      requestId: number;
      view: TableView;
      /** A row that must stay in place while others arrive: the window moves by as much as the row has. */
      anchor?: { id: string; index: number };
    } & RowRange)
  /** Where a paper is in a view, and its neighbours. */
  | { kind: 'locatePaper'; requestId: number; view: TableView; id: string };

export interface TableWindow {
  kind: 'window';
  requestId: number;
  /** Rows in the view. */
  total: number;
  /** Position of the first of `rows`. */
  from: number;
  rows: TableRow[];
  /** By how much the anchor has moved from its requested position. */
  shift: number;
  progress: TableProgress;
}

export interface PaperPosition {
  kind: 'position';
  requestId: number;
  total: number;
  /** -1 if the paper is not in the view, or has not been loaded yet. */
  index: number;
  previousId?: string;
  nextId?: string;
}

export type TableResponse =
  | TableWindow
  | PaperPosition
  /** More rows have been loaded, so earlier windows may be out of date. */
  | { kind: 'progress'; progress: TableProgress };
