/** Markdown: tables, HTML tables, headed sections and lists in one text, each paper under the heading that tells its day. */
import type { Problem } from '#core/paper/problem.ts';
import type { Source } from '#core/paper/source.ts';
import { paperKeys } from '#digest/coverage/paper-mentions.ts';
import type { Entry } from '#digest/entry.ts';
import { readFileName } from '#digest/fields/digest-label.ts';
import type { Format, FormatReading, Part, SourceText } from '#digest/formats/format.ts';
import { readOutlineEntries } from '#digest/formats/markdown-outline/outline-entries.ts';
import { readTitleList } from '#digest/formats/markdown-outline/title-list.ts';
import { type ReadTable, readTable } from '#digest/formats/markdown-table/markdown-table.ts';
import { entryOfRow } from '#digest/formats/markdown-table/row-entry.ts';
import { type HtmlTable, readHtmlTables } from './html-tables.ts';
import { isIndexPage } from './index-page.ts';
import { readStructure } from './markdown-structure.ts';
import { findOutage, type Outage, quotedReason } from './outage.ts';
import type { Section } from './section.ts';
import { findUpdatedOn } from './updated-on.ts';

export const markdownFormat: Format = { name: 'Markdown', read: readMarkdown };

/** Undefined where the text holds neither papers nor an index of digests. */
function readMarkdown({ file, text, lines }: SourceText): FormatReading | undefined {
  const named = readFileName(file);
  const html = readHtmlTables(lines);
  const plain = withoutLines(lines, html);
  const sections = readStructure(plain).map((section) => new SectionReader(plain, section));
  const isDated = named.day !== undefined || sections.some(({ section }) => section.day !== undefined);
  const outline = readOutline(plain, sections, { hasHtml: html.length > 0, isDated });
  const parts = sections
    .map((section, at) => section.read([...html, ...outline], sections[at + 1]?.line ?? lines.length, named))
    .filter((part) => part !== undefined);
  if (parts.every((part) => part.isProse))
    return isIndexPage(text, file) ? { kind: 'index', parts: [] } : undefined;
  const isCombined = named.source === undefined && parts.every((part) => part.nested);
  const updatedOn = findUpdatedOn(lines);
  return {
    kind: isCombined ? 'combined' : 'digest',
    parts: parts.filter((part) => !part.isProse),
    problems: parts.flatMap((part) => part.problems),
    ...(updatedOn !== undefined && { updatedOn }),
    ownsLine: (line) => ownsLine(line - 1, sections, html, outline),
  };
}

/** Entries of lines that are Markdown already, without a file around them. */
export function readMarkdownEntries(lines: readonly string[]): Entry[] {
  const reading = readMarkdown({ file: '', text: lines.join('\n'), lines });
  return reading?.parts.flatMap((part) => part.entries) ?? [];
}

/** A paper outside of tables, with its lines from 0. */
interface Block extends Entry {
  from: number;
  to: number;
}

/** A section that is a digest, or a piece of one. */
interface MarkdownPart extends Part {
  nested: boolean;
  /** A heading like a digest's, and under it something else. */
  isProse: boolean;
  problems: Omit<Problem, 'file'>[];
}

class SectionReader {
  readonly section: Section;
  readonly tables: ReadTable[];

  constructor(lines: readonly string[], section: Section) {
    this.section = section;
    this.tables = section.tables.map((table) => readTable(lines, table));
  }

  get line(): number {
    return this.section.line;
  }

  /** `others` are papers of other kinds in the whole text; those up to the line `to` belong to the section. */
  read(
    others: readonly (HtmlTable | Block)[],
    to: number,
    named: { day?: string; source?: Source },
  ): MarkdownPart | undefined {
    const { section, tables } = this;
    const entries = this.#entries(others, to);
    const texts = [...section.texts.map(({ text }) => text), ...tables.flatMap((table) => table.words)];
    const day = section.day ?? named.day;
    const source = section.source ?? named.source;
    const isHeaded = section.strict && section.day !== undefined && section.source !== undefined;
    const outage = findOutage(texts) ?? (isHeaded ? quotedReason(texts) : undefined);
    const hasTable = section.tables.some((table) => table.columns !== undefined);
    const isOutage = outage !== undefined && source !== undefined && day !== undefined;
    if (entries.length === 0 && !hasTable && !isHeaded && !isOutage) return undefined;
    const isProse = entries.length === 0 && !hasTable && !isOutage && texts.some(isText);
    return {
      ...placeOf(section),
      ...(outage && { outage }),
      nested: section.nested,
      isProse,
      entries,
      problems: [
        ...tables.flatMap((table) => table.problems),
        ...(isProse ? [noPapers(section)] : []),
        ...(outage?.kind === 'failed' && (entries.length === 0 || isOutage)
          ? [failure(section, outage)]
          : []),
      ],
    };
  }

  #entries(others: readonly (HtmlTable | Block)[], to: number): Entry[] {
    const rows = this.tables.flatMap((table) =>
      table.rows.map(({ raw, columns }) => entryOfRow(raw, columns)),
    );
    const inside = others
      .filter(({ from }) => from >= this.line && from < to)
      .flatMap((other) => ('entries' in other ? other.entries : [other]));
    return inside.length === 0 ? rows : [...rows, ...inside].sort((a, b) => a.line - b.line);
  }
}

function placeOf(section: Section): Pick<Part, 'day' | 'swappedDay' | 'source'> {
  const { day, swappedDay, source } = section;
  return {
    ...(day !== undefined && { day }),
    ...(swappedDay !== undefined && { swappedDay }),
    ...(source !== undefined && { source }),
  };
}

/** Sections and lists are looked for where papers are linked to outside of tables, or where there is no table of papers. */
function readOutline(
  lines: readonly string[],
  sections: readonly SectionReader[],
  { hasHtml, isDated }: { hasHtml: boolean; isDated: boolean },
): Block[] {
  const tables = sections.flatMap((section) => section.tables);
  const rest = withoutLines(lines, []).map((line, at) =>
    tables.some((table) => table.ownsLine(at)) ? '' : line,
  );
  const hasRows = hasHtml || tables.some((table) => table.rows.length > 0);
  if (hasRows && rest.every((line) => paperKeys(line).next().done)) return [];
  const entries = readOutlineEntries(rest);
  if (entries.length > 0 || hasRows || !isDated) return entries;
  return readTitleList(rest).map((entry) => ({ ...entry, from: entry.line - 1, to: entry.line }));
}

function withoutLines(lines: readonly string[], blocks: readonly { from: number; to: number }[]): string[] {
  const plain = [...lines];
  for (const { from, to } of blocks) plain.fill('', from, to + 1);
  return plain;
}

function ownsLine(
  line: number,
  sections: readonly SectionReader[],
  html: readonly HtmlTable[],
  outline: readonly Block[],
): boolean {
  return (
    sections.some((section) => section.tables.some((table) => table.ownsLine(line))) ||
    html.some(({ from, to }) => line >= from && line <= to) ||
    outline.some(({ from, to }) => line >= from && line < to)
  );
}

/** Not a rule, nor mark-up for a link back. */
function isText(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line) && !/^\s*(?:[<>]|\[[^\]]*\]\([^)]*\)\s*$)/.test(line);
}

function noPapers(section: Section): Omit<Problem, 'file'> {
  return {
    line: section.line + 1,
    kind: 'not-a-digest',
    what: 'under this heading there is text, but no papers',
    hint: 'Nothing of it is shown; a digest is a list of papers, such as a table under | 标题 | 作者 | PDF链接 | 摘要 |.',
  };
}

function failure(section: Section, outage: Outage): Omit<Problem, 'file'> {
  return {
    line: section.line + 1,
    kind: 'source-failed',
    what: outage.text ?? 'the source failed',
    hint: 'The day is shown as one on which the source could not be read.',
  };
}
