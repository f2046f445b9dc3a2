/** How unlikely each reading of a broken row is; `cut-rows.ts` looks for the cheapest. */
import type { Column, ColumnField } from '#digest/fields/column-names.ts';
import {
  isMissing,
  isPaperUrl,
  isWebAddress,
  linksOf,
  saysLinkIsMissing,
} from '#digest/fields/links/link-cell.ts';
import { findDate } from '#digest/fields/spelled-date.ts';
import type { Piece } from './pipe-pieces.ts';

/** A row that is well formed costs nothing. */
export const COST = {
  /** A row that ends without its last pipe: at the end of the text, or where the next row's pipe opens a line. */
  unclosed: 3,
  /** A row that the text ends within, however many cells it lacks; it may be words with a pipe as well. */
  cutOff: 7,
  /** A row whose first pipe does not open a line: it ran into the row before it. */
  runTogether: 5,
  /** A row without its first pipe. */
  unopened: 11,
  /** A pipe that parts cells, though it opens a line. */
  brokenBeforePipe: 1,
  /** Words outside of any row. */
  strayText: 6,
  strayLink: 40,
  /** The link of a paper in a cell for something else: there are as many rows as such links. */
  linkElsewhere: 40,
  /** A pipe outside of any row. */
  strayPipe: 5,
} as const;

const WIDE: ReadonlySet<ColumnField> = new Set([
  'titleZh',
  'titleEn',
  'abstractZh',
  'abstractEn',
  'summary',
  'tldr',
  'motivation',
  'method',
  'result',
  'conclusion',
  'comment',
  'reason',
]);

/** A pipe inside a cell: authors, dates and links hold none, titles and abstracts may. */
export function absorbCost(column: Column, pipe: Piece, isLast: boolean): number {
  if (column.field === 'pdf') return 30;
  if (!WIDE.has(column.field)) return 8;
  if (pipe.embedded) return 0.1;
  return isLast && pipe.closesLine ? 8 : 2;
}

const SKIP: Partial<Record<ColumnField, number>> = {
  titleZh: 6,
  titleEn: 5,
  authors: 6,
  publishedOn: 5,
  pdf: 11,
  abstractZh: 5,
  abstractEn: 5,
};
const SKIP_OTHER = 4;

/** A cell that is not there at all. */
export function skipCost(column: Column): number {
  return SKIP[column.field] ?? SKIP_OTHER;
}

export interface Look {
  blank: boolean;
  breaksLine: boolean;
  missing: boolean;
  linkMissing: boolean;
  paperLink: boolean;
  link: boolean;
  webLink: boolean;
  /** A link whose words are a title. */
  linkedTitle: boolean;
  /** A link that the end of the text cut off. */
  cutLink: boolean;
  dashes: boolean;
  trimmed: string;
}

/** What can be told of a piece by itself; made once for each. */
export function lookAt(piece: Pick<Piece, 'text'> & Partial<Piece>): Look {
  const trimmed = piece.text.trim();
  const links = linksOf(trimmed);
  const linkedTitle = links.length === 1 && isTitle(links[0]!.label);
  return {
    trimmed,
    blank: trimmed === '',
    breaksLine: piece.closesLine === true,
    missing: isMissing(trimmed),
    linkMissing: saysLinkIsMissing(trimmed),
    link: links.length > 0,
    webLink: links.some((link) => isWebAddress(link.url)),
    linkedTitle,
    cutLink: /^!?\[[^[\]]{0,40}\]\([^()\s]*$/.test(trimmed),
    paperLink: !linkedTitle && links.some((link) => isPaperUrl(link.url) || /pdf/i.test(link.label)),
    dashes: /^:?-{3,}:?$/.test(trimmed),
  };
}

/** Words of a link that say more than what kind of link it is. */
function isTitle(label: string): boolean {
  return label.length > 24 || (label.match(/[\u3400-\u9fff]/g)?.length ?? 0) > 6;
}

/** How ill the piece goes on a cell that began before it. */
export function goOnCost(look: Look): number {
  return look.paperLink || look.linkMissing ? COST.linkElsewhere : 0;
}

/** How ill the piece fits the column, of which it is the first. */
export function fitCost(column: Column, look: Look): number {
  // Between the last pipe of a line and the first of the next there is no cell but a gap, and hardly ever behind the last of all.
  return fieldFit(column, look) + (look.breaksLine ? (look.blank ? 3 : 4) : 0);
}

function fieldFit(column: Column, look: Look): number {
  if (column.field === 'pdf') return linkFit(look);
  if (column.field === 'otherLink') return look.link || look.missing ? 0 : 5;
  if (column.field === 'unknown' || column.field === 'ignored') return look.paperLink ? 25 : 0;
  if (look.linkMissing) return COST.linkElsewhere;
  if (look.paperLink && column.field !== 'code' && column.field !== 'project') return COST.linkElsewhere;
  if (look.dashes) return WIDE.has(column.field) ? 1 : 6;
  if (column.field === 'code' || column.field === 'project') return look.link || look.missing ? 0 : 5;
  if (column.field === 'publishedOn') return look.missing || findDate(look.trimmed.slice(0, 60)) ? 0 : 5;
  if (column.field === 'authors') return look.trimmed.length > 300 || look.trimmed.includes('\n') ? 3 : 0;
  return 0;
}

function linkFit(look: Look): number {
  if (look.paperLink || look.linkMissing) return 0;
  if (look.linkedTitle) return 12;
  if (look.cutLink) return 1;
  if (look.link) return look.webLink ? 1 : 12;
  return look.missing && !look.dashes ? 7 : 12;
}

/** What it costs to leave a piece out of every row. */
export function strayCost(look: Look): number {
  if (look.blank) return 0;
  return look.paperLink || look.linkedTitle || look.linkMissing ? COST.strayLink : COST.strayText;
}
