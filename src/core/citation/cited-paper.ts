/** A paper as citations see it: what is known of it, and the facts that every form of citation is made from. */
import type { AuthorList } from './names/author-list.ts';

/** What is known of the paper; everything but the id may be missing, and then it is missing in the citation too. */
export interface Citable {
  id: string;
  /** The title in the paper's own language. */
  titleEn?: string;
  /** What a digest calls the paper: a translation, unless the text itself is not Chinese. */
  titleZh?: string;
  authors?: readonly string[];
  /** `authors` names all of them, also where it is a single one. */
  authorsComplete?: boolean;
  publishedOn?: string;
  version?: number;
  pdfUrl?: string;
  abstractEn?: string;
  abstractZh?: string;
  categories?: readonly string[];
  /** Of the article that the preprint became. */
  journalRef?: string;
  journalDoi?: string;
}

/** A citation's facts, with what can be told from the id. Texts are plain, as displayed, unless they say otherwise. */
export interface Citation extends AuthorList {
  title: string;
  /** The title as it is written, for forms that have markup of their own. */
  titleSource: string;
  /** Only a machine's translation of the title is known, and `title` is that. */
  isTranslated: boolean;
  /** The translation beside the original. */
  translation?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
  /** The server: `arXiv`. */
  server: string;
  /** The paper's id on its server: `2509.21320`. */
  key: string;
  version?: number;
  doi?: string;
  url?: string;
  abstract?: string;
  categories: readonly string[];
  journalRef?: string;
  journalDoi?: string;
}
