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
  digests: Digest[];
  problems: Problem[];
  /** Papers that the file links to and that none of its rows holds; another file of the run may hold them. */
  unread: PaperMention[];
  /** In words, for a problem: `a list`. */
  looksLike: string;
}

/** What a format makes of a file. */
export interface FormatReading extends Pick<DigestFile, 'kind' | 'digests' | 'problems'> {
  /** Whether the line, from 1, belongs to a row: links in it are the row's own. */
  ownsLine?: (line: number) => boolean;
}
