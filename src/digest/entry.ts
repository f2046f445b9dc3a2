/** A paper as a format found it: texts by field, as written. What they mean is told in `fields/`, the same for all formats. */
import type { RowFault } from './fields/row-problems.ts';

export type TextField =
  | 'titleZh'
  | 'titleEn'
  | 'publishedOn'
  /** The link to the paper. */
  | 'pdf'
  /** A second link, such as a page about the paper; taken where the first is none. */
  | 'otherLink'
  /** An id or DOI that is no link. */
  | 'id'
  | 'code'
  | 'project'
  | 'abstractZh'
  | 'abstractEn'
  /** The digest's own words about the paper; they stand for an abstract where there is none. */
  | 'summary'
  | 'tldr'
  | 'motivation'
  | 'method'
  | 'result'
  | 'conclusion'
  | 'comment'
  | 'venue'
  | 'score'
  | 'reason'
  | 'source';

export type ListField = 'authors' | 'categories' | 'keywords';

export type Field = TextField | ListField;

/** A text is one element, never split at commas for authors; a list comes from formats that have lists. */
export type Fields = { [F in TextField]?: string } & { [F in ListField]?: string | readonly string[] };

export interface Entry {
  /** First line, from 1. */
  line: number;
  fields: Fields;
  /** Texts of no known field: the link to the paper may stand in one of them. */
  others?: readonly string[];
  /** Path of a page of the same site that the title leads to, as written. */
  target?: string;
  /** Where a row of a table is not well formed. */
  faults?: readonly RowFault[];
}
