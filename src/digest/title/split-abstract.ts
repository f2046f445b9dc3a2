/**
 * Takes an abstract cell apart: the abstract itself with its paragraphs, the translator's talk around it, and whether the
 * translation failed. What the model said instead of an abstract is a note, never the abstract.
 */

import { type Line, present, toLines } from './cell-lines.ts';
import { isAnnouncement, isRefusal, isTitleLabel } from './lead-grammar.ts';
import {
  isPlainNoteLabel,
  opensAlternative,
  opensWithExplanation,
  opensWithNoteLabel,
  opensWithTalk,
  speaksOfTranslation,
} from './note-grammar.ts';
import { splitIntroduction } from './title-line.ts';

export interface AbstractParts {
  abstractZh?: string;
  abstractEn?: string;
  abstractNote?: string;
  translationFailed?: true;
}

const MARKER = '[[【（(]\\s*(?:翻译失败|translation failed)[^\\]】）)]{0,40}[\\]】）)]';
const FAILED = new RegExp(
  `^\\s*(?:${MARKER}|翻译失败(?:[：:][^\\n]{0,60})?[。.]?\\s*$)|(?:${MARKER}|翻译失败(?<=\\n\\s*翻译失败))[。.]?\\s*$`,
  'i',
);
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
/** `（全文共312字）` */
const LENGTH_REMARK = /^[（(]?(?:译文|全文|正文|摘要)?(?:字数|共计?|约)[^。]{0,12}\d+\s*(?:个?字)?[）)。]*$/;
/** `（全文完）` */
const END_REMARK = /^[（(](?:全文|译文|翻译)?完(?:毕)?[）)]$/;
/** `译文特点：`, `译文严格遵循以下原则：` */
const OWN_PRAISE =
  /^[\s*#【]*(?:翻译|译文)(?:(?:严格)?(?:遵循|采用|保留)|(?:特点|策略|原则|思路)[^。]{0,6}[：:])/;
/** A refusal says so at once; further on the words may be the abstract's own. */
const REFUSAL_REACH = 60;

export function splitAbstract(cell: string): AbstractParts {
  const failed = FAILED.exec(cell);
  const text = failed ? cell.slice(0, failed.index) + cell.slice(failed.index + failed[0].length) : cell;
  const { lead, body, note } = isRefusal(text, REFUSAL_REACH)
    ? { lead: '', body: '', note: text }
    : takeApart(text);
  const abstractNote = present(
    [lead, note, failed?.[0] ?? ''].flatMap((one) => present(one) ?? []).join('\n\n'),
  );
  const abstract = present(body);
  return {
    ...(abstract !== undefined &&
      (isEnglish(abstract) ? { abstractEn: abstract } : { abstractZh: abstract })),
    ...(abstractNote !== undefined && { abstractNote }),
    ...(failed && { translationFailed: true as const }),
  };
}

function takeApart(text: string): { lead: string; body: string; note: string } {
  const lines = toLines(text);
  const from = introductionEnd(lines);
  const body = lines.filter((line) => line.start >= from);
  const noteLine = body.find((line, at) => at > 0 && startsNote(line, body[at + 1]));
  const end = Math.max(from, noteLine?.start ?? inlineNoteStart(text));
  return { lead: text.slice(0, from), body: text.slice(from, end), note: text.slice(end) };
}

/** `【学术译文】` or `以下是摘要的中文翻译：` before the abstract, on its own line or in front; a title that came along; a rule. */
function introductionEnd(lines: readonly Line[]): number {
  let from = 0;
  for (const [at, line] of lines.entries()) {
    const { lead, rest } = splitIntroduction(line.text);
    const isTitle = lead !== '' && isTitleThatCameAlong(lead, rest, lines[at + 1]);
    const isRule = RULE.test(line.text) && from > 0;
    if (isTitle || isRule || isHeadingOfTranslation(line.text)) from = line.end;
    else if (lead !== '') from = line.end - rest.length;
    if (from < line.end) break;
  }
  return from;
}

/** `标题：图网络` above the abstract. */
function isTitleThatCameAlong(lead: string, rest: string, next: Line | undefined): boolean {
  if (next === undefined || rest === '') return false;
  return /^摘要/.test(next.text) || (/标题|题目/.test(lead) && rest.length < 80 && !/。$/.test(rest));
}

/** `**中文翻译**`, `### 译文`, `以下是翻译结果。` */
function isHeadingOfTranslation(text: string): boolean {
  return (text.length < 24 && text.includes('译') && isTitleLabel(text)) || isAnnouncement(text);
}

function startsNote(line: Line, next: Line | undefined): boolean {
  if (!RULE.test(line.text)) return isNoteParagraph(line.text);
  return next === undefined || isNoteParagraph(next.text) || opensWithExplanation(next.text);
}

function isNoteParagraph(text: string): boolean {
  if (opensWithNoteLabel(text)) {
    return (
      isPlainNoteLabel(text.replace(/^[\s*#（([【]+/, '').split(/[：:】\]]/, 1)[0]!) ||
      speaksOfTranslation(text)
    );
  }
  if (LENGTH_REMARK.test(text) || END_REMARK.test(text) || OWN_PRAISE.test(text)) return true;
  if (opensAlternative(text)) return /译|版本|表述|表达/.test(text.slice(0, 20));
  if (/^[（(].*[）)]$/.test(text)) return speaksOfTranslation(text);
  if (/^[（(]/.test(text)) return speaksOfTranslation(text) && /译/.test(text.slice(0, 40));
  return isClosingTalk(text);
}

/** `希望这段翻译对您有帮助！`, `该译文严格遵循…` */
function isClosingTalk(text: string): boolean {
  if (/^(?:希望|如果(?:您|你|需要|有)|如需|若需)/.test(text))
    return /译|帮助|告诉我|调整/.test(text.slice(0, 40));
  if (/^(?:以上[是为]|需要说明|请注意|值得注意)/.test(text)) return /译/.test(text.slice(0, 40));
  return opensWithTalk(text) && /^\S{0,6}(?:翻译|译文|译法)/.test(text) && speaksOfTranslation(text);
}

/** `…。（注：“agent”译为“智能体”）` at the very end of the last paragraph. */
function inlineNoteStart(text: string): number {
  const end = text.trimEnd();
  if (!/[）)]$/.test(end)) return text.length;
  const places = [...end.slice(-2000).matchAll(/[（(]/g)].map((match) => match.index);
  const offset = Math.max(0, end.length - 2000);
  const found = places.find((at) => {
    const note = end.slice(offset + at);
    return (opensWithNoteLabel(note) || opensWithTalk(note)) && speaksOfTranslation(note);
  });
  return found === undefined ? text.length : offset + found;
}

/** Hardly any Chinese among the letters: left untranslated, or the stump of a failed translation. */
function isEnglish(text: string): boolean {
  const chinese = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return chinese * 20 < latin;
}
