/**
 * The only place where a paper's id is made. An id is `SOURCE:KEY` without a version: the same on every day, from every form of link and
 * after a new translation. Examples: `arxiv:2509.21320`, `arxiv:q-bio/0608003`, `biorxiv:10.1101/2025.01.10.632080`,
 * `medrxiv:none-1f0c…` for a row without a link.
 */
import { splitPaperId } from './paper-id.ts';
import { KNOWN_SOURCES, type Source } from './source.ts';

export interface PaperLink {
  id: string;
  /** From a `v2` suffix; absent if the link names none. */
  version?: number;
}

/** An old id may name a subject class, which is redundant: `math.GT/0309136` is `math/0309136`. */
const ARXIV_KEY = /^(?:(\d{4}\.\d{4,5})|([a-z][a-z-]*)(?:\.[a-z]{2})?\/(\d{7}))(?:v(\d+))?$/i;
/**
 * Versions are written `…632080v2` (bioRxiv), `…/v2` (Research Square) or `….v2`, always after a digit or a slash. Chinese brackets and
 * full stops around a DOI belong to the sentence.
 */
const DOI_KEY =
  /^(10\.\d{4,9}\/[^\s?#\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]+?)(?:(?:(?<=\d)[./]?|\/)v(\d{1,3}))?(?:\.(?:full|abstract|article-info|article-metrics|supplementary-material|full-text)\b.*)?(?:\.pdf)?\/?$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
/** Sources whose papers are known by DOI. */
const DOI_SOURCES = KNOWN_SOURCES.filter((source) => source !== 'arxiv');

const ARXIV_PAGE = /^(?:abs|pdf|html|format|e-print|src|ps|tb|papers?|arxiv|overview)\//i;
const RXIV_PAGE =
  /^(?:content|cgi\/content|cgi\/doi|lookup\/doi|doi)\/(?:(?:short|abstract|full|long)\/)?(?:(?:bio|med)rxiv\/)?/i;
const RXIV_EARLY = /^early\/\d{4}\/\d{2}\/\d{2}\/(?=[\d.]+)/i;

/** Sites that show arXiv's papers under arXiv's ids. */
const ARXIV_MIRRORS = /^(?:(?:.+\.)?arxiv\.org|alphaxiv\.org|ar5iv\.org|huggingface\.co|papers\.cool)$/;

/**
 * Parses the link of a digest row (`http://arxiv.org/pdf/2509.21320v1`, `https://doi.org/10.1101/…`); undefined if it names no paper.
 * A DOI does not tell which server it is on: the paper then has the digest's source.
 */
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

/** Completes `arxiv.org/abs/…`, as people and digests abbreviate it. */
function withScheme(url: string): string {
  return /^(?:[\w.-]+\.)?(?:arxiv|doi|biorxiv|medrxiv|alphaxiv|ar5iv)\.org\//i.test(url)
    ? `https://${url}`
    : url;
}

/**
 * Parses what follows `/p/` in an address, in any form that people paste: `arxiv/2509.21320v2`, a whole link, a bare id or DOI. The
 * likeliest paper comes first; a DOI without a source gives one candidate per source that can have it.
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
  if (named) return [named, ...onOtherServers(named)];
  return bareCandidates(text);
}

/** The ids of the paper that a text consists of, as a link or an id; none if it is anything else. */
export function pastedPaperIds(text: string): string[] {
  return /\d{4}/.test(text) && !/\s/.test(text.trim()) ? parsePaperAddress(text).map(({ id }) => id) : [];
}

/** The id of a row without a link; the same for the same title and first author. */
export function idWithoutLink(source: Source, title: string, firstAuthor: string): string {
  return `${source}:none-${fnv1a(`${title}\n${firstAuthor}`)}`;
}

/** Candidates for an id or DOI without a source. */
function bareCandidates(key: string): PaperLink[] {
  const bare = arxivLink(key);
  if (bare) return [bare];
  return unique(DOI_SOURCES.flatMap((source) => doiLink(key, source) ?? []));
}

function linkCandidates(url: string): PaperLink[] {
  const isDoi = /^https?:\/\/(?:(?:dx|www)\.)?doi\.org\//i.test(url);
  const sources = isDoi ? DOI_SOURCES : [''];
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

/** bioRxiv and medRxiv share a DOI prefix, so the same DOI is a candidate on the other server too. */
function onOtherServers(link: PaperLink): PaperLink[] {
  const [source, key] = splitPaperId(link.id);
  if (!key.startsWith('10.')) return [];
  return DOI_SOURCES.filter((other) => other !== source).map((other) => ({ ...link, id: `${other}:${key}` }));
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

/** Two 32-bit FNV-1a hashes of the UTF-16 units, one forwards and one backwards: 16 hexadecimal digits. */
function fnv1a(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i += 1) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
