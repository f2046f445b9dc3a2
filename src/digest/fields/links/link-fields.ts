/** Link fields of an entry → the paper's link, code and project pages, and its id: the same from whatever field they come. */
import { splitPaperId } from '#core/paper/paper-id.ts';
import { idWithoutLink, parsePaperLink } from '#core/paper/paper-link.ts';
import type { Row } from '#core/paper/row.ts';
import type { Source } from '#core/paper/source.ts';
import type { Entry, Fields } from '#digest/entry.ts';
import { NO_LINK, noPaperLink, type Report, unknownLink } from '#digest/fields/row-problems.ts';
import { addressOf, isMissing, isWebAddress, linksOf, pickPaperLink } from './link-cell.ts';
import { isRelative, leadsToCode, leadsToPaper } from './paper-url.ts';
import { findLinks, type TextLink } from './text-links.ts';

export interface PaperLinks {
  /** As written, or made from a bare id. */
  address?: string;
  parts: Pick<Row, 'pdfUrl' | 'codeUrl' | 'projectUrl'>;
}

type LinkFields = Pick<Fields, 'pdf' | 'otherLink' | 'id' | 'code' | 'project'>;

/** `others` are texts that may hold the link where no field for links does, the likeliest first. */
export function readLinks(fields: LinkFields, others: readonly string[], report: Report): PaperLinks {
  const cell = fields.pdf;
  const found = paperIn(cell) ?? paperIn(fields.otherLink) ?? paperIn(fields.id) ?? paperAnywhere(others);
  const isKnown = found !== undefined || (cell !== undefined && findLinks(cell).some(isElsewhere));
  if (cell !== undefined && !isKnown && !isMissing(cell)) report(noPaperLink(cell));
  const codeUrl = codeIn(fields.code) ?? codeBeside(cell, found);
  const projectUrl = firstAddress(fields.project, found);
  return {
    ...(found !== undefined && { address: addressOf(found) }),
    parts: {
      ...(found !== undefined && isWebAddress(found) && { pdfUrl: found }),
      ...(codeUrl !== undefined && { codeUrl }),
      ...(projectUrl !== undefined && { projectUrl }),
    },
  };
}

/** The link or bare id of an entry, wherever it stands; undefined where it has none. */
export function linkOfEntry({ fields, others = [] }: Entry): string | undefined {
  const titles = [fields.titleZh, fields.titleEn].filter((title) => title !== undefined);
  const found =
    paperIn(fields.pdf) ??
    paperIn(fields.otherLink) ??
    paperIn(fields.id) ??
    paperAnywhere([...titles, ...others]);
  return found === undefined ? undefined : addressOf(found);
}

/** What identifies the paper of an entry, whatever its source is called; undefined where it has no link. */
export function keyOfEntry(entry: Entry): string | undefined {
  const link = linkOfEntry(entry);
  if (link === undefined) return undefined;
  const id = parsePaperLink(link, 'any')?.id;
  return id === undefined ? link : splitPaperId(id)[1];
}

/** From the link where there is one; else from title and first author. */
export function readId(
  address: string | undefined,
  source: Source,
  nameless: readonly [title: string, author: string],
  report: Report,
): string {
  if (address === undefined) {
    report(NO_LINK);
    return idWithoutLink(source, ...nameless);
  }
  const link = parsePaperLink(address, source);
  if (link) return link.id;
  if (!isWebAddress(address)) report(unknownLink(address));
  return idWithoutLink(source, address, '');
}

/** The address or bare id in a cell for links. */
function paperIn(cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const only = pickPaperLink(linksOf(cell))?.url;
  if (only !== undefined) return isPaper(only) ? only : undefined;
  const links = findLinks(cell).filter((link) => !isElsewhere(link));
  return pickPaperLink(links.filter((link) => isWebAddress(link.url)))?.url ?? idIn(cell);
}

/** `arXiv ID: 2608.19880`, `pii: msag170. doi: 10.1093/molbev/msag170` */
function idIn(cell: string): string | undefined {
  const found =
    /(?<![\d.])\d\d(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?(?![\d.]*\d)|\b10\.\d{4,9}\/[^\s"'<>|，。；]+/.exec(
      cell.slice(0, 400),
    )?.[0];
  return found?.replace(/[.,;:)\]]+$/, '');
}

function isPaper(url: string): boolean {
  return isWebAddress(url) || addressOf(url) !== url;
}

/** Code, a discussion, or a page of the same site: never the paper's link. */
function isElsewhere({ url, label }: TextLink): boolean {
  return (
    leadsToCode(url) ||
    isRelative(url) ||
    url.startsWith('#') ||
    /^https?:\/\/(?:www\.)?(?:x|twitter|bsky|reddit|youtube|youtu|linkedin|t)\.\w+\//i.test(url) ||
    /^(?:code|github|代码|tweet|demo|project|项目|video|blog|slides|poster|dataset|model)s?$/i.test(label)
  );
}

function paperAnywhere(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const link = findLinks(text).find(({ url }) => leadsToPaper(url));
    if (link) return link.url;
  }
  return undefined;
}

/** Of several the one to a repository. */
function codeIn(cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const urls = [...linksOf(cell), ...findLinks(cell)].map((link) => link.url).filter(isWebAddress);
  return urls.find(leadsToCode) ?? urls[0];
}

/** A repository among the paper's links. */
function codeBeside(cell: string | undefined, paper: string | undefined): string | undefined {
  if (cell === undefined || !/\bg(?:it|hub)|code|代码/i.test(cell)) return undefined;
  return findLinks(cell).find((link) => link.url !== paper && leadsToCode(link.url))?.url;
}

function firstAddress(cell: string | undefined, paper: string | undefined): string | undefined {
  if (cell === undefined) return undefined;
  const urls = [...linksOf(cell), ...findLinks(cell)].map((link) => link.url);
  return urls.find((url) => isWebAddress(url) && url !== paper);
}
