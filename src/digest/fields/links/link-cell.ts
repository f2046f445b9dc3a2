/** Reads a link cell: `[PDF](…)`, another label, several links, a bare address, or the words for a missing one. */

interface CellLink {
  label: string;
  url: string;
}

/** Nearly every link cell there is; the other forms are slower to tell. */
const PLAIN_LINK = /^\[([^[\]]*)\]\(([^()\s<>"#]+)\)$/;
/** One pair of parentheses inside the address is part of it, as in old DOIs. */
const MARKDOWN_LINK =
  /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\))*)>?(?:\s+"[^"]*")?\s*\)/g;
/** What `MARKDOWN_LINK` misses because the parentheses in the address do not pair. */
const WHOLE_CELL_LINK = /^!?\[([^[\]]*)\]\(\s*<?([^\s<>]+)>?\s*\)$/;
const HTML_LINK = /<a\s[^<>]*?href\s*=\s*["']?([^"'\s<>]+)[^<>]*>([^<>]*)<\/a>/gi;
const BARE_LINK = /^<?((?:https?:)?\/\/[^\s<>]+|(?:www\.|arxiv\.org\/|doi\.org\/)[^\s<>]+)>?$/i;
/** `2509.21320v1`, `arXiv:q-bio/0608003`, `doi:10.1101/…`: it names a paper without being a link. */
const PAPER_ID =
  /^<?(?:(?:arxiv:\s*)?(?:\d\d(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?|(?:doi:\s*)?10\.\d{4,9}\/\S+?)>?$/i;
const MISSING =
  /^(?:[-–—/?？]*|(?:pdf|链接|摘要|标题|作者|暂)?(?:缺失|暂缺|无)|(?:暂无|没有|无)(?:链接|pdf|代码|摘要|标题|作者)?|n\/?a|none|null|nil|nan|missing|undefined|tbd|not available|no abstract(?: available)?|abstract not available)$/i;

/** The links of a cell that holds nothing else than links and short words between them; empty for any other cell. */
export function linksOf(cell: string): CellLink[] {
  const text = cell.trim();
  if (text.length < 4 || text.length > 4000 || !/[[<:/.]/.test(text)) return [];
  const plain = PLAIN_LINK.exec(text);
  if (plain && !isMissing(plain[2]!)) return [{ label: plain[1]!.trim(), url: plain[2]! }];
  if (PAPER_ID.test(text)) return [{ label: '', url: text }];
  const bare = BARE_LINK.exec(text);
  if (bare) return [{ label: '', url: bare[1]! }];
  const links: CellLink[] = [];
  const rest = text
    .replace(MARKDOWN_LINK, (_, label: string, url: string) => keep(links, label, url))
    .replace(HTML_LINK, (_, url: string, label: string) => keep(links, label, url));
  if (links.length > 0 && rest.replace(/<br\s*\/?>|[\s·,，、;；/&+*_()（）【】[\]]/gi, '').length <= 4)
    return links.filter((link) => !isMissing(link.url) && link.url !== '#');
  const whole = WHOLE_CELL_LINK.exec(text);
  return whole ? [{ label: whole[1]!, url: whole[2]! }] : [];
}

/** Whether a cell says in words, or by being empty, that there is nothing: `N/A`, `无`, `PDF缺失`, `-`, `[PDF]()`. */
export function isMissing(cell: string): boolean {
  const text = cell.trim();
  if (text.length > 40) return false;
  return MISSING.test(text) || /^\[[^[\]]*\]\((?:#|n\/a|none|null|无)?\)$/i.test(text);
}

/** `PDF缺失` and its kin: a word that only a link cell holds, unlike a mere empty cell. */
export function saysLinkIsMissing(cell: string): boolean {
  return /^(?:pdf|链接)\s*(?:缺失|暂缺|missing)$/i.test(cell.trim());
}

/** Of several links the one to the paper's PDF. */
export function pickPaperLink(links: readonly CellLink[]): CellLink | undefined {
  const byLabel = links.find((link) => /pdf/i.test(link.label));
  const byUrl = links.find((link) => isPaperUrl(link.url));
  return byLabel ?? byUrl ?? links[0];
}

/** Whether the address is of a kind that only papers have, so that no code or project page is taken for one. */
export function isPaperUrl(url: string): boolean {
  return /(?:arxiv|rxiv|doi)\.org\b|\.pdf\b|\/pdf\b/i.test(url) || PAPER_ID.test(url);
}

/** The address behind a bare id or DOI; any other text as it is. */
export function addressOf(link: string): string {
  if (!PAPER_ID.test(link)) return link;
  const key = link.replace(/^<?(?:arxiv:|doi:)?\s*|>$/gi, '');
  return key.startsWith('10.') ? `https://doi.org/${key}` : `https://arxiv.org/abs/${key}`;
}

/** Whether a browser may follow it: nothing that runs or stays on this machine. */
export function isWebAddress(url: string): boolean {
  return /^(?:https?:)?\/\/|^(?:www|arxiv|doi)\./i.test(url);
}

function keep(links: CellLink[], label: string, url: string): string {
  links.push({ label: label.trim(), url });
  return '';
}
