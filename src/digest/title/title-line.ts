/** The line that holds the title, taken apart: an introduction before it on the same line, and notes behind it. */
import { hasChinese } from './cell-lines.ts';
import {
  isEnglishTitle,
  isGenreLabel,
  isIntroduction,
  isSpokenIntroduction,
  isTitleLabel,
} from './lead-grammar.ts';
import { opensGloss, opensInlineNote } from './note-grammar.ts';
import { splitChoice, splitStatement } from './statement.ts';
import { unwrap } from './unwrap.ts';

export interface Head {
  lead: string;
  title: string;
  note: string;
  /** The line was a sentence that names the original and its translation. */
  isStatement?: true;
}

/** An introduction ends this early or is none. */
const REACH = 600;
const BRACKETED_LABEL = /^[【[（(「]([^】\]）)」]{1,20})[】\]）)」][：:]?/;
export function readHead(line: string, titleEn?: string): Head {
  const whole = unwrap(line, titleEn);
  const statement = splitStatement(whole, titleEn);
  if (statement) return { ...statement, isStatement: true };
  const { lead, rest } = splitIntroductions(whole, titleEn);
  const told = lead === '' ? undefined : (splitChoice(rest, titleEn) ?? splitStatement(rest, titleEn));
  if (told) return { ...told, lead: lead + ('lead' in told ? told.lead : ''), isStatement: true };
  const { title, note } = splitInlineNote(rest, titleEn);
  return { lead, title: unwrap(title, titleEn), note };
}

/** `以下是翻译：标题：X` has two. */
function splitIntroductions(line: string, titleEn?: string): { lead: string; rest: string } {
  let [lead, rest] = ['', line];
  for (let count = 0; count < 3; count += 1) {
    const next = splitIntroduction(rest, titleEn);
    if (next.lead === '') break;
    lead += next.lead;
    rest = unwrap(next.rest, titleEn);
  }
  return { lead, rest };
}

/** `将这段翻译成中文是：X` → lead and X; X is empty where the line is an introduction as a whole. */
export function splitIntroduction(line: string, titleEn?: string): { lead: string; rest: string } {
  const bracketed = BRACKETED_LABEL.exec(line);
  if (bracketed && isBracketLabel(bracketed)) return cutAt(line, bracketed[0].length);
  for (const colon of colonsOutsideQuotes(line.slice(0, REACH))) {
    const before = line.slice(0, colon);
    if (!isIntroduction(before) || belongsToTitle(before, line, titleEn)) continue;
    const end = colon + 1 + closingMarks(before, line.slice(colon + 1));
    if (!isEnglishTitle(before, line.slice(end).trim())) return cutAt(line, end);
  }
  return splitAtComma(line) ?? splitGenre(line, titleEn) ?? { lead: '', rest: line };
}

/** `以下是翻译成中文的标题，X`: a comma in place of a colon. */
function splitAtComma(line: string): { lead: string; rest: string } | undefined {
  for (const comma of outsideQuotes(line.slice(0, REACH), /[，,]/)) {
    const rest = line.slice(comma + 1).trim();
    if (isSpokenIntroduction(line.slice(0, comma)) && hasChinese(rest)) return cutAt(line, comma + 1);
  }
  return undefined;
}

/** `学术论文：X`, unless the original begins so. */
function splitGenre(line: string, titleEn: string | undefined): { lead: string; rest: string } | undefined {
  const [label] = /^[\s*#【[]*[^：:】\]，。]{2,12}[】\]]?[：:]?(?:\*\*)?/.exec(line) ?? [];
  if (label === undefined || !/[：:】\]]\W*$/.test(label) || !isGenreLabel(label)) return undefined;
  if (/^\W*(?:\w+\s)?(?:papers?|articles?|thesis|literature)\b/i.test(titleEn ?? '')) return undefined;
  return hasChinese(line.slice(label.length)) ? cutAt(line, label.length) : undefined;
}

/** `【译文】`, `（译文）`; a title may open with `（中文版）`. */
function isBracketLabel([whole, label]: RegExpExecArray): boolean {
  return isTitleLabel(label!) && (/^[【[「]/.test(whole!) || label!.includes('译'));
}

function cutAt(line: string, end: number): { lead: string; rest: string } {
  return { lead: line.slice(0, end).trim(), rest: line.slice(end).trim() };
}

/** The English title may itself begin with Translation: or with a word or two that came out as 标题 (The Tile: …). */
function belongsToTitle(before: string, line: string, titleEn: string | undefined): boolean {
  if (titleEn === undefined || !isTitleLabel(before)) return false;
  const [first = '', ...others] = titleEn.split(/[:：]/);
  if (others.length === 0 || /^\W*titles?\W*$/i.test(first)) return false;
  if (/translat|interpret/i.test(first)) return true;
  const parts = line.split(/[：:]/).filter((part) => part.trim() !== '').length;
  return /标题|题目/.test(before) && first.trim().split(/\s+/).length <= 2 && others.length + 1 >= parts;
}

/** `**翻译：** X`: the bold that began before the colon ends behind it. */
function closingMarks(before: string, after: string): number {
  const open = /^\s*(\*\*|__|【)/.exec(before)?.[1];
  if (
    open === undefined ||
    before
      .trim()
      .slice(open.length)
      .includes(open === '【' ? '】' : open)
  )
    return 0;
  const close = open === '【' ? '】' : open;
  return after.trimStart().startsWith(close) ? after.indexOf(close) + close.length : 0;
}

function colonsOutsideQuotes(text: string): number[] {
  return outsideQuotes(text, /[：:]/);
}

/** The first few marks that are not within quotes, book title marks or a formula. */
function outsideQuotes(text: string, mark: RegExp): number[] {
  if (!mark.test(text)) return [];
  const pieces = text.matchAll(/“[^”]*”|"[^"]*"|‘[^’]*’|《[^》]*》|「[^」]*」|\$[^$]*\$|[：:，,]/g);
  const marks = [...pieces].filter((piece) => piece[0].length === 1 && mark.test(piece[0]));
  return marks.slice(0, 4).map((piece) => piece.index);
}

/** Notes in the title's own line: a bracket that opens with talk, or a sentence about the translation. */
function splitInlineNote(line: string, titleEn?: string): { title: string; note: string } {
  for (const at of noteStarts(line)) {
    const note = line.slice(at).trim();
    const isNote = opensInlineNote(note) || isGloss(line, at, titleEn);
    if (!isNote || !reachesEnd(note) || isInEnglish(note, titleEn)) continue;
    return { title: line.slice(0, at).trim(), note };
  }
  return { title: line, note: '' };
}

/** A second sentence about the research, where the English title has no second sentence. */
function isGloss(line: string, at: number, titleEn: string | undefined): boolean {
  if (titleEn !== undefined && /[.!?] /.test(titleEn)) return false;
  return /[。！？]$/.test(line.slice(0, at)) && /。$/.test(line) && opensGloss(line.slice(at));
}

/** Places where a note may open: brackets, and behind the end of a sentence, a quote or a gap. */
function* noteStarts(line: string): Generator<number> {
  const places =
    /[（([【〔]|[，,；;](?=或|也可|亦可|又译|另译)|(?<=[。！？!?”"》]|\*\*|\s)(?=[^\s。！？!?”"》*（([【〔])|(?<=\s)(?=\*{1,2}[^\s*])/g;
  let tried = 0;
  for (const match of line.matchAll(places)) {
    if (match.index === 0) continue;
    tried += 1;
    if (tried > 200) return;
    yield match.index;
  }
}

/** A bracket in the middle of a title is part of it. */
function reachesEnd(note: string): boolean {
  const close = { '（': '）', '(': ')', '[': ']', '【': '】', '〔': '〕' }[note[0]!];
  if (close === undefined) return true;
  let depth = 0;
  for (let at = 0; at < note.length; at += 1) {
    if (note[at] === note[0]) depth += 1;
    if (note[at] === close) depth -= 1;
    if (depth === 0) return behindBracket(note, at + 1);
  }
  return true;
}

function behindBracket(note: string, at: number): boolean {
  const behind = note.slice(at).trim();
  return /^[。.；;]?$/.test(behind) || note[0] === '【' || note[0] === '[' || opensInlineNote(behind);
}

/** `(Note: …)` and `Explanation: …` may stand in the English title too. */
function isInEnglish(note: string, titleEn: string | undefined): boolean {
  if (titleEn === undefined) return false;
  return (
    /\b(?:note|explanation|comment|abstract|translation)s?\s*[:：]/i.test(titleEn) &&
    /[：:]/.test(note.slice(0, 30))
  );
}
