/** What a line of Markdown outside of tables is: a mark that may name a paper, a label, or text. */
import { readHeading } from '#digest/formats/markdown/markdown-lines.ts';
import { type LabelLine, readLabelAlone, readLabelLine } from './label-line.ts';

export type MarkKind = 'heading' | 'summary' | 'bold' | 'item';

export interface Mark {
  line: number;
  kind: MarkKind;
  /** Depth: a mark ends all marks of its own level or a higher one. */
  level: number;
  /** Without the signs of heading or list. */
  text: string;
  indent: number;
}

export interface LineKind {
  mark?: Mark;
  label?: LabelLine;
}

const ITEM =
  /^(\s*)(?:[-*+•▪◦]\s+(?:\[[ xX]\]\s+)?|\d{1,4}(?:[.)]|\\\.)\s+|\[\d{1,4}\]\s+(?!\()|[(（]\d{1,3}[)）]\s*|[①-⑳]\s*|\d{1,3}、\s*)(\S.*)$/;
const BOLD = /^(\s*)(?:(\*\*|__)(?!\s)(.{2,400}?)\2|(《.{2,300}》))\s*[:：]?\s*$/;
const SUMMARY = /<summary\b[^<>]*>(.*?)(?:<\/summary>|$)/i;
const HTML_HEADING = /<h([1-6])\b[^<>]*>(.*?)<\/h\1>/i;
/** Levels: 1–6 headings; from here on by indentation, for each a summary, a bold line, an item of a list. */
const INDENTED = 10;
const KIND_LEVEL: Readonly<Record<Exclude<MarkKind, 'heading'>, number>> = { summary: 1, bold: 2, item: 3 };

export function kindOfLine(line: string, at: number): LineKind {
  if (line.trim() === '') return {};
  const mark = markOf(line, at);
  if (!mark) {
    const label = readLabelLine(line);
    return label ? { label } : {};
  }
  const label = (mark.kind === 'item' ? readLabelLine(line) : undefined) ?? labelOf(mark);
  return label ? { mark, label } : { mark };
}

function labelOf({ text }: Mark): LabelLine | undefined {
  const line = readLabelLine(text);
  return line?.isKnown ? line : readLabelAlone(text);
}

function markOf(line: string, at: number): Mark | undefined {
  const heading = readHeading(line);
  if (heading) return { line: at, kind: 'heading', level: heading.level, text: heading.text, indent: 0 };
  const summary = SUMMARY.exec(line)?.[1];
  if (summary !== undefined) return summaryMark(line, summary, at);
  const bold = BOLD.exec(line);
  if (bold) return indented('bold', bold[1]!, bold[3] ?? bold[4]!, at);
  const item = ITEM.exec(line);
  return item ? indented('item', item[1]!, item[2]!, at) : undefined;
}

/** A heading may be the summary of what is folded below it. */
function summaryMark(line: string, summary: string, at: number): Mark {
  const heading = HTML_HEADING.exec(summary);
  if (heading) return { line: at, kind: 'heading', level: Number(heading[1]), text: heading[2]!, indent: 0 };
  return indented('summary', /^\s*/.exec(line)![0], summary, at);
}

function indented(kind: Exclude<MarkKind, 'heading'>, space: string, text: string, at: number): Mark {
  const indent = space.replaceAll('\t', '    ').length;
  const level = INDENTED * (1 + Math.min(8, Math.floor(indent / 2))) + KIND_LEVEL[kind];
  return { line: at, kind, level, text: text.trim(), indent };
}
