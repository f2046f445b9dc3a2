/** An entry of any format → the row contract: each field from its own text, absent where the text says nothing. */
import type { Problem } from '#core/paper/problem.ts';
import type { Row } from '#core/paper/row.ts';
import type { Source } from '#core/paper/source.ts';
import type { Entry, Fields, TextField } from '#digest/entry.ts';
import { isMissing, saysLinkIsMissing } from '#digest/fields/links/link-cell.ts';
import { readId, readLinks } from '#digest/fields/links/link-fields.ts';
import { takeLink } from '#digest/fields/links/linked-title.ts';
import { idInPath, isRelative } from '#digest/fields/links/paper-url.ts';
import { readAbstracts } from './abstract-fields.ts';
import { languageOf } from './language.ts';
import { readAuthors, readCategories, readKeywords } from './list-fields.ts';
import { withoutEmphasis, withoutLayout } from './markup.ts';
import { badDate, brokenRow, EMPTY_ROW, NO_TITLE, type Report, unclearTitle } from './row-problems.ts';
import { findDate } from './spelled-date.ts';
import { readTitleCell } from './title-cell.ts';
import { readTitles } from './title-fields.ts';

export interface RowPlace {
  file: string;
  source: Source;
  digestDate?: string;
}

interface ReadRow {
  /** Absent where no field says anything. */
  row?: Row;
  problems: Problem[];
  /** Path of a page of the same site about the paper. */
  target?: string;
}

/** White space and its invisible kin around a text. */
const EDGES = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g;
const LONGEST_SCORE = 60;

export function readEntry(entry: Entry, place: RowPlace): ReadRow {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push({ file: place.file, line: entry.line, ...problem });
  for (const fault of new Set(entry.faults)) report(brokenRow(fault));
  const { fields, others } = withoutTitleMarkup(saidFields(entry.fields), entry.others ?? []);
  const target = entry.target ?? others.find(isRelative);
  const id = target && fields.id === undefined ? idInPath(target) : undefined;
  if (id !== undefined) fields.id = id;
  const isEmpty = Object.keys(fields).length === 0;
  if (isEmpty && !saysLinkIsMissing(textOf(entry.fields.pdf)) && others.length === 0) {
    report(EMPTY_ROW);
    return { problems };
  }
  const row: Row = { ...place, line: entry.line, id: '' };
  const links = readLinks(fields, others, report);
  const date = readDate(fields.publishedOn, report);
  Object.assign(row, date, readTitles(fields), links.parts, readAbstracts(fields), readSmallFields(fields));
  row.id = readId(links.address, place.source, nameless(row), report);
  const language = languageOfRow(row);
  if (language !== undefined) row.language = language;
  if (row.titleZh === undefined && row.titleEn === undefined) reportNoTitle(fields, report);
  return { row, problems, ...(target !== undefined && { target }) };
}

/** Fields that say something, without white space around. */
function saidFields(fields: Fields): Fields {
  const said: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value.replace(EDGES, '') : value;
    if (typeof text === 'string' ? !isMissing(text) : text.length > 0) said[name] = text;
  }
  return said as Fields;
}

/** A title may be a link to its paper, wrapped in marks, or followed by its abstract. */
function withoutTitleMarkup(fields: Fields, others: readonly string[]): { fields: Fields; others: string[] } {
  const plain: Fields = { ...fields };
  const links: string[] = [];
  for (const field of ['titleZh', 'titleEn'] as const) {
    const cell = fields[field];
    if (cell === undefined) continue;
    const linked = takeLink(cell);
    if (linked) {
      plain[field] = linked.title;
      plain.pdf ??= linked.url;
    } else if (isMarkedUp(cell)) {
      const { title, links: inTitle, rest } = readTitleCell(cell);
      if (title !== '') plain[field] = title;
      links.push(...inTitle.map((link) => link.url));
      if (rest !== undefined) addRest(plain, rest);
    }
  }
  return { fields: plain, others: [...links, ...others] };
}

/** Signs that a cell holds more than words: links, bold, HTML, a number, a long line. */
function isMarkedUp(cell: string): boolean {
  const [line] = cell.split('\n', 1) as [string];
  if (/\]\(|<(?:br|sub|span|div|a|p|strong|b|font)\b|https?:\/\//i.test(cell)) return true;
  return /^\s*(?:\*\*[^\n]*\*\*|\d{1,4}\\?[.)]\s[^\n]*)\s*$/.test(line) && !/[\u3400-\u9fff]/.test(line);
}

function addRest(fields: Fields, rest: string): void {
  const text = withoutLayout(rest)
    .replace(/<\/?sub>/gi, '')
    .trim();
  if (fields.abstractZh === undefined && fields.abstractEn === undefined && text !== '')
    fields.abstractEn = text;
}

function readDate(text: string | undefined, report: Report): Pick<Row, 'publishedOn'> {
  if (text === undefined) return {};
  const publishedOn = findDate(withoutEmphasis(withoutLayout(text)));
  if (publishedOn !== undefined) return { publishedOn };
  report(badDate(text));
  return {};
}

function readSmallFields(fields: Fields): Partial<Row> {
  const lists = {
    authors: readAuthors(fields.authors),
    categories: readCategories(fields.categories),
    keywords: readKeywords(fields.keywords),
    comment: plain(fields.comment),
    venue: plain(fields.venue),
    score: plain(fields.score)?.slice(0, LONGEST_SCORE),
    reason: plain(fields.reason),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined));
}

function plain(text: string | undefined): string | undefined {
  const words = withoutEmphasis(withoutLayout(text ?? '')).replace(/\s+/g, ' ');
  return words === '' || isMissing(words) ? undefined : words;
}

/** What the id of a row without a link is made of. A row that says nothing must still be another paper than the next such row. */
function nameless(row: Row): [title: string, author: string] {
  const title = row.titleZh ?? row.titleEn ?? row.titleNote ?? row.abstractZh ?? row.abstractEn;
  return [title ?? `${row.digestDate ?? ''} ${row.line}`, row.authors?.[0] ?? ''];
}

/** A title left untranslated says nothing about the digest's language. */
function languageOfRow({ titleZh, abstractZh, summary }: Row): string | undefined {
  const text = [titleZh, abstractZh, ...Object.values(summary ?? {})].filter(Boolean).join(' ');
  const language = text === '' ? undefined : languageOf(text);
  return language === 'zh' || (language === 'en' && summary === undefined) ? undefined : language;
}

function reportNoTitle(fields: Fields, report: Report): void {
  report(fields.titleZh === undefined ? NO_TITLE : unclearTitle(fields.titleZh));
}

function textOf(value: Fields[TextField]): string {
  return value ?? '';
}
