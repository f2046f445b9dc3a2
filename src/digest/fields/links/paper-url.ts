/** Which addresses lead to a paper, to its code, or elsewhere. */
import { parsePaperLink } from '#core/paper/paper-link.ts';

/** Pages of papers on houses whose links carry no id that all digests share. */
const PAPER_PAGES =
  /^https?:\/\/(?:www\.)?(?:openreview\.net\/(?:forum|pdf)\?id=|aclanthology\.org\/[\w.-]+\d|pubmed\.ncbi\.nlm\.nih\.gov\/\d+|(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc\/articles\/|papers\.ssrn\.com\/|chemrxiv\.org\/engage\/|(?:www\.)?nature\.com\/articles\/|(?:www\.)?science\.org\/doi\/|dl\.acm\.org\/doi\/|ieeexplore\.ieee\.org\/(?:abstract\/)?document\/|link\.springer\.com\/(?:article|chapter)\/|(?:www\.)?sciencedirect\.com\/science\/article\/|proceedings\.(?:mlr|neurips)\.\w+\/|openaccess\.thecvf\.com\/|(?:www\.)?semanticscholar\.org\/paper\/|eprint\.iacr\.org\/\d{4}\/\d+|hal\.science\/|inspirehep\.net\/literature\/|www\.preprints\.org\/manuscript\/|psyarxiv\.com\/|osf\.io\/preprints\/)/i;
const CODE_HOST =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|gitee\.com|bitbucket\.org|codeberg\.org)\//i;

/** Whether a link names a paper by an id, or leads to the page of one. */
export function leadsToPaper(url: string): boolean {
  return parsePaperLink(url, 'any') !== undefined || PAPER_PAGES.test(url);
}

/** `https://github.com/a/b`, not the page of an organisation. */
export function leadsToCode(url: string): boolean {
  return CODE_HOST.test(url) && /^https?:\/\/[^/]+\/[^/?#]+\/[^/?#]/.test(url);
}

/** Whether the address leads to another page of the same site: neither a web address nor a place in the page itself. */
export function isRelative(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|#|www\.)/i.test(url) && url !== '';
}

/** The arXiv id in the name of a file: `2607.17560v1-title`, `251014981v1-title`, `arxiv-2608.16336`. */
export function idInPath(path: string): string | undefined {
  const name = decodePath(path)
    .replace(/[?#].*$/, '')
    .replace(/\/(?:index|readme)?(?:\.\w+)?$/i, '')
    .split('/')
    .pop()!;
  const [, month, number, version = ''] =
    /(?<![\d.])(\d\d(?:0[1-9]|1[0-2]))[._-]?(\d{5}|\d{4}(?=v\d|\D|$))(v\d+)?(?!\d)/.exec(name) ?? [];
  return month === undefined ? undefined : `${month}.${number}${version}`;
}

export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
