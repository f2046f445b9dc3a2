/** What any format makes of a file: its digests, their rows, and every problem as a value. */
import type { Problem } from '#core/paper/problem.ts';
import type { Row } from '#core/paper/row.ts';
import type { Source } from '#core/paper/source.ts';
import type { PaperMention } from './coverage/paper-mentions.ts';

export interface Digest {
  /** `YYYY-MM-DD`; absent where neither heading nor file name tells it. */
  day?: string;
  source: Source;
  file: string;
  rows: Row[];
  /** Why there are no rows, or fewer: the source failed, or had nothing. */
  outage?: { kind: 'failed' | 'empty'; text?: string };
}

export interface DigestFile {
  file: string;
  /** `combined` repeats the rows of a day's digests, `index` only points at digests, `none` is no digest. */
  kind: 'digest' | 'combined' | 'index' | 'none';
  /** Name of the format that read it; absent where none did. */
  format?: string;
  digests: Digest[];
  problems: Problem[];
  /** Papers that the file links to and that none of its rows holds; another file of the run may hold them. */
  unread: PaperMention[];
  /** Rows that lead to a page of the same site; where that page is read, it is the row and this one adds nothing. */
  pages: { line: number; target: string }[];
  /** In words, for a problem: `a list`. */
  looksLike: string;
}
