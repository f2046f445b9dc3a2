/** Links to papers in a text of any format, so that what no row holds can be counted. */
import { splitPaperId } from '#core/paper/paper-id.ts';
import { parsePaperLink } from '#core/paper/paper-link.ts';

export interface PaperMention {
  /** What identifies the paper whatever its source is called: `2509.21320`, `10.1101/2025.01.10.632080`. */
  key: string;
  /** First line that names it, from 1. */
  line: number;
}

const HOSTS =
  '(?:[\\w-]{1,40}\\.){0,3}(?:arxiv\\.org|biorxiv\\.org|medrxiv\\.org|doi\\.org|alphaxiv\\.org|ar5iv\\.org)|(?:www\\.)?papers\\.cool|huggingface\\.co(?=\\\\?/papers)';
/** JSON may write `\/` for a slash; a pair of parentheses belongs to an old DOI. */
const LINK = new RegExp(
  `\\/(?:${HOSTS})\\\\?\\/((?:\\\\?\\/|\\([^\\s()"'<>]*\\)|[^\\s"'<>()\\[\\]{}|\\\\/\\u3000-\\u303f\\uff00-\\uffef])*)`,
  'gi',
);
const NAMED_ID = /\barxiv(?:\s?id)?[\s:*_`]{1,6}(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?!\d)/gi;
/** DOIs of data and software: Zenodo, figshare, Dryad, OSF, Dataverse, Mendeley Data, PANGAEA, protocols.io, Code Ocean. */
const DATA_DOI = /^10\.(?:5281|6084|5061|17605\/osf|7910\/dvn|17632|1594\/pangaea|17504\/protocols|24433)\b/i;

/** Each paper once, with the first line that names it. */
export function findPaperMentions(lines: readonly string[]): PaperMention[] {
  const found = new Map<string, PaperMention>();
  for (const [at, line] of lines.entries())
    for (const key of paperKeys(line)) if (!found.has(key)) found.set(key, { key, line: at + 1 });
  return [...found.values()];
}

/** The keys of all papers that a text links to or names by an arXiv id. */
export function* paperKeys(text: string): Generator<string> {
  if (text.includes('/'))
    for (const match of text.matchAll(LINK)) {
      const key = keyOfUrl(`https:/${match[0].replaceAll('\\', '')}`);
      if (key !== undefined) yield key;
    }
  if (/arxiv/i.test(text)) for (const match of text.matchAll(NAMED_ID)) yield match[1]!;
}

/** `arxiv:2509.21320` → `2509.21320`; the same for all sources that may claim a DOI. */
export function keyOfId(id: string): string {
  return splitPaperId(id)[1];
}

/** The key of the paper that an address leads to. */
export function keyOfUrl(url: string): string | undefined {
  const link = parsePaperLink(url.replace(/[\s.,;:!?*_`~]+$/, ''), 'any');
  const key = link && keyOfId(link.id);
  return key === undefined || DATA_DOI.test(key) ? undefined : key;
}
