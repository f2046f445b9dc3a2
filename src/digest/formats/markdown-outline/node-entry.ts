/** A paper of an outline → an entry: its title line, then labelled lines, links, names and paragraphs. */
import type { Entry } from '#digest/entry.ts';
import { FieldCollector } from '#digest/fields/collect-fields.ts';
import { fieldOfName } from '#digest/fields/field-names.ts';
import type { Concept } from '#digest/fields/field-vocabulary.ts';
import { isRelative } from '#digest/fields/links/paper-url.ts';
import { findLinks, type TextLink } from '#digest/fields/links/text-links.ts';
import { withoutEmphasis, withoutLayout } from '#digest/fields/markup.ts';
import { type Heading, readHeading } from '#digest/formats/markdown/markdown-lines.ts';
import { type LabelLine, readLabelLine, splitLabels } from './label-line.ts';
import { linksOfLine } from './line-links.ts';
import { isNames } from './looks-like.ts';
import { type Outline, readOutline } from './outline.ts';
import { addLink, readPieces } from './outline-pieces.ts';
import { type PaperNode, titleOf } from './paper-nodes.ts';
import { joinParagraphs } from './paragraphs.ts';
import { readTitleLine } from './title-line.ts';

export interface OutlineEntry extends Entry {
  /** Lines, from 0, whose links are the paper's own. */
  from: number;
  to: number;
  level: number;
  /** The title line leads to a place in the same page: it may be one of its contents. */
  leadsWithin: boolean;
  /** Labels of texts that no field takes. */
  unknown: string[];
}

/** Text of these fields ends with an empty line. */
const SHORT: ReadonlySet<Concept> = new Set<Concept>([
  'authors',
  'published',
  'pdf',
  'page',
  'id',
  'categories',
  'keywords',
  'venue',
  'score',
  'code',
  'project',
  'source',
  'ignored',
  'title',
  'comment',
]);
/** Beyond so many lines below the title, names are no list of its authors. */
const NEAR_TITLE = 3;
const SHORT_LINE = 200;
const NO_HEADING = 99;
/** A rule, or a tag alone. */
const MARKUP = /^\s*(?:[-*_=]{3,}|<\/?[a-z][^<>]*>(?:<\/\w+>)?)\s*$/i;

export function entryOfNode({ node, end }: PaperNode, outline: Outline): OutlineEntry {
  const reader = new NodeReader(outline);
  const titleText = titleOf(node, outline);
  const target = reader.readTitle(titleText, node.titleLabel);
  const skipsTitle = node.titleLabel?.value === '' ? node.own[0] : undefined;
  for (let at = node.line + 1; at < end; at += 1) if (at !== skipsTitle) reader.readLine(at);
  const { fields, unknown } = reader.end();
  const entry: OutlineEntry = {
    line: node.line + 1,
    fields,
    from: node.line,
    to: end,
    level: node.level,
    leadsWithin: /\]\(#/.test(node.text),
    unknown,
  };
  if (target !== undefined) entry.target = target;
  return entry;
}

function isItem(text: string): boolean {
  return /^\s*(?:[-*+•]|\d{1,3}[.)、])\s/.test(text);
}

/** Adds what sections and labelled lines below the fields of a paper say. */
export function readBody(lines: readonly string[], collector: FieldCollector): void {
  const outline = readOutline(lines);
  const reader = new NodeReader(outline, collector);
  for (let at = 0; at < lines.length; at += 1) reader.readLine(at);
  reader.end();
}

class NodeReader {
  readonly #outline: Outline;
  readonly #collector: FieldCollector;
  #label: LabelLine | undefined;
  /** Of the heading that is the label; deeper headings belong to its text. */
  #level = NO_HEADING;
  #text: string[] = [];
  /** Lines with words since the title. */
  #count = 0;

  constructor(outline: Outline, collector = new FieldCollector()) {
    this.#outline = outline;
    this.#collector = collector;
  }

  /** The relative address of the title's link. */
  readTitle(text: string, label: LabelLine | undefined): string | undefined {
    const { title, link, before, after } = readTitleLine(text);
    this.#collector.add(label?.name ?? 'title', title);
    readPieces(before, this.#collector);
    if (link && !isRelative(link.url)) addLink(link.label, link.url, this.#collector);
    readPieces(after, this.#collector);
    return link && isRelative(link.url) ? link.url : undefined;
  }

  readLine(at: number): void {
    const line = this.#outline.lines[at]!;
    if (line.trim() === '') this.#endShort();
    else this.#readWords(at, line);
  }

  #readWords(at: number, line: string): void {
    this.#count += 1;
    const heading = readHeading(line);
    if (MARKUP.test(line)) this.#endParagraph(line);
    else if (heading && !this.#outline.labels.has(at)) this.#readHeading(heading);
    else this.#readLabelOrText(at, line);
  }

  #readLabelOrText(at: number, line: string): void {
    const label = this.#outline.labels.get(at) ?? readLabelLine(line);
    if (label && (label.isKnown || this.#outline.labels.has(at))) this.#readLabels(line, label);
    else this.#readText(line);
  }

  end(): { fields: Entry['fields']; unknown: string[] } {
    this.#close();
    return { fields: this.#collector.fields(), unknown: this.#collector.unknown };
  }

  /** The text of a section that is no field is left out. */
  #readHeading({ level, text }: Heading): void {
    if (level > this.#level) {
      this.#text.push('', text, '');
      return;
    }
    this.#close();
    this.#label = { name: text, value: '', isKnown: false, hasColon: false };
    this.#level = level;
  }

  #readLabels(line: string, label: LabelLine): void {
    const pieces = splitLabels(line);
    for (const piece of pieces) {
      this.#close();
      this.#label = pieces.length === 1 ? label : readLabelLine(piece);
      this.#text = this.#label?.value ? [this.#label.value] : [];
      this.#level = readHeading(line)?.level ?? NO_HEADING;
    }
    // A list of links under one label: `**Links:** [PDF](…) [Code](…)`
    if (label.value.includes('](')) this.#addCode(label.value);
  }

  #addCode(text: string): void {
    for (const { label, url } of findLinks(text))
      if (/code|github|代码|project|主页/i.test(label)) addLink(label, url, this.#collector);
  }

  #readText(line: string): void {
    const { links, isLinkLine } = linksOfLine(line);
    const text = withoutLayout(line.replace(/^\s*>\s?/, '')).trim();
    if (text === '') return;
    if (isLinkLine && !this.#takesLinks()) this.#readLinks(line, links);
    else if (this.#label && !this.#isNextParagraph(text)) this.#text.push(text);
    else if (this.#count <= NEAR_TITLE && this.#readNearTitle(text)) return;
    else this.#openText(text);
  }

  /** A line of links ends the text above it. */
  #readLinks(line: string, links: readonly TextLink[]): void {
    if (this.#text.length > 0) this.#close();
    for (const { label, url } of links) addLink(label, url, this.#collector);
    readPieces(line, this.#collector);
  }

  #takesLinks(): boolean {
    const concept = this.#label && fieldOfName(this.#label.name)?.concept;
    return concept !== undefined && /^(?:pdf|page|id|code|project)$/.test(concept) && this.#text.length === 0;
  }

  /** A paragraph behind a short list is none of its items. */
  #isNextParagraph(text: string): boolean {
    const concept = fieldOfName(this.#label!.name)?.concept;
    if (concept === undefined || !SHORT.has(concept) || this.#text.at(-1) !== '' || isItem(text))
      return false;
    this.#close();
    return true;
  }

  /** Authors, dates and categories without labels stand right below the title. */
  #readNearTitle(text: string): boolean {
    const plain = withoutEmphasis(text.replace(/\\$/, '').trim());
    if (isNames(plain) && !this.#collector.has('authors')) return this.#collector.add('authors', plain);
    if (text.length > SHORT_LINE) return false;
    const before = this.#collector.size;
    readPieces(text, this.#collector);
    return this.#collector.size > before;
  }

  /** A paragraph without a label. */
  #openText(text: string): void {
    this.#label = { name: 'summary', value: '', isKnown: true, hasColon: false };
    this.#text = [text];
  }

  /** Items of a list may stand apart below the label. */
  #endShort(): void {
    const concept = this.#label && fieldOfName(this.#label.name)?.concept;
    const isShort = concept !== undefined && SHORT.has(concept);
    if (this.#text.length > 0 && isShort && (this.#label!.value !== '' || !isItem(this.#text.at(-1)!)))
      this.#close();
    else if (this.#text.length > 0) this.#text.push('');
  }

  #endParagraph(line: string): void {
    if (/^\s*[-*_=]{3,}\s*$/.test(line)) this.#close();
    else if (this.#text.length > 0) this.#text.push('');
  }

  #close(): void {
    if (this.#label) {
      const text = joinParagraphs(this.#text);
      if (text !== '') this.#collector.add(this.#label.name, text);
    }
    this.#label = undefined;
    this.#text = [];
    this.#level = NO_HEADING;
  }
}
