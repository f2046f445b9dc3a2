/** Lines that name a field of a paper: `**Authors:** …`, `- 作者：…`, `<b>Abstract</b>`, `## 摘要`. */
import { fieldOfName } from '#digest/fields/field-names.ts';

export interface LabelLine {
  name: string;
  /** What stands behind the name in the same line; empty where the text follows below. */
  value: string;
  isKnown: boolean;
  /** Whether a colon stands behind the name. */
  hasColon: boolean;
}

/** Quotes, bullets and ornaments before a label. */
const BEFORE =
  /^(?:\s|>|[-*+•▪◦](?=\s)|\d{1,2}[.)](?=\s)|\p{Extended_Pictographic}|\ufe0f|\u200d|<(?:details|summary|p|li|div|span)\b[^<>]*>|!?\[![^\]]*\])+/u;
const CLOSE = '(?:(?:</\\w+>\\s*){0,2}(?:\\*\\*|__|\\*|_|】|\\](?!\\())|(?:</\\w+>\\s*){1,2})';
const EMPHASIZED = new RegExp(
  `^(\\*\\*|__|\\*|_|<(?:b|strong|font|span|em)\\b[^<>]*>(?:<\\w+[^<>]*>)?|【|\\[)\\s*([^*_<>【】[\\]\\n]{1,60}?)\\s*(?:([:：])\\s*${CLOSE}|${CLOSE}\\s*([:：])?)\\s*`,
);
const PLAIN = /^(TL;?DR|[\p{L}][\p{L}\p{N} /&()（）'’_-]{0,40}?)\s*[:：]\s*/u;
const LONGEST_UNKNOWN = 30;

/** Undefined where the line is none. A name that no digest gives a field is one only with emphasis and a colon. */
export function readLabelLine(line: string): LabelLine | undefined {
  if (line.length > 100_000) return undefined;
  const text = line
    .replace(BEFORE, '')
    .replace(/^(?:\*\*)?<font[^<>]*>/i, '**')
    .trim();
  return emphasized(text, line) ?? plain(text);
}

function emphasized(text: string, line: string): LabelLine | undefined {
  const match = EMPHASIZED.exec(text);
  if (!match) return undefined;
  const [whole, open, name, colonInside, colonBehind] = match;
  const value = text
    .slice(whole.length)
    .replace(/^(?:\*\*|<\/\w+>)\s*/, '')
    .trim();
  const hasColon = colonInside !== undefined || colonBehind !== undefined;
  const field = fieldOfName(name!);
  if (!hasColon && withoutTags(value) !== '')
    return open === '【' && field ? known(name!, value, false) : undefined;
  if (field) return known(name!, value, hasColon);
  if (!hasColon || name!.length > LONGEST_UNKNOWN || isLink(text)) return undefined;
  return isQuoted(line) ? undefined : { name: name!, value, isKnown: false, hasColon };
}

function plain(text: string): LabelLine | undefined {
  const match = PLAIN.exec(text);
  if (!match || !fieldOfName(match[1]!)) return undefined;
  return known(match[1]!, text.slice(match[0].length).trim(), true);
}

function known(name: string, value: string, hasColon: boolean): LabelLine {
  return { name, value, isKnown: true, hasColon };
}

function isLink(text: string): boolean {
  return /^\**\[[^\]]*\]\(/.test(text);
}

function isQuoted(line: string): boolean {
  return line.trimStart().startsWith('>');
}

function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>/gi, '').trim();
}

/** Words alone in a line, a heading or a summary that name a field whose text follows: `Abstract`, `**摘 要**`, `四、打分`. */
export function readLabelAlone(text: string): LabelLine | undefined {
  const words = withoutTags(text);
  const name = words.replace(/^[\s#>*_]+|[\s*_:：]+$/g, '');
  if (name === '' || name.length > 40 || /\]\(|:\/\//.test(name)) return undefined;
  return fieldOfName(name) ? known(name, '', /[:：][\s*_]*$/.test(words)) : undefined;
}

/** Several labels in one line, `**日期**: … | **分类**: …`, each with its own value; one where they are not parted. */
export function splitLabels(line: string): string[] {
  const pieces = line.split(/\s+[|｜·•]\s+|\s*[|｜]\s*(?=\*\*)|;\s+(?=\*\*)|\s{2,}(?=\*\*[^*]{1,20}[:：])/);
  return pieces.length > 1 && pieces.every((piece) => readLabelLine(piece)?.isKnown) ? pieces : [line];
}
