/** A paper on its way into a file: with what only its reader and its digest know. */
import type { Citable, Citation } from '#core/citation/cited-paper.ts';

export interface ExportedPaper extends Citable {
  firstSeen?: string;
  /** When it was starred, ISO 8601. */
  starredAt?: string;
  tags?: readonly string[];
  /** The reader's own words, in Markdown. */
  remark?: string;
}

/** Neither RIS nor CSL has a sign for “et al.”: as a name, `others` would be cited as a person. */
export function noteOnAuthors({ names, others }: Citation): string | undefined {
  if (!others || names.length === 0) return undefined;
  return `The digest names the first ${names.length === 1 ? 'author' : `${names.length} authors`} only.`;
}

export function noteOnTitle({ isTranslated }: Citation): string | undefined {
  return isTranslated ? 'The title is a machine translation; the original title is not known.' : undefined;
}

/** Categories and the reader's tags, each once. */
export function keywordsOf({ categories }: Citation, { tags = [] }: ExportedPaper): string[] {
  return [...new Set([...categories, ...tags])];
}
