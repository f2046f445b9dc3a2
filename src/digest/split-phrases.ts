/** The grammar of translation talk: is this text an introduction, a note, another candidate, a refusal? Built on `split-words.ts`. */
import { hasChinese } from './split-lines.ts';
import {
  ABSTRACT_NOTE_LABELS,
  ALTERNATIVE_OPENERS,
  COURTESIES,
  DEMONSTRATIVES,
  GLOSS_OPENERS,
  INTRODUCTION_OPENERS,
  NOTE_LABEL_CORE,
  NOTE_LABEL_PARTS,
  NOTE_LABELS,
  REFUSALS,
  SECTION_LABELS,
  TALK_OPENERS,
  TALK_WORDS,
  TITLE_LABEL_CORE,
  TITLE_LABEL_PARTS,
  TRANSLATION_WORDS,
} from './split-words.ts';
import { plainStart } from './split-wrap.ts';

/** Everything is decided within the first characters: talk says early what it is, and hostile text costs nothing. */
const REACH = 400;
const REACH_BACK = 12;
const LONGEST_LABEL = 24;
const COLON = /[：:]/;

const REFUSAL = new RegExp(REFUSALS.join('|'), 'iu');
/** `请提供更多信息：一个对话基准` is a title; a refusal is a sentence or names the translation. */
const SAYS_IT_IN_A_SENTENCE = /[。！!]|[.?]\s*$|译|translat/i;
const ENGLISH_INTRODUCTION =
  /^(?:here(?:'s| is| are)|below is|the following is|the (?:chinese|translat)|translation|translated|chinese|title|in chinese)\b/i;
/** Every introduction has one of these; most titles have none and are done with. */
const HINTS =
  /译|中文|汉语|题|意思|版本|方案|选项|候选|第.种|^[\s*#>]*(?:好|当然|可以|没问题|明白|收到|您好|你好)|translat|chinese|title|^[\s*#>]*(?:sure|certainly|of course|ok|yes)/i;
const ASKED_FOR_CHINESE = /(?:译|中文|汉语|标题|题目|translat|chinese|title)/i;
/** 翻译成中文是, 译为, 的中文翻译如下, 翻译结果: how a request or a statement ends before its colon. */
const SAYS_RESULT =
  /(?:(?:翻译|译)(?:成|为|作|到)(?:简体)?(?:中文|汉语)?(?:标题|版本|形式)?|的?(?:中文|汉语|参考|标准|学术)(?:翻译|译文|译名|标题|版本|意思)|(?:翻译|译文|意思)(?=如下|结果|是$|为$))(?:后|应|应该|可以|可|大致|的|应当)*(?:是|为|成|作|译为|如下|结果(?:是|为|如下)?)?$/;
const ENDS_AS_TRANSLATION = /(?:的|中文|汉语|专业|学术|标准|规范|准确)(?:翻译|译文|译名)$/;
const ENGLISH_LABEL = /^(?:translation|chinese(?: title| translation)?|translated title|title)$/i;
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
  const label = bare(text).replace(/[（(][^（()）]{1,12}[)）]$/, '');
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
  if (polite !== undefined) return polite === '' || ASKED_FOR_CHINESE.test(polite);
  if (ENGLISH_INTRODUCTION.test(text)) return ASKED_FOR_CHINESE.test(text);
  return namesOriginal(text) || isFreeIntroduction(text);
}

/** `以下是这段英文的中文翻译`, `请将以下内容翻译成中文`, but not a title such as `将手语翻译为语音`. */
function isFreeIntroduction(text: string): boolean {
  const opener = longestStart(text, INTRODUCTION_OPENERS);
  if (opener === undefined) return false;
  if (/^(?:以下|下面|这是|这里是|此为)/.test(opener)) return ASKED_FOR_CHINESE.test(text);
  const isRequest = /^(?:将|把|请)/.test(opener);
  if (!isRequest) return SAYS_RESULT.test(text) || ENDS_AS_TRANSLATION.test(text);
  const object = text.slice(opener.length).trimStart();
  return SAYS_RESULT.test(text) && (isPointedAt(object) || ENDS_AS_STATEMENT.test(text));
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
    .replace(/“[^”]*”|"[^"]*"|《[^》]*》/g, '')
    .replace(/(?:通常|一般|直接|可以|可|应)+\s*$/, '')
    .trim();
  if (!hasChinese(outside)) return text.trim() !== '';
  return /^(?:该|这|这个|这段|这句|这一|此|本|上述|原|英文)?(?:英文|论文|文章|句子?|文字|短语|术语|标题|题目|原文|内容|话)*$/.test(
    outside,
  );
}

/** What follows 好的， or Sure!; `undefined` where the text does not begin so. */
export function afterCourtesy(text: string): string | undefined {
  const start = longestStart(text, COURTESIES);
  if (start === undefined) return undefined;
  const rest = text.slice(start.length);
  if (rest !== '' && !/^[\s，,。.！!、~～]/.test(rest)) return undefined;
  return rest.replace(/^[\s，,。.！!、~～]+/, '');
}

/** `翻译说明`, `专业术语解析`, `注`, without the colon. */
export function isNoteLabel(text: string): boolean {
  return isTranslatorsLabel(text) || SECTION_LABELS.includes(withoutRemark(text).toLowerCase());
}

function isTranslatorsLabel(text: string): boolean {
  const label = withoutRemark(text);
  return NOTE_LABELS.includes(label.toLowerCase()) || isExplanationLabel(label);
}

/** `改写说明（按要求）` → `改写说明` */
function withoutRemark(label: string): string {
  const plain = bare(label);
  const bracket = plain.search(/[（(]/);
  return bracket === -1 ? plain : plain.slice(0, bracket).trim();
}

/** A label for remarks, not for a section such as 摘要 or 背景. */
function isExplanationLabel(label: string): boolean {
  return NOTE_LABEL_CORE.some((core) => label.includes(core)) && isMadeOf(label, NOTE_LABEL_PARTS);
}

export function opensWithExplanation(text: string): boolean {
  const label = labelOf(text);
  return label !== undefined && isExplanationLabel(bare(label));
}

/** Whether a text, within its bracket if it has one, opens with a note's label: `注：`, `（翻译说明：`, `【译注】`. */
export function opensWithNoteLabel(text: string): boolean {
  const label = labelOf(text);
  return label !== undefined && isNoteLabel(label);
}

/** Stricter: bracketed, or a label that only a translator uses. `要点：` and `提示：` begin titles too. */
export function opensWithPlainNoteLabel(text: string): boolean {
  const label = labelOf(text);
  if (label === undefined) return false;
  return isPlainNoteLabel(label) || (/^[\s*_]*[（(【[]/.test(text) && isTranslatorsLabel(label));
}

/** What stands before the colon or within the label's own bracket, where that is short. */
function labelOf(text: string): string | undefined {
  const start = withoutBracket(plainStart(text));
  const label = start.slice(0, LONGEST_LABEL + 4).split(/[：:】\]\n]/, 1)[0]!;
  const follower = start.slice(label.length).replace(/^[*_\s]+/, '')[0];
  return follower === undefined || /[：:】\]]/.test(follower) ? label : undefined;
}

/** A sentence about the translation or the title, not the title. */
export function opensWithTalk(text: string): boolean {
  const start = withoutBracket(plainStart(text)).toLowerCase();
  return longestStart(start, TALK_OPENERS) !== undefined;
}

/** `或者，也可以翻译为…`, `（或更学术化的表述：…）`. */
export function opensAlternative(text: string): boolean {
  const start = withoutBracket(plainStart(text)).toLowerCase();
  return longestStart(start, ALTERNATIVE_OPENERS) !== undefined;
}

/** Stricter, for text in the title's own line: the opening words must be about a translation. */
export function opensInlineNote(text: string): boolean {
  if (opensWithPlainNoteLabel(text) || /^(?:摘要|关键词|关键字)[：:]/.test(text)) return true;
  const near = text.slice(0, 60).toLowerCase();
  const aboutTranslation = TALK_WORDS.some((word) => near.includes(word));
  if (opensAlternative(text)) return aboutTranslation;
  return (
    opensWithTalk(text) && (aboutTranslation || /^[\s（(]*(?:希望|如果(?:您|你|需要|有)|如需)/.test(text))
  );
}

/** Sentences about the research behind a title: `这一发现强调了…`. */
export function opensGloss(text: string): boolean {
  return longestStart(text, GLOSS_OPENERS) !== undefined;
}

export function opensNote(text: string): boolean {
  return opensWithNoteLabel(text) || opensWithTalk(text) || opensAlternative(text);
}

export function endsWithColon(text: string): boolean {
  return COLON.test(
    text
      .slice(-REACH_BACK)
      .replace(/[\s*_`"”]+$/, '')
      .slice(-1),
  );
}

/** Without marks, brackets of a label, and the colon behind it. */
function bare(text: string): string {
  return text
    .replace(/^[\s*#>_`【[]+/, '')
    .replace(/[\s*_`】\]：:]+$/, '')
    .trim();
}

/** Whether the first words of a text speak of a translation, not of research. */
export function speaksOfTranslation(text: string): boolean {
  const near = text.slice(0, REACH);
  return TRANSLATION_WORDS.some((word) => near.includes(word));
}

/** Labels that open a note even in running text: `注：`, `翻译说明：`. */
export function isPlainNoteLabel(text: string): boolean {
  const label = bare(text);
  return (
    ABSTRACT_NOTE_LABELS.some((one) => one === label) || (isNoteLabel(label) && /译|改写|润色/.test(label))
  );
}

function withoutBracket(text: string): string {
  return text.replace(/^[（([【{［，,；;]\s*[*_]*/, '');
}

function longestStart(text: string, starts: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const start of starts) if (text.startsWith(start) && start.length > (best?.length ?? 0)) best = start;
  return best;
}

function isMadeOf(label: string, parts: readonly string[]): boolean {
  if (label === '' || label.length > LONGEST_LABEL) return false;
  const reachable = new Set([0]);
  for (let at = 0; at < label.length; at += 1) {
    if (!reachable.has(at)) continue;
    for (const part of parts) if (label.startsWith(part, at)) reachable.add(at + part.length);
  }
  return reachable.has(label.length);
}
