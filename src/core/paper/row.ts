/**
 * One row of a digest, taken apart: the row contract that `digest -- rows` prints and that everything right of reading builds on.
 * Absent is absent: no key holds `''`, `null` or a made-up value.
 */
import type { Source } from './source.ts';

export interface Row {
  /** The file as it was named to the reader. */
  file: string;
  /** First physical line of the row, from 1. */
  line: number;
  source: Source;
  /** Day of the digest, `YYYY-MM-DD`; absent where neither heading nor file name tells it. */
  digestDate?: string;
  /** The paper's own date, `YYYY-MM-DD`, only from the column that gives it. */
  publishedOn?: string;
  /** What the title cell calls the paper, without lead, note and what wraps it as a whole. */
  titleZh?: string;
  titleEn?: string;
  /** The translator's introduction before the title, word for word. */
  titleLead?: string;
  /** The translator's notes, chat, alternatives and inventions, word for word. */
  titleNote?: string;
  /** As the digest lists them; table layouts give the first author only, as one element. */
  authors?: string[];
  /** The link as written. */
  pdfUrl?: string;
  codeUrl?: string;
  abstractZh?: string;
  /** English from its own column, or an abstract that was left untranslated or whose translation failed. */
  abstractEn?: string;
  abstractNote?: string;
  translationFailed?: true;
  /** Canonical and without a version; see `paper-id.ts`. */
  id: string;
}
