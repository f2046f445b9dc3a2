/** The preprint server of a paper as a lower-case slug, in digests and addresses: `arxiv`, or any that a digest names. */
export type Source = string;

/** Sources whose links and names Lectern knows, in the order in which they are shown. */
export const KNOWN_SOURCES: readonly Source[] = ['arxiv', 'biorxiv', 'medrxiv'];

/** Names that sources give themselves. */
const OWN_LABELS: Readonly<Record<Source, string>> = {
  arxiv: 'arXiv',
  biorxiv: 'bioRxiv',
  medrxiv: 'medRxiv',
  chemrxiv: 'ChemRxiv',
  doi: 'DOI',
  pubmed: 'PubMed',
  openreview: 'OpenReview',
  aclanthology: 'ACL Anthology',
  huggingface: 'Hugging Face',
  github: 'GitHub',
  acm: 'ACM',
  ieee: 'IEEE',
  ssrn: 'SSRN',
  cvf: 'CVF',
  pmlr: 'PMLR',
  iacr: 'IACR',
  hal: 'HAL',
};

const LABELS: Record<Source, string> = { ...OWN_LABELS };

/** Names that a publisher gives, in place of Lectern's own or beside them. */
export function labelSources(sources: Readonly<Record<Source, { label?: string | undefined }>> = {}): void {
  for (const [source, { label }] of Object.entries(sources)) if (label !== undefined) LABELS[source] = label;
}

/** Hosts whose name does not say what they are called. */
const HOSTS: Readonly<Record<string, Source>> = {
  'pubmed.ncbi.nlm.nih.gov': 'pubmed',
  'ncbi.nlm.nih.gov': 'pubmed',
  'proceedings.mlr.press': 'pmlr',
  'openaccess.thecvf.com': 'cvf',
};
/** Parts of a host that say who runs it, and not its name: `co.uk`, `ac.jp`, `com`. */
const HOST_ENDS = /(?:\.(?:com?|net|org|edu|gov|ac|go|or|info))?\.[a-z]{2,}$/;

/** The name to show: `arXiv` for `arxiv`; a source that is not known has its slug with a capital letter. */
export function sourceLabel(source: Source): string {
  return LABELS[source] ?? source.charAt(0).toUpperCase() + source.slice(1);
}

/** The source of a web address that is no known paper's: `nature` for `https://www.nature.com/articles/…`. */
export function sourceOfHost(url: string): Source | undefined {
  const host = /^(?:https?:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  if (host === undefined || !host.includes('.') || /^[\d.]+$/.test(host)) return undefined;
  return HOSTS[host] ?? slug(host.replace(HOST_ENDS, '').split('.').pop()!);
}

/** The source that a digest names: `biorxiv` for `bioRxiv`; undefined for words that are no name. */
export function sourceOfName(name: string): Source | undefined {
  const text = name.trim();
  const known = Object.entries(OWN_LABELS).find(
    ([, label]) => label.toLowerCase() === text.toLowerCase(),
  )?.[0];
  return known ?? (text.length <= 30 && /^[\w .&+-]+$/.test(text) ? slug(text) : undefined);
}

function slug(text: string): Source | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(plain) ? plain : undefined;
}

/** Known sources first, in their order, then the others by name. */
export function compareSources(a: Source, b: Source): number {
  const rank = (source: Source) => {
    const position = KNOWN_SOURCES.indexOf(source);
    return position === -1 ? KNOWN_SOURCES.length : position;
  };
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
