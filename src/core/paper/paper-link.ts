/**
 * The one place where a paper's identity is made. An id is `SOURCE:KEY`, without a version, the same on every day, from
 * every link form and after a new translation: `arxiv:2509.21320`, `arxiv:q-bio/0608003`,
 * `biorxiv:10.1101/2025.01.10.632080`, `medrxiv:none-1f0c…` for a row without a link.
 */
import { splitPaperId } from './paper-id.ts';
import { KNOWN_SOURCES, type Source } from './source.ts';

export interface PaperLink {
  id: string;
  /** From a `v2` suffix; absent where the link names none. */
  version?: number;
}

/** Old ids may name a subject class, which says nothing more: `math.GT/0309136` is `math/0309136`. */
const ARXIV_KEY = /^(?:(\d{4}\.\d{4,5})|([a-z][a-z-]*)(?:\.[a-z]{2})?\/(\d{7}))(?:v(\d+))?$/i;
/**
 * Versions are `…632080v2` (bioRxiv), `…/v2` (Research Square) or `….v2`, always behind a digit or a slash. Chinese brackets and
 * stops end a sentence around a DOI and belong to none.
 */
const DOI_KEY =
  /^(10\.\d{4,9}\/[^\s?#\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]+?)(?:(?:(?<=\d)[./]?|\/)v(\d{1,3}))?(?:\.(?:full|abstract|article-info|article-metrics|supplementary-material|full-text)\b.*)?(?:\.pdf)?\/?$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const ARXIV_PAGE = /^(?:abs|pdf|html|format|e-print|src|ps|tb|papers?|arxiv|overview)\//i;
const RXIV_PAGE =
  /^(?:content|cgi\/content|cgi\/doi|lookup\/doi|doi)\/(?:(?:short|abstract|full|long)\/)?(?:(?:bio|med)rxiv\/)?/i;
const RXIV_EARLY = /^early\/\d{4}\/\d{2}\/\d{2}\/(?=[\d.]+)/i;

/** Other houses that show arXiv's papers under arXiv's ids. */
const ARXIV_MIRRORS = /^(?:(?:.+\.)?arxiv\.org|alphaxiv\.org|ar5iv\.org|huggingface\.co|papers\.cool)$/;

/** The link of a table cell (`http://arxiv.org/pdf/2509.21320v1`, `https://doi.org/10.1101/…`); undefined where it names no paper. */
export function parsePaperLink(url: string, digestSource: Source): PaperLink | undefined {
  const match = /^(?:https?:)?\/\/([^/?#]+)\/([^?#]*)/i.exec(withScheme(url.trim()));
  if (!match) return undefined;
  const host = match[1]!
    .toLowerCase()
    .replace(/^(?:www|dx)\./, '')
    .replace(/:\d+$/, '');
  const path = decode(match[2]!).replace(/^\/+|[/.,;]+$/g, '');
  if (ARXIV_MIRRORS.test(host))
    return arxivLink(path.replace(ARXIV_PAGE, '').replace(/\.(?:pdf|ps|html)$/i, ''));
  if (host === 'doi.org') return doiLink(path, digestSource);
  const rxiv = /^(?:.+\.)?((?:bio|med)rxiv)\.org$/.exec(host);
  if (!rxiv) return undefined;
  const key = path.replace(RXIV_PAGE, '');
  return doiLink(key.replace(RXIV_EARLY, '').replace(/^(?!10\.)(?=[\d.]+)/, '10.1101/'), rxiv[1]!);
}

/** `arxiv.org/abs/…` as people and digests abbreviate it. */
function withScheme(url: string): string {
  return /^(?:[\w.-]+\.)?(?:arxiv|doi|biorxiv|medrxiv|alphaxiv|ar5iv)\.org\//i.test(url)
    ? `https://${url}`
    : url;
}

/**
 * What stands behind `/p/` in an address, in any form a person may have at hand: `arxiv/2509.21320v2`, a pasted link, a bare id
 * or DOI. The first candidate is the likeliest; a DOI without its source has one per source that may own it.
 */
export function parsePaperAddress(address: string): PaperLink[] {
  const text = decode(address)
    .trim()
    .replace(/^[/<]+|[/>。，,.;；]+$/g, '');
  const pasted = /^(https?):\/{1,2}(.+)$/i.exec(text);
  if (pasted) return linkCandidates(`https://${pasted[2]}`);
  if (withScheme(text) !== text) return linkCandidates(withScheme(text));
  const [, source, key] = /^([a-z][\w-]*)[:/]\s*(.+)$/i.exec(text) ?? [];
  if (source?.toLowerCase() === 'doi') return bareCandidates(key!);
  const named = source && key ? keyLink(source.toLowerCase(), key) : undefined;
  if (named) return [named, ...otherDoiOwners(named)];
  return bareCandidates(text);
}

/** An id for a row that has no link: stable for the same title and first author. */
export function idWithoutLink(source: Source, title: string, firstAuthor: string): string {
  return `${source}:none-${fnv1a(`${title}\n${firstAuthor}`)}`;
}

/** An id or a DOI that does not say whose it is. */
function bareCandidates(key: string): PaperLink[] {
  const bare = arxivLink(key);
  if (bare) return [bare];
  return unique(
    KNOWN_SOURCES.filter((known) => known !== 'arxiv').flatMap((known) => doiLink(key, known) ?? []),
  );
}

function linkCandidates(url: string): PaperLink[] {
  const isDoi = /^https?:\/\/(?:(?:dx|www)\.)?doi\.org\//i.test(url);
  const sources = isDoi ? KNOWN_SOURCES.filter((known) => known !== 'arxiv') : [''];
  return unique(sources.flatMap((source) => parsePaperLink(url, source) ?? []));
}

function unique(links: readonly PaperLink[]): PaperLink[] {
  const seen = new Set<string>();
  return links.filter((link) => !seen.has(link.id) && seen.add(link.id));
}

function keyLink(source: Source, key: string): PaperLink | undefined {
  if (key.startsWith('none-')) return { id: `${source}:${key}` };
  return (source === 'arxiv' ? arxivLink(key) : undefined) ?? doiLink(key, source);
}

/** A DOI says which house it comes from, not which of its two servers: the digest did. */
function otherDoiOwners(link: PaperLink): PaperLink[] {
  const [source, key] = splitPaperId(link.id);
  if (!key.startsWith('10.')) return [];
  const others = KNOWN_SOURCES.filter((known) => known !== 'arxiv' && known !== source);
  return others.map((other) => ({ ...link, id: `${other}:${key}` }));
}

function arxivLink(key: string): PaperLink | undefined {
  const match = ARXIV_KEY.exec(key);
  if (!match) return undefined;
  const canonical = match[1] ?? `${match[2]!.toLowerCase()}/${match[3]}`;
  return withVersion(`arxiv:${canonical}`, match[4]);
}

function doiLink(key: string, source: Source): PaperLink | undefined {
  const match = DOI_KEY.exec(key);
  if (!match) return undefined;
  const arxiv = ARXIV_DOI.exec(match[1]!);
  if (arxiv) return withVersion(arxivLink(arxiv[1]!)?.id, match[2]);
  return withVersion(`${source}:${match[1]!.toLowerCase()}`, match[2]);
}

function withVersion<Id extends string | undefined>(
  id: Id,
  version: string | undefined,
): PaperLink | undefined {
  if (id === undefined) return undefined;
  return version === undefined ? { id } : { id, version: Number(version) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** FNV-1a over UTF-16 code units, 64 bits as two 32-bit lanes: short, and the same in Node and every browser. */
function fnv1a(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i += 1) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
