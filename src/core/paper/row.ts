/**
 * A row of a digest, split into fields: what `digest -- rows` prints. Absent is absent: no field is `''`, `null` or made up.
 */
import type { Source } from './source.ts';

/** The languages of titles and abstracts. Those of the interface are `Locale`, which is another thing. */
export const CONTENT_LANGUAGES = ['zh', 'en'] as const;

export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

/** A paper in a few sentences, as models write it; each part is absent where the digest lacks it. */
export interface Summary {
  tldr?: string;
  motivation?: string;
  method?: string;
  result?: string;
  conclusion?: string;
}

export const SUMMARY_PARTS = [
  'tldr',
  'motivation',
  'method',
  'result',
  'conclusion',
] as const satisfies (keyof Summary)[];

export interface Row {
  /** Path of the digest file, as it was given. */
  file: string;
  /** First line of the row in the file, from 1. */
  line: number;
  source: Source;
  /** Day of the digest, `YYYY-MM-DD`; absent if neither heading nor file name has one. */
  digestDate?: string;
  /** Date of publication, `YYYY-MM-DD`; only from a column for it. */
  publishedOn?: string;
  /** The title itself, without lead, note and enclosing quotes or emphasis. */
  titleZh?: string;
  titleEn?: string;
  /** The translator's introduction before the title, verbatim. */
  titleLead?: string;
  /** The translator's notes, chat and alternative titles, verbatim. */
  titleNote?: string;
  /** As the digest lists them; many digests give only the first author. */
  authors?: string[];
  /** The link as written. */
  pdfUrl?: string;
  codeUrl?: string;
  abstractZh?: string;
  /** From a column for it, or a Chinese column's text that was left in English. */
  abstractEn?: string;
  abstractNote?: string;
  translationFailed?: true;
  summary?: Summary;
  /** `cs.CV`, `Robotics`. */
  categories?: string[];
  keywords?: string[];
  /** The authors' or the digest's remark. */
  comment?: string;
  venue?: string;
  /** As written: `9.0/10`, `8`. */
  score?: string;
  /** Why the digest has the paper. */
  reason?: string;
  projectUrl?: string;
  /** Language of `titleZh`, `abstractZh` and `summary`, ISO 639-1, if it is not Chinese. */
  language?: string;
  /** Canonical, without a version; made in paper-link.ts. */
  id: string;
}
