/** Finds the line on which a title cell comes to its title, behind introductions, the original, and notes that stand first. */

import { hasChinese, type Line } from './cell-lines.ts';
import { endsWithColon } from './labels.ts';
import {
  afterCourtesy,
  isAnnouncement,
  isIntroduction,
  isSpokenIntroduction,
  isTitleLabel,
} from './lead-grammar.ts';
import { opensNote, opensWithNoteLabel } from './note-grammar.ts';
import { isNoTitle } from './refusal.ts';
import { readHead, splitIntroduction } from './title-line.ts';
import { plainStart } from './unwrap.ts';

const LONGEST_TITLE = 150;

export interface Start {
  /** Index of the title's line. */
  line: number;
  /** Offset behind the notes that stand before everything else; 0 where none do. */
  leadFrom: number;
}

export function skipIntroduction(lines: readonly Line[], titleEn: string | undefined): Start {
  const notes = linesOfFirstNote(lines);
  const leadFrom = notes === 0 ? 0 : lines[notes]!.start;
  let at = Math.max(notes, linesOfThought(lines));
  while (at < lines.length - 1 && isBeforeTitle(lines, at, titleEn)) at += 1;
  return { line: behindLateLabel(lines, at, titleEn) ?? at, leadFrom };
}

function isBeforeTitle(lines: readonly Line[], at: number, titleEn: string | undefined): boolean {
  const { text } = lines[at]!;
  if (/^(?:`{3}\w*|-+|\*+|#+|>|1[.)])$/.test(text)) return true;
  if (isAnnouncement(text) && !opensNote(lines[at + 1]!.text)) return true;
  if (isWholeIntroduction(text, titleEn) || isLabelledOriginal(text)) return true;
  return isOriginalBeforeChinese(lines, at) || isIntroductionApart(text, lines[at + 1]!);
}

/** An introduction without a colon, then an empty line, then what looks like a title. */
function isIntroductionApart(text: string, next: Line): boolean {
  if (!next.afterBlank || !hasChinese(next.text) || opensNote(next.text)) return false;
  if (next.text.length > LONGEST_TITLE || /。./.test(next.text)) return false;
  return isSpokenIntroduction(text.replace(/[。.！!，,]$/, ''));
}

/** `<think>…</think>`: what the model thought before it spoke. */
function linesOfThought(lines: readonly Line[]): number {
  if (!lines[0]?.text.startsWith('<think>')) return 0;
  const closing = lines.findIndex((line) => line.text.endsWith('</think>'));
  return closing >= lines.length - 1 ? 0 : closing + 1;
}

/** A line that introduces and holds no title itself. */
function isWholeIntroduction(text: string, titleEn: string | undefined): boolean {
  const { lead, rest } = splitIntroduction(text, titleEn);
  if (lead !== '') return rest === '' || !hasChinese(rest);
  if (endsWithIntroduction(text)) return true;
  if (isBracketed(text) && isTitleLabel(text)) return true;
  if (isTitleLabel(text) && plainStart(text).length <= 12) return true;
  const polite = afterCourtesy(plainStart(text));
  return polite !== undefined && (polite === '' || isIntroduction(polite.replace(/[。.！!]$/, '')));
}

/** `我看到了这个标题。翻译如下：` */
function endsWithIntroduction(text: string): boolean {
  if (!endsWithColon(text)) return false;
  const clause = text
    .slice(-200)
    .split(/[。！!？?]/)
    .at(-1)!;
  return isIntroduction(clause.replace(/[\s*_]*[：:][\s*_]*$/, ''));
}

function isBracketed(text: string): boolean {
  return /^[\s*#]*(?:[【[「].{1,24}[】\]」]|[（(][^（()）]{0,20}译[^（()）]{0,20}[）)])[\s*：:]*$/.test(text);
}

/** `原文：Deep Nets`, `Original title: …` */
function isLabelledOriginal(text: string): boolean {
  const label =
    /^[\s*#]*(?:英文)?(?:原文|原题|原标题|英文|英文标题|original(?: title)?|english(?: title)?|source)\s*[*]*[：:][*]*/i.exec(
      text,
    );
  return label !== null && !hasChinese(text.slice(label[0].length));
}

/** An English line of some words, then a Chinese one that is not about it: the original and its translation. */
function isOriginalBeforeChinese(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!;
  const next = lines[at + 1]!;
  if (hasChinese(text) || text.split(/\s+/).length < 3 || !hasChinese(next.text)) return false;
  return !opensNote(next.text) && !/。./.test(next.text) && !endsWithColon(text);
}

/** `（注：…）` or `翻译说明：…` in front, when more follows its bracket. */
function linesOfFirstNote(lines: readonly Line[]): number {
  const first = lines[0];
  if (first === undefined || !/^[（(【[]/.test(first.text) || !opensWithNoteLabel(first.text)) return 0;
  const closed = lines.findIndex((line) => /[）)】\]][。.]?$/.test(line.text));
  return closed === -1 || closed >= lines.length - 1 ? 0 : closed + 1;
}

/** The model talks at length first, then says 翻译： and the title. */
function behindLateLabel(
  lines: readonly Line[],
  at: number,
  titleEn: string | undefined,
): number | undefined {
  if (at >= lines.length - 1 || !isUntitled(lines[at]!.text, titleEn)) return undefined;
  for (let next = at + 1; next < lines.length; next += 1) {
    const { lead, rest } = splitIntroduction(lines[next]!.text, titleEn);
    if (lead === '' && !isBracketedLabel(lines[next]!.text)) continue;
    const found = rest === '' || lead === '' ? next + 1 : next;
    const line = lines[found];
    if (line !== undefined && !isUntitled(line.text, titleEn) && !opensNote(line.text)) return found;
  }
  return undefined;
}

function isBracketedLabel(text: string): boolean {
  return isBracketed(text) && isTitleLabel(text);
}

function isUntitled(text: string, titleEn: string | undefined): boolean {
  return isNoTitle(readHead(text, titleEn), titleEn, true);
}
