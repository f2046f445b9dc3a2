/** A section of a Markdown digest: what is below a heading that names a day or a source. */
import type { Column } from '#digest/fields/column-names.ts';

export interface TablePart {
  /** Absent where rows stand without a header that is known. */
  columns?: Column[];
  /** Of the header, counted from 0; where there is none, of the first row. */
  line: number;
  /** Lines of rows, from and up to, counted from 0. */
  from: number;
  to: number;
}

export interface TextLine {
  /** Counted from 0. */
  line: number;
  text: string;
}

export interface Section {
  line: number;
  day?: string;
  /** The other reading of a day such as `07/01/2026`. */
  swappedDay?: string;
  source?: string;
  /** The heading says day and source and nothing else. */
  strict: boolean;
  /** The source stands in a heading under the one with the day. */
  nested: boolean;
  tables: TablePart[];
  /** Lines with words that belong to no table. */
  texts: TextLine[];
}
