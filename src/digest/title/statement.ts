/**
 * A sentence that names the original and what it becomes: `“X”的中文翻译是“Y”`, `将“X”翻译成中文，可以理解为“Y”或“Z”`. The first
 * translation is the title; what comes before it is the lead, other translations and the rest of the sentence are the note.
 */
import { hasChinese } from './cell-lines.ts';
import { isOriginal } from './lead-grammar.ts';
import { unwrap } from './unwrap.ts';

export interface Statement {
  lead: string;
  title: string;
  note: string;
}

/** A statement names its translation this early or is none. */
const REACH = 600;
const QUOTED = /\*\*[^*]+\*\*|“[^”]*”|"[^"]*"|‘[^’]*’|'[^']*'|《[^》]*》|「[^」]*」|『[^』]*』/g;
const MAY = '(?:可以|可|大致|通常|一般|直接|也|即|应该|应当|应|被|能|最好|简单地?)*';
const BECOMES = `(?:翻译|译|理解|表述|表达|解释|解读|写|称)(?:成|为|作)`;
/** How a statement goes on between the original and its translation. */
const VERB = new RegExp(
  [
    '(?:',
    `(?:的|，)?(?:对应的?)?(?:简体)?(?:中文|汉语)(?:翻译|译文|译名|译法|标题|题目|名称|意思|含义|表达|表述|版本)?${MAY}(?:是|为|如下)`,
    `|的?(?:翻译|译文|译名|译法|意思|含义)${MAY}(?:是|为|如下)`,
    `|${MAY}${BECOMES}(?:简体)?(?:中文|汉语)?(?:标题|题目)?${MAY}(?:是|为)?`,
    `|${MAY}意(?:为|即|思是)`,
    ')',
    `(?:[，,：:]?\\s*${MAY}(?:${BECOMES}(?:简体)?(?:中文|汉语)?|是|为|即)?)?[：:，,]?\\s*$`,
  ].join(''),
);
const BEFORE_ORIGINAL =
  /^(?:将|把|对于?|关于)?\s*(?:该|这个|这一|此|上述|原)?\s*(?:英文|原文|论文|文章)?(?:标题|题目|短语|句子|术语|名称|文字)?\s*/;
/** A title may go on behind quotes; a statement ends there, or names another translation. */
const ENDS = /^\s*(?:$|[。．.；;！!]|[，,]?\s*(?:或|也|亦|又|另|即|意|其中|这|该|此)|[（(]|\n)/;

/** Undefined where the line is no such sentence. */
export function splitStatement(line: string, titleEn?: string): Statement | undefined {
  for (const quoted of line.slice(0, REACH).matchAll(QUOTED)) {
    const from = quoted.index;
    if (!hasChinese(quoted[0])) continue;
    const end = from + quoted[0].length;
    const before = line.slice(0, from);
    const verb = VERB.exec(before);
    if (!verb || !namesOriginal(before.slice(0, verb.index))) return undefined;
    return ENDS.test(line.slice(end)) ? statementOf(line, from, end, titleEn) : undefined;
  }
  return undefined;
}

function statementOf(line: string, from: number, end: number, titleEn: string | undefined): Statement {
  const behind = line.slice(end).trim();
  const onlyStop = /^[。．.]?$/.test(behind);
  const title = unwrap(withoutSingleQuotes(line.slice(from, end)) + (onlyStop ? behind : ''), titleEn);
  return { lead: line.slice(0, from).trim(), title, note: onlyStop ? '' : behind };
}

/** `“Y”或“Z”` behind an introduction: the first is the title. */
export function splitChoice(text: string, titleEn?: string): Omit<Statement, 'lead'> | undefined {
  const [quoted] = text.slice(0, REACH).matchAll(QUOTED);
  if (quoted?.index !== 0 || !hasChinese(quoted[0])) return undefined;
  const behind = text.slice(quoted[0].length);
  if (!/^\s*[，,]?\s*(?:或|也可|亦可|又)/.test(behind)) return undefined;
  return { title: unwrap(withoutSingleQuotes(quoted[0]), titleEn), note: behind.trim() };
}

function withoutSingleQuotes(quoted: string): string {
  return quoted.replace(/^[‘'](.+)[’']$/s, '$1');
}

/** The original itself, in quotes or not, with a word for what it is before or behind it. */
function namesOriginal(text: string): boolean {
  const named = text.replace(BEFORE_ORIGINAL, '');
  return named.trim() === '' ? text.trim() !== '' : isOriginal(named);
}
