/** A pasted link or an id is the paper itself, wherever it is typed. */
import { parsePaperAddress } from './paper-link.ts';

/** Ids of the paper that the whole text names; none where it names none. */
export function papersNamed(text: string): string[] {
  return /\d{4}/.test(text) && !/\s/.test(text.trim()) ? parsePaperAddress(text).map(({ id }) => id) : [];
}
