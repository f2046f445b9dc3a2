/** Lines → a tree of headings, bold lines and list items, with the lines that belong to each. */
import { fieldOfName } from '#digest/fields/field-names.ts';
import type { LabelLine } from './label-line.ts';
import { kindOfLine, type Mark } from './outline-marks.ts';

/** Of a bold line that is not indented. */
const PLAIN_LEVEL = 12;

export interface OutlineNode extends Mark {
  parent?: OutlineNode;
  children: OutlineNode[];
  /** Lines of the node itself, behind its mark and outside of its children. */
  own: number[];
  /** The first line behind the node and all in it. */
  end: number;
  /** `### Title: …`: the label, whose text or next line is the title. */
  titleLabel?: LabelLine;
}

export interface Outline {
  lines: readonly string[];
  /** Stands for the whole text. */
  root: OutlineNode;
  /** In the order of the lines. */
  nodes: OutlineNode[];
  /** By line: the label that it is. */
  labels: ReadonlyMap<number, LabelLine>;
}

export function readOutline(lines: readonly string[]): Outline {
  const builder = new OutlineBuilder(lines);
  for (let at = 0; at < lines.length; at += 1) builder.readLine(at);
  return builder.end();
}

class OutlineBuilder {
  readonly #lines: readonly string[];
  readonly #root: OutlineNode;
  readonly #nodes: OutlineNode[] = [];
  readonly #labels = new Map<number, LabelLine>();
  #open: OutlineNode[];
  /** Folded blocks that were opened inside the innermost summary. */
  #folded = 0;
  #isAfterBlank = true;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    const { length } = lines;
    this.#root = {
      line: -1,
      kind: 'heading',
      level: 0,
      text: '',
      indent: 0,
      children: [],
      own: [],
      end: length,
    };
    this.#open = [this.#root];
  }

  readLine(at: number): void {
    const line = this.#lines[at]!;
    if (line.trim() === '') {
      this.#isAfterBlank = true;
      return;
    }
    const { mark, label } = kindOfLine(line, at);
    const titleLabel = label && isTitleLabel(label) ? label : undefined;
    if (titleLabel) this.#openNode(mark ?? plainMark(line, at), titleLabel);
    else if (mark && !isFieldLabel(label)) this.#openNode(mark, undefined);
    else this.#addLine(at, line, label);
    this.#isAfterBlank = false;
  }

  end(): Outline {
    this.#closeFrom(0);
    return { lines: this.#lines, root: this.#root, nodes: this.#nodes, labels: this.#labels };
  }

  #openNode(mark: Mark, titleLabel: LabelLine | undefined): void {
    this.#closeFrom(mark.level, mark.line);
    const parent = this.#open.at(-1)!;
    const node: OutlineNode = { ...mark, parent, children: [], own: [], end: this.#lines.length };
    if (titleLabel) node.titleLabel = titleLabel;
    parent.children.push(node);
    this.#open.push(node);
    this.#nodes.push(node);
    if (mark.kind === 'summary') this.#folded = 0;
  }

  #addLine(at: number, line: string, label: LabelLine | undefined): void {
    if (label) this.#labels.set(at, label);
    const isFolded = /^\s*<\/?(?:details|summary)/i.test(line);
    const isField = label?.isKnown === true && this.#isTitledItem();
    if (this.#isAfterBlank && !isFolded && !isField) this.#closeItems(at, indentOf(line));
    this.#fold(at, line);
    this.#open.at(-1)!.own.push(at);
  }

  /** An item that may be a paper goes on with lines that name its fields. */
  #isTitledItem(): boolean {
    const node = this.#open.at(-1)!;
    return node.kind === 'item' && /\]\(|\*\*|https?:/.test(node.text);
  }

  /** A paragraph that is not indented ends the list above it. */
  #closeItems(at: number, indent: number): void {
    while (this.#open.length > 1 && this.#open.at(-1)!.kind === 'item' && indent <= this.#open.at(-1)!.indent)
      this.#open.pop()!.end = at;
  }

  #fold(at: number, line: string): void {
    this.#folded += line.match(/<details\b/gi)?.length ?? 0;
    for (const _ of line.matchAll(/<\/details>/gi)) {
      const summary = this.#open.findLastIndex((node) => node.kind === 'summary');
      if (this.#folded > 0) this.#folded -= 1;
      else if (summary > 0) for (const node of this.#open.splice(summary)) node.end = at + 1;
    }
  }

  /** Ends nodes of this level and deeper ones. */
  #closeFrom(level: number, at = this.#lines.length): void {
    while (this.#open.length > 1 && this.#open.at(-1)!.level >= level) this.#open.pop()!.end = at;
  }
}

/** `Title: …` without a sign of heading or list. */
function plainMark(line: string, at: number): Mark {
  return { line: at, kind: 'bold', level: PLAIN_LEVEL, text: line.trim(), indent: indentOf(line) };
}

/** A heading such as `Papers` names a section, no field. */
function isFieldLabel(label: LabelLine | undefined): boolean {
  return label !== undefined && fieldOfName(label.name)?.concept !== 'title';
}

/** Not a heading such as `Papers`, nor `Title (ZH)`, which is a field beside the title. */
function isTitleLabel({ name, value, hasColon }: LabelLine): boolean {
  if (fieldOfName(name)?.concept !== 'title') return false;
  return (value !== '' || hasColon) && !OTHER_TITLE.test(name);
}

const OTHER_TITLE = /中文|译|英文|原|chinese|translat|english|original|[_\s(（](?:zh|cn|en|ja|ko)\b/i;

export function indentOf(line: string): number {
  return /^[\s>]*/.exec(line)![0].replaceAll('\t', '    ').length;
}
