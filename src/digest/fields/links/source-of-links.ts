/** The source of papers whose heading and file name do not tell it: the house that their links lead to. */
import { splitPaperId } from '#core/paper/paper-id.ts';
import { parsePaperLink } from '#core/paper/paper-link.ts';
import { type Source, sourceOfHost, sourceOfName } from '#core/paper/source.ts';

/** Stands where nothing tells the source; there is a problem for it. */
export const UNKNOWN_SOURCE: Source = 'unknown';

/** The source that most of the links name; a DOI of bioRxiv or medRxiv does not say from which of the two it is. */
export function guessSource(urls: readonly (string | undefined)[]): Source | undefined {
  const counts = new Map<Source, number>();
  for (const url of urls) {
    const source = url === undefined ? undefined : sourceOfLink(url);
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1))[0]?.[0];
}

/** `bioRxiv`, `PubMed`; undefined for words that are no name of a source. */
export function namedSource(text: string | undefined): Source | undefined {
  return text === undefined ? undefined : sourceOfName(text);
}

function sourceOfLink(url: string): Source | undefined {
  const link = parsePaperLink(url, UNKNOWN_SOURCE);
  const source = link && splitPaperId(link.id)[0];
  if (source === undefined) return sourceOfHost(url);
  if (source !== UNKNOWN_SOURCE) return source;
  return /^https?:\/\/(?:dx\.)?doi\.org\/10\.(?:1101|64898)\//i.test(url) ? undefined : 'doi';
}
