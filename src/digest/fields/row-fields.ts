/** Cells of one table row → the row contract: each field from its own column, absent where the cell is empty. */
import { idWithoutLink, parsePaperLink } from '#core/paper/paper-link.ts';
import type { Problem } from '#core/paper/problem.ts';
import type { Row } from '#core/paper/row.ts';
import type { Source } from '#core/paper/source.ts';
import type { RawRow } from '#digest/formats/markdown-table/collect-rows.ts';
import { unescapeCell } from '#digest/formats/markdown-table/pipe-pieces.ts';
import { remember } from '#digest/memoize.ts';
import { splitAbstract } from '#digest/title/split-abstract.ts';
import { splitTitle } from '#digest/title/split-title.ts';
import type { Column, Field } from './column-names.ts';
import {
  addressOf,
  isMissing,
  isWebAddress,
  linksOf,
  pickPaperLink,
  saysLinkIsMissing,
} from './link-cell.ts';
import { takeLink } from './linked-title.ts';
import {
  badDate,
  brokenRow,
  EMPTY_ROW,
  NO_LINK,
  NO_TITLE,
  noPaperLink,
  type Report,
  unclearTitle,
  unknownLink,
} from './row-problems.ts';
import { findDate } from './spelled-date.ts';

interface RowPlace {
  file: string;
  source: Source;
  digestDate?: string;
}

interface ReadRow {
  /** Absent where every cell is empty. */
  row?: Row;
  problems: Problem[];
}

type Cells = Partial<Record<Field, string>>;
type Parts = Partial<Row>;

/** A combined page repeats the cells of the files just read; taking them apart is the dearest step of the trip. */
const splitTitleOnce = remember((cell: string, titleEn: string | undefined) =>
  splitTitle(cell, titleEn === undefined ? {} : { titleEn }),
);
const splitAbstractOnce = remember((cell: string) => splitAbstract(cell));

/** White space and its invisible kin around a cell. */
const EDGES = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g;
const HAN = /[\u3400-\u9fff]/;

export function readRow(raw: RawRow, columns: readonly Column[], place: RowPlace): ReadRow {
  const line = raw.line + 1;
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push({ file: place.file, line, ...problem });
  for (const fault of new Set(raw.faults)) report(brokenRow(fault));
  const cells = withoutTitleLinks(namedCells(raw, columns));
  const saysMissing = columns.some(
    ({ field }, at) => field === 'pdf' && saysLinkIsMissing(raw.cells[at] ?? ''),
  );
  if (Object.keys(cells).length === 0 && !saysMissing) {
    report(EMPTY_ROW);
    return { problems };
  }
  const row: Row = { ...place, line, id: '' };
  Object.assign(
    row,
    readDate(cells, report),
    readTitles(cells),
    readLinks(cells, report),
    readAbstracts(cells),
  );
  if (cells.authors) row.authors = [oneLine(cells.authors)];
  row.id = readId(row, cells.pdf, report);
  if (row.titleZh === undefined && row.titleEn === undefined) reportNoTitle(cells, report);
  return { row, problems };
}

/** Cells that say something, without white space around and without escapes. */
function namedCells(raw: RawRow, columns: readonly Column[]): Cells {
  const cells: Cells = {};
  for (const [at, { field }] of columns.entries()) {
    const cell = raw.cells[at] ?? '';
    const text = unescapeCell(at === columns.length - 1 ? withoutEmptyCells(cell) : cell).replace(EDGES, '');
    if (field !== 'unknown' && field !== 'otherLink' && !isMissing(text)) cells[field] = text;
  }
  return cells;
}

/** `文。 | |`: cells beyond the last column, with nothing in them. */
function withoutEmptyCells(cell: string): string {
  return cell.replace(/(?:(?<=[\s|]|^)\|\s*)+$/, '');
}

/** A title may be the link to its paper, beside a column of links or instead of it. */
function withoutTitleLinks(cells: Cells): Cells {
  const plain: Cells = { ...cells };
  for (const field of ['titleZh', 'titleEn'] as const) {
    const linked = takeLink(cells[field] ?? '');
    if (!linked) continue;
    plain[field] = linked.title;
    plain.pdf ??= linked.url;
  }
  return plain;
}

function readTitles(cells: Cells): Parts {
  const inColumn = cells.titleEn === undefined ? undefined : oneLine(cells.titleEn);
  // A table whose only title column is in Chinese under an English name.
  const onlyColumn = cells.titleZh === undefined && inColumn !== undefined && HAN.test(inColumn);
  const titleEn = onlyColumn ? undefined : inColumn;
  const cell = onlyColumn ? cells.titleEn : cells.titleZh;
  if (cell === undefined) return titleEn === undefined ? {} : { titleEn };
  const split = splitTitleOnce(cell, titleEn);
  if (titleEn === undefined) return split;
  const untranslated = split.titleEn !== titleEn ? split.titleEn : undefined;
  const titleZh = split.titleZh ?? untranslated;
  return { ...split, ...(titleZh !== undefined && { titleZh }), titleEn };
}

function readAbstracts(cells: Cells): Parts {
  const { abstractZh, abstractEn } = cells;
  const onlyColumn = abstractZh === undefined && abstractEn !== undefined && HAN.test(abstractEn);
  if (onlyColumn) return splitAbstractOnce(abstractEn);
  if (abstractZh === undefined) return abstractEn === undefined ? {} : { abstractEn };
  const split = splitAbstractOnce(abstractZh);
  if (abstractEn === undefined) return split;
  const stump = split.abstractEn?.replace(/[\s.…]+$/, '');
  if (stump === undefined || oneLine(abstractEn).includes(oneLine(stump))) return { ...split, abstractEn };
  const abstractNote = [split.abstractEn, split.abstractNote]
    .filter((text) => text !== undefined)
    .join('\n\n');
  return { ...split, abstractEn, abstractNote };
}

function readDate(cells: Cells, report: Report): Parts {
  if (cells.publishedOn === undefined) return {};
  const publishedOn = findDate(cells.publishedOn);
  if (publishedOn !== undefined) return { publishedOn };
  report(badDate(cells.publishedOn));
  return {};
}

function readLinks(cells: Cells, report: Report): Parts {
  const pdf = pickPaperLink(linksOf(cells.pdf ?? ''));
  const code = linksOf(cells.code ?? '')[0];
  const parts: Parts = {};
  if (pdf && isWebAddress(pdf.url)) parts.pdfUrl = pdf.url;
  else if (cells.pdf !== undefined && !namesPaper(cells.pdf)) report(noPaperLink(cells.pdf));
  if (code && isWebAddress(code.url)) parts.codeUrl = code.url;
  return parts;
}

/** A link cell may hold the bare id or DOI. */
function namesPaper(cell: string): string | undefined {
  const url = pickPaperLink(linksOf(cell))?.url;
  return url === undefined || addressOf(url) === url ? undefined : addressOf(url);
}

function readId(row: Row, linkCell: string | undefined, report: Report): string {
  const { source } = row;
  const pdfUrl = row.pdfUrl ?? namesPaper(linkCell ?? '');
  if (pdfUrl === undefined) {
    report(NO_LINK);
    // A row that says nothing at all must still be another paper than the next such row.
    const title = titleOf(row) ?? `${row.digestDate ?? ''} ${row.line}`;
    return idWithoutLink(source, title, row.authors?.[0] ?? '');
  }
  const link = parsePaperLink(pdfUrl, source);
  if (link) return link.id;
  report(unknownLink(pdfUrl));
  return idWithoutLink(source, pdfUrl, '');
}

function titleOf(parts: Parts): string | undefined {
  return parts.titleZh ?? parts.titleEn ?? parts.titleNote ?? parts.abstractZh ?? parts.abstractEn;
}

function reportNoTitle(cells: Cells, report: Report): void {
  report(cells.titleZh === undefined ? NO_TITLE : unclearTitle(cells.titleZh));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
