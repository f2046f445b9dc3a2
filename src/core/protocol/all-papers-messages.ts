/** The table of all papers: what page and worker say to each other. The worker holds every row; the page asks for a window of them. */
import type { ContentLanguage } from '#core/paper/row.ts';
import type { Source } from '#core/paper/source.ts';

export const TABLE_COLUMNS = ['title', 'author', 'source', 'published', 'seen'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableOrder {
  key: TableColumn;
  descending: boolean;
}

/** What a row must have to be shown; all of it. Empty: every paper. */
export interface TableFilters {
  /** Any of these. */
  sources?: readonly Source[];
  /** First and last day on which a digest first had the paper, both included; undated papers have none. */
  since?: string;
  until?: string;
  abstract?: true;
  note?: true;
  /** `once`: on one day only; `again`: on several. */
  seen?: 'once' | 'again';
}

export interface TableView {
  filters: TableFilters;
  /** Absent: newest first, then by source, then by id. Ties of every other order stand in this one. */
  sort?: TableOrder;
  /** The language whose title stands first, and is sorted by, where a paper has both. */
  titleFirst: ContentLanguage;
}

/** One paper as the table shows it: the words of the appearance that its bare address shows, facts from all that the worker has. */
export interface TableRow {
  id: string;
  source: Source;
  titleZh?: string;
  titleEn?: string;
  authors?: string[];
  publishedOn?: string;
  firstSeen?: string;
  /** Whether the translator left a note on the title; its words are the paper's to show. */
  titleNote?: true;
}

/** How much of the archive the worker has. */
export interface TableProgress {
  segments: number;
  ofSegments: number;
  papers: number;
  /** Segments that could not be had; they are asked for again on `retry`. */
  failed: number;
}

/** A part of the view. Rows outside it are cut off. */
export interface TableWindow {
  from: number;
  /** The first row behind it. */
  to: number;
}

export type TableRequest =
  | {
      kind: 'open';
      /** The folder of the site, a whole address; files are named from there. */
      base: string;
      /** Segment files, ascending as the manifest has them. */
      segments: readonly string[];
      /** The file of orders, if the archive has one. */
      orders?: string;
      /** The segment that the page has asked for itself; its text follows. */
      given?: string;
    }
  /** The text of the segment that was promised; absent where the page could not have it. */
  | { kind: 'give'; text?: string }
  /** Stream the newest so many segments and then wait; 0 waits at once. */
  | { kind: 'run'; segments: number }
  /** Ask again for what failed. */
  | { kind: 'retry' }
  | ({
      kind: 'look';
      ticket: number;
      view: TableView;
      /** A row that shall stay where it is on the screen while others arrive: the window moves with it. */
      anchor?: { id: string; at: number };
    } & TableWindow)
  /** Where a paper stands in a view, and what lies before and behind it. */
  | { kind: 'find'; ticket: number; view: TableView; id: string };

export interface TableLook {
  kind: 'look';
  ticket: number;
  /** Rows in the view. */
  total: number;
  /** Place of the first of `rows`. */
  from: number;
  rows: TableRow[];
  /** By how much the anchor has moved since the place that was asked for. */
  shift: number;
  progress: TableProgress;
}

export interface TableFind {
  kind: 'find';
  ticket: number;
  total: number;
  /** -1 where the view does not have it, or not yet. */
  at: number;
  previous?: string;
  next?: string;
}

export type TableAnswer =
  | TableLook
  | TableFind
  /** More rows are there: what was seen may be out of date. */
  | { kind: 'grown'; progress: TableProgress };
