/** What a piece of text may be, told by its looks: a title, names of authors, a sentence. */
import { fieldOfName } from '#digest/fields/field-names.ts';
import type { TextLink } from '#digest/fields/links/text-links.ts';
import { withoutLinks } from '#digest/fields/links/text-links.ts';
import { readTitleCell } from '#digest/fields/title-cell.ts';

/** Headings of sections and words on which one clicks. */
const GENERIC =
  /^(?:\W*(?:table of )?contents?|toc|目录|details?|click.*|show.*|expand.*|collapse.*|展开.*|收起.*|点击.*|详情|查看.*|更多|more|back.*|top|papers?|articles?|references?|参考文献|相关论文|related.*|links?|today'?s? papers?|(?:今日|每日|当日|当期|最新|全部|推荐|精选|重点|本期|本周)?(?:论文|文献|文章|推荐|精选|列表|论文列表|论文速递|更新)(?:列表|精选|汇总|概览|推荐|速览|解读|详情)?|overview|summary|highlights?|news|index|archive|introduction|usage|license|contributing|acknowledge?ments?|.{0,40}[:：])$/i;
/** `一、今日概览`: papers are numbered otherwise. */
const CHAPTER = /^[\s*_#]*[一二三四五六七八九十]{1,3}[、.．]/;
const LONGEST_TITLE = 600;
const SHORTEST_TITLE = 12;
const HAN_TITLE = 6;
const LONGEST_NAMES = 6000;
const PARTICLE =
  /^(?:al|bin|da|das|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu|zur|and|et|jr|sr|ii|iii|iv|y|e)\.?$/i;

/** Whether the text of a mark may be a title; beside a link of its own less is enough. */
export function isTitleText(text: string, isLinked: boolean): boolean {
  const { title } = readTitleCell(text);
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2 || title.length > LONGEST_TITLE || GENERIC.test(title)) return false;
  if (isLinked) return !/^(?:pdf|arxiv|link|html|paper|code|abs|doi|论文|链接|原文|代码)$/i.test(title);
  if ((title.length < 30 && fieldOfName(title)) || CHAPTER.test(text)) return false;
  const han = title.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return han >= HAN_TITLE || letters >= SHORTEST_TITLE;
}

/** A sentence that refers to a paper in passing: its link stands among words, and is not the line's subject. */
export function isProse(line: string, links: readonly TextLink[]): boolean {
  if (/^\W{0,8}(?:\[|\*\*|__|<(?:strong|b|a)\b|《)/.test(line)) return false;
  const [link] = links;
  if (!link || /\*\*|__|<(?:strong|b)\b/.test(line.slice(0, link.from))) return false;
  const before = widthOf(line.slice(0, link.from));
  const after = widthOf(line.slice(link.to).replace(/[\s)\]）】.。*_`]+/g, ''));
  const words = withoutLinks(line, links);
  const isSentence = /[。！？]\s*\S|[.!?]\s+[A-Z]\S*\s+[a-z]/.test(words);
  return before > 20 && after > 20 && (isSentence || /^[\s]*[a-z\u4e00-\u9fff]/.test(line.slice(link.to)));
}

/** Chinese characters say as much as two letters. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0);
}

/** `Ada Ling, Bo Ek, et al.`, `王小明、李雷`: names and nothing else. */
export function isNames(text: string): boolean {
  const plain = text
    .replace(
      /\(.*?\)|（.*?）|[*_`†‡§∗\d]|等\s*\d*\s*位?(?:作者|人)?|\bet\.?\s?al\.?|\band \d+ others?/gi,
      ' ',
    )
    .trim();
  if (plain === '' || plain.length > LONGEST_NAMES || /[。！？:：;]\s*\S|https?:/.test(plain)) return false;
  const names = plain.split(/\s*[,，、;；·&]\s*|\s+and\s+/).filter((name) => name.trim() !== '');
  return (
    names.length > 0 &&
    names.every(isName) &&
    (names.length > 1 || /\s/.test(plain) || /^[\p{Script=Han}·]{2,4}$/u.test(plain))
  );
}

function isName(name: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·\s]{2,12}$/u.test(name))
    return true;
  const words = name.trim().split(/\s+/);
  if (words.length > 6) return false;
  return words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || PARTICLE.test(word));
}
