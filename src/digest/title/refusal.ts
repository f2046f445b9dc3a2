/** Cells that hold something else than a title: a refusal, or an abstract or paper that the model invented. */

import { sentenceCount } from './cell-lines.ts';
import { endsWithColon } from './labels.ts';
import { isRefusal } from './lead-grammar.ts';
import { opensInlineNote, opensWithPlainNoteLabel } from './note-grammar.ts';
import type { Head } from './title-line.ts';
import { plainStart } from './unwrap.ts';

/** An answer is a sentence of some length; a title of this shape is shorter. */
const LONG_ANSWER = 45;
const ANSWERS = /之所以[^。]*是因为|(?:指的是|是指)[^。]*，|^(?:是的|不是|否)，/;
/** Beyond this a running text of three sentences, or of two, is no title. */
const LONG_PROSE = 90;
const LONG_PAIR = 170;
const OPENS_ABSTRACT = /^(?:在?(?:本文|本研究|本论文|这项研究|该研究|这篇论文)中?|近年来，|在.{2,20}领域，)/;
const TALK_ABOUT_TEXT =
  /^(?:在?这(?:段|个|句|篇|一)|该|此|本|上述)(?:段|个|句|篇|一)?(?:翻译|标题|题目|文字|英文|内容|句子|术语|短语)/;

/** `head` is the line in question, taken apart; `followed` says that more paragraphs come. */
export function isNoTitle(head: Head, titleEn: string | undefined, followed: boolean): boolean {
  if (asksForText(head.lead + head.title, titleEn)) return true;
  const isGlossed = !head.isStatement && head.note !== '' && !opensInlineNote(head.note);
  const body = isGlossed ? `${head.title} ${head.note}` : head.title;
  if (followed && OPENS_ABSTRACT.test(body) && body.endsWith('。')) return true;
  return isProse(body, titleEn) || isAnswer(body, titleEn) || isTalk(body) || opensList(body);
}

function asksForText(text: string, titleEn: string | undefined): boolean {
  if (titleEn !== undefined && isRefusal(titleEn)) return false;
  return isRefusal(text);
}

/** Several sentences, far longer than a translation of the English title would be. */
function isProse(text: string, titleEn: string | undefined): boolean {
  const body = text.slice(0, 4000);
  const inner = sentenceCount(body.replace(/[。！？]\s*$/, ''));
  if (titleEn === undefined) return inner > 0 && body.length > (inner > 1 ? LONG_PROSE : LONG_PAIR);
  if (inner > 0) return body.length > Math.max(60, titleEn.length * 0.9);
  return body.length > 200 && body.endsWith('。') && body.length > titleEn.length * 1.3;
}

/** A title that asks, answered instead of translated: `X之所以有效，是因为…。` */
function isAnswer(text: string, titleEn: string | undefined): boolean {
  const isLong = titleEn === undefined ? text.length > LONG_ANSWER : text.length > titleEn.length * 0.8;
  return isLong && /。$/.test(text) && ANSWERS.test(text.slice(0, 400));
}

/** `该翻译严格遵循…`, `（注：…` where the title should be. */
function isTalk(text: string): boolean {
  const start = plainStart(text);
  if (opensWithPlainNoteLabel(text)) return true;
  return TALK_ABOUT_TEXT.test(start) && /。/.test(start) && start.length > 20;
}

/** `时间线如下：`, `以下是关于…的摘要：` announce something that the model made up. */
function opensList(text: string): boolean {
  return (
    endsWithColon(text) &&
    (/如下\W*$/.test(text.slice(-8)) || /^(?:以下是|以下为|下面是|这是|这里是)/.test(plainStart(text)))
  );
}
