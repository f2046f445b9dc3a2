/** The grammar of what stands before a title or instead of it: introductions, labels, courtesy, refusals. Built on `split-words.ts`. */

import { hasChinese } from './cell-lines.ts';
import { bare, isMadeOf, longestStart, REACH } from './labels.ts';
import {
  COURTESIES,
  DEMONSTRATIVES,
  INTRODUCTION_OPENERS,
  REFUSALS,
  TITLE_LABEL_CORE,
  TITLE_LABEL_PARTS,
} from './vocabulary.ts';

const REFUSAL = new RegExp(REFUSALS.join('|'), 'iu');

/** `请提供更多信息：一个对话基准` is a title; a refusal is a sentence or names the translation. */
const SAYS_IT_IN_A_SENTENCE = /[。！!]|[.?]\s*$|译|translat/i;

/** `Here's the translation`, `The Chinese title is`, `This translates to`; a title may begin with Chinese or Translation. */
const ENGLISH_INTRODUCTION = new RegExp(
  [
    "^(?:here(?:'s|’s| is| are)|below is|the following is) [^.]{0,80}(?:translat|chinese)",
    '^(?:the )?(?:simplified )?(?:chinese )?(?:translat(?:ion|ed title)|(?<=chinese )title)(?: of [^.]{0,200})?(?: is| as follows| reads)$',
    '^(?:this|it|the (?:english )?title)(?: is| can be| could be| may be)? (?:translates?|translated|rendered)(?: in(?:to)? (?:simplified )?chinese)?(?: as| to)?$',
    '^in (?:simplified )?chinese$',
  ].join('|'),
  'i',
);

/** Every introduction has one of these; most titles have none and are done with. */
const HINTS =
  /译|中文|汉语|题|意思|版本|方案|选项|候选|第.种|^[\s*#>]*(?:好|当然|可以|没问题|明白|收到|您好|你好)|translat|chinese|title|^[\s*#>]*(?:sure|certainly|of course|ok|yes)/i;

const LONGEST_ANNOUNCEMENT = 60;

const ASKED_FOR_CHINESE = /(?:译|中文|汉语|标题|题目|translat|chinese|title)/i;

/** 翻译成中文是, 译为, 的中文翻译如下, 翻译结果: how a request or a statement ends before its colon. */
const SAYS_RESULT =
  /(?:(?:翻译|译)(?:成|为|作|到)(?:简体)?(?:中文|汉语)?(?:标题|版本|形式)?|的?(?:中文|汉语|参考|标准|学术)(?:翻译|译文|译名|标题|版本|意思)|(?:翻译|译文|意思)(?=如下|结果|是$|为$))(?:后|应|应该|可以|可|大致|的|应当|就)*(?:是|为|成|作|译为|如下|结果(?:是|为|如下)?)?$/;

const ENDS_AS_TRANSLATION = /(?:的|中文|汉语|专业|学术|标准|规范|准确)(?:翻译|译文|译名)$/;

const ENGLISH_LABEL =
  /^(?:translation|(?:simplified )?chinese(?: title| translation| version)?|translated title|title)(?: \((?:simplified )?chinese\))?$/i;

/** 请帮我, 麻烦尽快, 我来: how one asks, before what is asked for. */
const REQUEST =
  /^(?:您|你|先|再)*(?:(?:请|麻烦|劳烦|尽快|帮忙|帮我|帮|给我|为我|能否|可否|让我|我来)(?:您|你|先|再|直接|重新)*)+/;

/** 根据您的要求，遵循学术规范，作为专业译者，: how the translator went about it, before the introduction proper. */
const MANNER =
  /^(?:根据|按照|依照|依据|遵循|遵照|基于|结合|考虑到|作为)[^，：:]{0,50}(?:译|要求|规范|语境|上下文|需求|习惯|标题|您|你)[^，：:]{0,20}，/;

/** 翻译如下, 译文如下: no title has it before a colon, whatever stands before it. */
const SAYS_BELOW = /(?:翻译|译文|译名|译法|中文标题|中文题目)(?:结果)?如下(?:所示)?$/;

const NUMBERED_LABEL =
  /^(?:版本|方案|选项|候选|译法|译文|翻译|标题|第)[一二三四五六1-9A-Ea-e](?:种|个)?(?:翻译|译法|译文|版本)?$/;

const ENDS_AS_STATEMENT =
  /(?:中文|汉语|翻译|译文)(?:可以|可|应|应该)?(?:是|为|如下)$|结果(?:是|为|如下)?$|如下$/;

export function isRefusal(text: string, reach = REACH): boolean {
  const near = text.slice(0, reach);
  return REFUSAL.test(near) && SAYS_IT_IN_A_SENTENCE.test(near);
}

/** `中文翻译`, `【学术译文】`, `标题翻译为中文是`: words of labels and nothing else, without the colon. */
export function isTitleLabel(text: string): boolean {
  const label = bare(text).replace(/\s*[（(][^（()）]{1,12}[)）]$/, '');
  if (ENGLISH_LABEL.test(label) || NUMBERED_LABEL.test(label)) return true;
  if (/[的后可应用该本以]$/.test(label)) return false;
  return TITLE_LABEL_CORE.some((core) => label.includes(core)) && isMadeOf(label, TITLE_LABEL_PARTS);
}

/** Whether the text before a colon introduces the title. */
export function isIntroduction(beforeColon: string): boolean {
  if (!HINTS.test(beforeColon)) return false;
  const text = bare(beforeColon).slice(0, REACH);
  if (isTitleLabel(text)) return true;
  const polite = afterCourtesy(text);
  if (polite === '' || (polite !== undefined && isPoliteIntroduction(polite))) return true;
  return ENGLISH_INTRODUCTION.test(text) || namesOriginal(text) || isFreeIntroduction(text);
}

function isPoliteIntroduction(rest: string): boolean {
  return hasChinese(rest) ? ASKED_FOR_CHINESE.test(rest) : ENGLISH_INTRODUCTION.test(rest);
}

/** Nothing but words that announce a translation in the next line: `以下是翻译结果。`, `这段英文的中文翻译如下`. */
export function isAnnouncement(line: string): boolean {
  // Marks around it are few; a long line need not be bared to know.
  if (line.length > 2 * LONGEST_ANNOUNCEMENT) return false;
  const text = bare(line).replace(/[。.！!]$/, '');
  if (text.length > LONGEST_ANNOUNCEMENT || !/(?:翻译|译文|结果|如下)$/.test(text)) return false;
  return SAYS_BELOW.test(text) || (isDeictic(text) && isIntroduction(text));
}

/** `以下是这段英文的中文翻译`, `这段可以译为`, but not a title such as `这是谁的语言`. */
function isFreeIntroduction(text: string): boolean {
  if (SAYS_BELOW.test(text)) return true;
  const manner = MANNER.exec(text);
  if (manner) return isIntroduction(text.slice(manner[0].length));
  const request = REQUEST.exec(text)?.[0] ?? '';
  if (/^[将把]/.test(text) || request !== '') return isRequest(text.slice(request.length), request !== '');
  const opener = longestStart(text, INTRODUCTION_OPENERS);
  if (opener === undefined) return false;
  if (isDeictic(opener)) return ASKED_FOR_CHINESE.test(text);
  return SAYS_RESULT.test(text) || ENDS_AS_TRANSLATION.test(text);
}

function isDeictic(text: string): boolean {
  return /^(?:以下|下面|这是|这里是|此为)/.test(text);
}

/** `将以下内容翻译成中文`, `翻译成中文` after a word of asking, but not a title such as `将手语翻译为语音`. */
function isRequest(asked: string, isAsked: boolean): boolean {
  const moved = /^(?:将|把)\s*/.exec(asked);
  if (!moved) {
    const object = /^翻译(?:一下)?/.exec(asked);
    if (!isAsked || !object) return false;
    const rest = asked.slice(object[0].length);
    return isPointedAt(rest) || /^(?:成|为|到)(?:简体)?(?:中文|汉语)/.test(rest);
  }
  const object = asked.slice(moved[0].length);
  return SAYS_RESULT.test(asked) && (isPointedAt(object) || ENDS_AS_STATEMENT.test(asked));
}

/** `Translation: A New Paradigm` and `Sure: A Data Set` are titles, `Translation: 新范式` is none. */
export function isEnglishTitle(beforeColon: string, rest: string): boolean {
  return !hasChinese(beforeColon + rest) && rest !== '' && !/title\W*$/i.test(beforeColon);
}

function isPointedAt(object: string): boolean {
  return (
    object === '' || /^["“'‘《*A-Za-z]/.test(object) || longestStart(object, DEMONSTRATIVES) !== undefined
  );
}

/** `“Few Edges Are Enough” 可以翻译为`: the original, then what it becomes. */
function namesOriginal(text: string): boolean {
  const match =
    /(?:的|可以|可|应|一般|通常|直接)*(?:翻译|译)(?:成|为|作)[^，。；]{0,12}$|的(?:中文|汉语)(?:翻译|译文|译名|标题)(?:是|为|如下)?$/.exec(
      text,
    );
  return match !== null && isOriginal(text.slice(0, match.index));
}

/** English, quoted or not, or words for it such as 这个标题. */
export function isOriginal(text: string): boolean {
  const outside = text
    .replace(/“[^”]*”|"[^"]*"|‘[^’]*’|'[^']*'|《[^》]*》|「[^」]*」|『[^』]*』/g, '')
    .replace(/(?:通常|一般|直接|可以|可|应)+\s*$/, '')
    .trim();
  if (!hasChinese(outside)) return text.trim() !== '';
  return /^(?:该|这|这个|这段|这句|这一|此|本|上述|原|英文)?(?:英文|论文|文章|句子?|文字|短语|术语|标题|题目|原文|内容|话)*$/.test(
    outside,
  );
}

const GENRE =
  /^(?:(?:学术|研究|科研|科学|科技|医学|期刊|会议|学位|专业|英文|中文|学术期刊)*(?:论文|文献|文章)|学术(?:标题|题名|题目))$/;

/** `学术论文`, `研究文章`: what kind of text the title is of, and no part of it. */
export function isGenreLabel(text: string): boolean {
  return GENRE.test(bare(text));
}

/** An introduction without a colon, which must then say more than a label or a courtesy does. */
export function isSpokenIntroduction(text: string): boolean {
  const plain = bare(text);
  const spoken = afterCourtesy(plain) ?? plain;
  if (spoken.length < SHORTEST_SPOKEN || !SPOKEN_END.test(spoken)) return false;
  return isIntroduction(spoken);
}

const SHORTEST_SPOKEN = 6;
const SPOKEN_END = /(?:翻译|译文|译名|标题|题目|如下|是|为|成|中文|版本)$/;

/** What follows 好的， or Sure!; `undefined` where the text does not begin so. */
export function afterCourtesy(text: string): string | undefined {
  const start = longestStart(text, COURTESIES);
  if (start === undefined) return undefined;
  const rest = text.slice(start.length);
  if (rest !== '' && !/^[\s，,。.！!、~～]/.test(rest)) return undefined;
  return rest.replace(/^[\s，,。.！!、~～]+/, '');
}
