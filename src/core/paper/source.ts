/** The preprint server of a paper as a lower-case slug, in digests and addresses: `arxiv`, or any that a digest names. */
export type Source = string;

/** Sources whose links and names Lectern knows, in the order in which they are shown. */
export const KNOWN_SOURCES: readonly Source[] = ['arxiv', 'biorxiv', 'medrxiv'];

const LABELS: Record<Source, string> = { arxiv: 'arXiv', biorxiv: 'bioRxiv', medrxiv: 'medRxiv' };

/** Names that a publisher gives, in place of Lectern's own or beside them. */
export function labelSources(sources: Readonly<Record<Source, { label?: string | undefined }>> = {}): void {
  for (const [source, { label }] of Object.entries(sources)) if (label !== undefined) LABELS[source] = label;
}

/** The name to show: `arXiv` for `arxiv`, the slug itself for an unknown source. */
export function sourceLabel(source: Source): string {
  return LABELS[source] ?? source;
}

/** Known sources first, in their order, then the others by name. */
export function compareSources(a: Source, b: Source): number {
  const rank = (source: Source) => {
    const position = KNOWN_SOURCES.indexOf(source);
    return position === -1 ? KNOWN_SOURCES.length : position;
  };
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
