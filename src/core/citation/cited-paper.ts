/** A paper as citations see it: what is known of it, and the facts that every form of citation is made from. */
import type { Name } from './names.ts';

/** What is known of the paper; everything but the id may be missing, and then it is missing in the citation too. */
export interface Citable {
  id: string;
  title?: string;
  authors?: readonly string[];
  publishedOn?: string;
  version?: number;
  pdfUrl?: string;
}

/** A citation's facts, with what can be told from the id. */
export interface Citation {
  names: Name[];
  /** The same as the digest writes them. */
  authors: string[];
  /** The digest names no more authors, though there may be more. */
  others: boolean;
  title: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
  /** The server: `arXiv`. */
  server: string;
  key: string;
  version?: number;
  doi?: string;
  url?: string;
}
