/** The format of Markdown tables: one file → its digests. Other formats stand beside it, with the same shape. */
import type { Problem } from '#core/paper/problem.ts';
import type { Source } from '#core/paper/source.ts';
import type { Digest, FormatReading } from '#digest/digest.ts';
import { readFileName, readFolderName } from '#digest/fields/digest-label.ts';
import { readRow } from '#digest/fields/row-fields.ts';
import { guessSource, UNKNOWN_SOURCE } from '#digest/fields/source-of-links.ts';
import { isIndexPage } from './index-page.ts';
import { splitLines } from './markdown-lines.ts';
import { readStructure, type Section } from './markdown-structure.ts';
import { readTable, type TableRow } from './markdown-table.ts';
import { findOutage, type Outage, quotedReason } from './outage.ts';

/** Undefined where the text holds neither a digest nor an index of digests. */
export function readMarkdownDigest(file: string, text: string): FormatReading | undefined {
  const lines = splitLines(text);
  const named = readFileName(file);
  const parts = readStructure(lines)
    .map((section) => readSection(lines, section, named))
    .filter((part) => part !== undefined);
  if (parts.every((part) => part.isProse))
    return isIndexPage(text, file) ? { kind: 'index', digests: [], problems: [] } : undefined;
  const isCombined = named.source === undefined && parts.every((part) => part.nested);
  const problems: Problem[] = [];
  const digests = toDigests(file, parts, problems);
  const ownsLine = (line: number) => parts.some((part) => part.ownsLine(line - 1));
  return { kind: isCombined ? 'combined' : 'digest', digests, problems, ownsLine };
}

/** A section that is a digest, or a piece of one. */
interface DigestPart {
  day?: string;
  /** From heading or file name. */
  source?: Source;
  nested: boolean;
  /** A heading like a digest's, and under it something else. */
  isProse: boolean;
  rows: TableRow[];
  outage?: Outage;
  problems: Omit<Problem, 'file'>[];
  /** Whether the line, from 0, belongs to one of the rows. */
  ownsLine: (line: number) => boolean;
}

function readSection(
  lines: readonly string[],
  section: Section,
  named: ReturnType<typeof readFileName>,
): DigestPart | undefined {
  const tables = section.tables.map((table) => readTable(lines, table));
  const rows = tables.flatMap((table) => table.rows);
  const isHeaded = section.strict && section.day !== undefined && section.source !== undefined;
  const outage =
    findOutage([...section.texts, ...tables.flatMap((table) => table.words)]) ??
    (isHeaded ? quotedReason(section.texts) : undefined);
  const day = section.day ?? named.day;
  const source = section.source ?? named.source;
  const hasTable = section.tables.some((table) => table.columns !== undefined);
  const isOutage = outage !== undefined && source !== undefined && day !== undefined;
  if (rows.length === 0 && !hasTable && !isHeaded && !isOutage) return undefined;
  const problems = tables.flatMap((table) => table.problems);
  const isProse = rows.length === 0 && !hasTable && !isOutage && section.texts.some(isText);
  if (isProse) problems.push(noTable(section));
  if (outage?.kind === 'failed' && (rows.length === 0 || isOutage)) problems.push(failure(section, outage));
  return {
    ...(day !== undefined && { day }),
    ...(source !== undefined && { source }),
    ...(outage && { outage }),
    nested: section.nested,
    isProse,
    rows,
    problems,
    ownsLine: (line) => tables.some((table) => table.ownsLine(line)),
  };
}

/** Not a rule, nor mark-up for a link back. */
function isText(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line) && !/^\s*(?:[<>]|\[[^\]]*\]\([^)]*\)\s*$)/.test(line);
}

function noTable(section: Section): Omit<Problem, 'file'> {
  return {
    line: section.line + 1,
    kind: 'not-a-digest',
    what: 'under this heading there is text, but no table of papers',
    hint: 'Nothing of it is shown; a digest is a table with a header such as | 标题 | 作者 | PDF链接 | 摘要 |.',
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

/** Parts of one day and source are one digest, in order of first appearance. */
function toDigests(file: string, parts: readonly DigestPart[], problems: Problem[]): Digest[] {
  const digests = new Map<string, Digest>();
  const digestOf = (day: string | undefined, source: Source): Digest => {
    const key = `${day} ${source}`;
    const digest = digests.get(key) ?? { ...(day !== undefined && { day }), source, file, rows: [] };
    digests.set(key, digest);
    return digest;
  };
  for (const part of parts) {
    const { day } = part;
    problems.push(...part.problems.map((problem) => ({ file, ...problem })));
    if (part.isProse) continue;
    const usual =
      part.source ?? guessSource(part.rows.map((row) => row.url)) ?? readFolderName(file) ?? UNKNOWN_SOURCE;
    const digest = digestOf(day, usual);
    for (const { raw, columns, url } of part.rows) {
      const source = part.source ?? guessSource([url]) ?? usual;
      const read = readRow(raw, columns, { file, source, ...(day !== undefined && { digestDate: day }) });
      problems.push(...read.problems);
      if (read.row) digestOf(day, source).rows.push(read.row);
    }
    if (part.outage && (part.rows.length === 0 || part.outage.kind === 'failed'))
      digest.outage ??= part.outage;
  }
  for (const digest of digests.values()) if (digest.rows.length === 0) digest.outage ??= { kind: 'empty' };
  reportUnknown(file, [...digests.values()], problems);
  return [...digests.values()];
}

function reportUnknown(file: string, digests: readonly Digest[], problems: Problem[]): void {
  if (digests.some((digest) => digest.day === undefined))
    problems.unshift({
      file,
      kind: 'no-date',
      what: 'neither a heading nor the name of the file tells the day of the digest',
      hint: 'Its papers are found by id and in the table of all papers, but on no day. Name the file YYYY-MM-DD-SOURCE.md.',
    });
  if (digests.some((digest) => digest.source === UNKNOWN_SOURCE))
    problems.unshift({
      file,
      kind: 'no-source',
      what: 'neither heading, file name nor links tell the source of the digest',
      hint: 'Name the file YYYY-MM-DD-SOURCE.md, with arxiv, biorxiv or medrxiv as SOURCE.',
    });
}
