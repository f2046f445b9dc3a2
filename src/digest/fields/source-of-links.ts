/** The source of a digest whose heading and file name do not tell it: the house that its links lead to. */
import { splitPaperId } from '#core/paper/paper-id.ts';
import { parsePaperLink } from '#core/paper/paper-link.ts';
import type { Source } from '#core/paper/source.ts';

/** Stands where nothing tells the source; there is a problem for it. */
export const UNKNOWN_SOURCE: Source = 'unknown';

/** The source that most of the links name; a DOI alone does not say which of its two servers it is from. */
export function guessSource(urls: readonly (string | undefined)[]): Source | undefined {
  const counts = new Map<Source, number>();
  for (const url of urls) {
    const source = url === undefined ? undefined : sourceOfLink(url);
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function sourceOfLink(url: string): Source | undefined {
  const link = parsePaperLink(url, UNKNOWN_SOURCE);
  const source = link && splitPaperId(link.id)[0];
  return source === UNKNOWN_SOURCE ? undefined : source;
}
