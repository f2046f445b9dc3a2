/** Where a paper was published, as digests and addresses name it: a lower-case slug, open to new sources. */
export type Source = string;

/** The sources whose links and names are known, in the order in which they are shown. */
export const KNOWN_SOURCES: readonly Source[] = ['arxiv', 'biorxiv', 'medrxiv'];

const LABELS: Readonly<Record<Source, string>> = { arxiv: 'arXiv', biorxiv: 'bioRxiv', medrxiv: 'medRxiv' };

/** The name that a person reads: `arXiv` for `arxiv`; an unknown source shows its slug. */
export function sourceLabel(source: Source): string {
  return LABELS[source] ?? source;
}

/** Known sources first and in their order, then the others by name. */
export function compareSources(a: Source, b: Source): number {
  const rank = (source: Source) => {
    const at = KNOWN_SOURCES.indexOf(source);
    return at === -1 ? KNOWN_SOURCES.length : at;
  };
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
