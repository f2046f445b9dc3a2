/**
 * The parts of a Markdown digest: sections under the headings that name a day or a source, the tables of papers in them, and
 * the words beside the tables. Lines inside of an open row are the row's, whatever they look like.
 */
import { paperKeys } from '#digest/coverage/paper-mentions.ts';
import { type Column, readHeader } from '#digest/fields/column-names.ts';
import { type DigestLabel, readLabel } from '#digest/fields/digest-label.ts';
import {
  beginsWithPipe,
  cellsOfLine,
  endsWithPipe,
  type Heading,
  isAlignmentRow,
  isBlank,
  readHeading,
} from './markdown-lines.ts';
import { saysOutage } from './outage.ts';
import { holdsPaperLink, isRowLine } from './row-lines.ts';
import type { Section, TablePart } from './section.ts';

/** Rows in which a table of papers is known by a link. */
const LOOK_AHEAD = 12;

/** Never empty: what stands before the first heading is a section too. */
export function readStructure(lines: readonly string[]): Section[] {
  return new StructureReader(lines).read();
}

class StructureReader {
  readonly #lines: readonly string[];
  readonly #sections: Section[] = [];
  #labels: (DigestLabel & { level: number })[] = [];
  #table: TablePart | undefined;
  #ahead: ('header' | 'paper' | undefined)[] | undefined;
  /** Lines up to `to` have the same answer. */
  #looked = { to: -1, paper: false };

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#openSection(0, false);
  }

  read(): Section[] {
    let at = this.#readFrontMatter();
    while (at < this.#lines.length) at = this.#readLine(at);
    this.#closeTable(this.#lines.length);
    return this.#sections;
  }

  /** Reads the line and returns the next one to read. */
  #readLine(at: number): number {
    const line = this.#lines[at]!;
    const columns = this.#headerAt(at);
    if (columns) return this.#openTable(at, columns);
    if (this.#table) {
      if (this.#endsTable(at)) this.#closeTable(at);
      else return at + 1;
    }
    const heading = this.#headingAt(at);
    if (heading) this.#enterHeading(heading, at);
    else if (this.#isLoneRow(at)) this.#table = { line: at, from: at, to: at };
    else if (!isBlank(line)) this.#section.texts.push({ line: at, text: line });
    return at + 1;
  }

  /** A row without a header: a paper's link between pipes, and no line of prose or list that happens to hold one. */
  #isLoneRow(at: number): boolean {
    const line = this.#lines[at]!;
    if (!line.includes('|') || !holdsPaperLink(line)) return false;
    if (beginsWithPipe(line)) return true;
    const { length } = cellsOfLine(line);
    const isList = /^\s*(?:[-*+>]|\d{1,4}[.)])\s/.test(line);
    return !isList && length > 2 && cellsOfLine(this.#lines[at + 1] ?? '').length === length;
  }

  get #section(): Section {
    return this.#sections[this.#sections.length - 1]!;
  }

  #headerAt(at: number): Column[] | undefined {
    const line = this.#lines[at]!;
    if (line.length > 600 || !line.includes('|') || line.includes('](')) return undefined;
    const header = readHeader(cellsOfLine(line));
    if (!header || (header.isWeak && !this.#listsPapers(at + 1))) return undefined;
    const { columns } = header;
    const aligned = isAlignmentRow(this.#lines[at + 1]);
    if (!beginsWithPipe(line) && !aligned) return undefined;
    if (columns.some((column) => column.field === 'pdf')) return columns;
    return aligned && (!this.#table || this.#closedBefore(at)) ? columns : undefined;
  }

  /** Whether one of the rows right below links to a paper. */
  #listsPapers(from: number): boolean {
    for (let at = from; at < this.#lines.length && at < from + LOOK_AHEAD; at += 1) {
      const line = this.#lines[at]!;
      if (!line.includes('|')) return false;
      if (!paperKeys(line).next().done) return true;
    }
    return false;
  }

  #openTable(at: number, columns: Column[]): number {
    this.#closeTable(at);
    const from = isAlignmentRow(this.#lines[at + 1]) ? at + 2 : at + 1;
    this.#table = { columns, line: at, from, to: from };
    return from;
  }

  /** Blank lines and headings right above `end` are not the table's: the last row may have lost its last pipe. */
  #closeTable(end: number): void {
    const table = this.#table;
    if (!table) return;
    this.#table = undefined;
    let to = end;
    const isHeader = end < this.#lines.length;
    while (
      to > table.from &&
      (isBlank(this.#lines[to - 1]!) || (isHeader && readHeading(this.#lines[to - 1]!)))
    )
      to -= 1;
    this.#section.tables.push({ ...table, to });
    for (let at = to; at < end; at += 1) {
      const heading = this.#headingAt(at);
      if (heading) this.#enterHeading(heading, at);
    }
  }

  /** Whether the line cannot belong to the open table. */
  #endsTable(at: number): boolean {
    const line = this.#lines[at]!;
    const heading = readHeading(line);
    if (heading && !line.includes('](')) {
      const label = readLabel(heading.text);
      if (label.day === undefined && label.source === undefined)
        return this.#closedBefore(at) && !this.#papersAhead(at);
      return this.#closedBefore(at) || (label.strict && this.#startsDigest(at + 1));
    }
    const isOther = beginsWithPipe(line) && isAlignmentRow(this.#lines[at + 1]) && !isAlignmentRow(line);
    if (!isOther || !isBlank(this.#lines[at - 1] ?? '') || !this.#closedBefore(at)) return false;
    return !this.#papersAhead(at);
  }

  /** Whether a paper's link stands between here and the next header: then the other table stands in a title or abstract. */
  #papersAhead(at: number): boolean {
    this.#ahead ??= this.#lines.map((line, index) =>
      this.#headerAt(index) ? 'header' : isRowLine(line) && holdsPaperLink(line) ? 'paper' : undefined,
    );
    if (at > this.#looked.to) {
      let to = at;
      while (to < this.#ahead.length && this.#ahead[to] === undefined) to += 1;
      this.#looked = { to, paper: this.#ahead[to] === 'paper' };
    }
    return this.#looked.paper;
  }

  /** Whether a digest may begin here: a header, an outage, or nothing more. */
  #startsDigest(at: number): boolean {
    const next = this.#nextLine(at);
    return next === undefined || saysOutage(this.#lines[next]!) || this.#headerAt(next) !== undefined;
  }

  /** Whether the nearest line above that is neither blank nor a heading closes its row. */
  #closedBefore(at: number): boolean {
    for (let above = at - 1; above >= 0; above -= 1) {
      const line = this.#lines[above]!;
      if (!isBlank(line) && !(readHeading(line) && !line.includes('|'))) return endsWithPipe(line);
    }
    return true;
  }

  #nextLine(at: number): number | undefined {
    for (let below = at; below < this.#lines.length; below += 1)
      if (!isBlank(this.#lines[below]!)) return below;
    return undefined;
  }

  #headingAt(at: number): Heading | undefined {
    const line = this.#lines[at]!;
    const heading = readHeading(line);
    if (heading || line.length > 120 || line.includes('|') || isBlank(line)) return heading;
    const under = this.#lines[at + 1] ?? '';
    if (/^\s{0,3}(?:=+|-{3,})\s*$/.test(under)) return { level: under.includes('=') ? 1 : 2, text: line };
    const words = /^\s*(?:\*\*|__)(.+?)(?:\*\*|__)\s*$/.exec(line)?.[1] ?? line;
    return readLabel(words).strict ? { level: 6, text: words } : undefined;
  }

  #enterHeading(heading: Heading, at: number): void {
    this.#labels = this.#labels.filter((label) => label.level < heading.level);
    // The title of a paper may hold a date or the name of a source.
    const label = heading.text.includes('](') ? { strict: false } : readLabel(heading.text);
    this.#labels.push({ ...label, level: heading.level });
    this.#openSection(at, label.strict);
  }

  #openSection(line: number, strict: boolean): void {
    const dated = this.#labels.findLast((label) => label.day !== undefined);
    const sourced = this.#labels.findLast((label) => label.source !== undefined);
    this.#sections.push({
      line,
      ...(dated && { day: dated.day! }),
      ...(dated?.swappedDay !== undefined && { swappedDay: dated.swappedDay }),
      ...(sourced && { source: sourced.source! }),
      strict,
      nested: dated !== undefined && sourced !== undefined && dated.level < sourced.level,
      tables: [],
      texts: [],
    });
  }

  /** `title:` and `date:` between two `---` at the top stand for a heading above all others. */
  #readFrontMatter(): number {
    if (!/^(?:---|\+\+\+)\s*$/.test(this.#lines[0] ?? '')) return 0;
    const end = this.#lines.slice(1, 60).findIndex((line) => /^(?:---|\+\+\+|\.\.\.)\s*$/.test(line)) + 1;
    if (end === 0) return 0;
    const fields = this.#lines.slice(1, end).filter((line) => FRONT_MATTER.test(line));
    const text = fields.map((line) => line.replace(FRONT_MATTER, '')).join(' ');
    this.#enterHeading({ level: 0, text }, 0);
    return end + 1;
  }
}

const FRONT_MATTER = /^(?:title|date|day|pub_?date|published|datetime|source|标题|日期|来源)\s*[:=]/i;
