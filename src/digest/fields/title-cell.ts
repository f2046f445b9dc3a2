/**
 * What a cell, heading or list item calls a paper, as generators write it: `**[Title](link)** (Read more on [arXiv](…))`,
 * `1) Title  And its abstract.`, `**Title**<br><sub>Affiliation<br>Summary</sub>`.
 */

import { isMissing, isPaperUrl } from '#digest/fields/links/link-cell.ts';
import { isRelative, leadsToPaper } from '#digest/fields/links/paper-url.ts';
import { findLinks, type TextLink } from '#digest/fields/links/text-links.ts';
import { decodeEntities, withoutEmphasis, withoutLayout } from './markup.ts';

export interface TitleCell {
  title: string;
  /** Addresses in the cell, the title's own first. */
  links: TextLink[];
  /** What stands behind the title and is not part of it. */
  rest?: string;
}

/** `1)`, `[12]`, `1001\.`, `(3)`, `No. 4:`, `一、` and the number signs of chat. */
const NUMBER =
  /^(?:\[\d{1,4}\]|\(\d{1,4}\)|（\d{1,4}）|\d{1,4}(?:\\?\.(?=\s)|[)）]|、)|No\.?\s?\d{1,4}[.:：]?(?=\s)|[①-⑳]|[一二三四五六七八九十]{1,3}、|\d\ufe0f?\u20e3)\s*/;
const ORNAMENT = /^(?:(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[★☆])+\s*|[-•*]\s+)+/u;
const READ_MORE = /[(（][^()（）]{0,40}$/;
const SMALL_LINK =
  /^(?:\[?(?:read more|more|pdf|arxiv|paper|link|html|abs|hf|hugging ?face|code|github|project|openreview|site|web|链接|论文|代码|原文|详情|back|top)\b.{0,12}|📄|🔗|\W*)$/i;
/** A title that is longer and holds such a mark is followed by an abstract. */
const LONGEST = 160;

export function readTitleCell(cell: string): TitleCell {
  const [first = '', ...others] = withoutLayout(cell.replace(/\s*\n\s*/g, ' ')).split('\n');
  const links = findLinks(first).filter((link) => !isMissing(link.url));
  const { title, rest } =
    cutBehindLink(first.trim()) ?? cutBehindTitle(withoutSmallLinks(first, links).trim());
  const behind = [rest, ...others].map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
  return {
    title: plainTitle(title),
    links: [...links].sort((a, b) => Number(leadsToPaper(b.url)) - Number(leadsToPaper(a.url))),
    ...(behind.length > 0 && { rest: behind.join('\n') }),
  };
}

/** `[Title](link) — a summary (9.0/10)`: the link's words are the title, what follows a mark or a gap is not. */
function cutBehindLink(line: string): { title: string; rest: string } | undefined {
  const start = /^\W{0,6}(?:\d{1,4}\W{1,3})?/.exec(line)![0].length;
  const link = findLinks(line).find((one) => one.from <= start && isTitleLink(one));
  if (!link || link.label.length < 8) return undefined;
  const rest = line.slice(link.to).replace(/^[*_]{1,3}/, '');
  return rest === '' || /^\s*[—–|·:：(（[`<,，-]|^\s{2,}/.test(rest)
    ? { title: link.label, rest: withoutSmallLinks(rest, findLinks(rest)) }
    : undefined;
}

/** Marks, numbers and ornaments around a title; a link is its words. */
export function plainTitle(text: string): string {
  let title = text.trim();
  for (let round = 0; round < 4; round += 1) {
    const inner = unwrapLink(withoutEmphasis(title).replace(ORNAMENT, '').replace(NUMBER, '').trim());
    if (inner === '' || inner === title) break;
    title = inner;
  }
  const bare = /^《([^《》]+)》$/.exec(title)?.[1] ?? title;
  return decodeEntities(bare.replace(/\*\*(?=\S)([^*]+)\*\*/g, '$1').replace(/\s+/g, ' ')).trim();
}

function unwrapLink(text: string): string {
  const [link] = findLinks(text);
  return link && link.from === 0 && link.to === text.length && link.label !== '' ? link.label : text;
}

/** Links such as `[pdf](…)` and what introduces them; the title's own link becomes its words. */
function withoutSmallLinks(line: string, links: readonly TextLink[]): string {
  let kept = '';
  let from = 0;
  for (const link of links) {
    const before = line.slice(from, link.from);
    const isSmall = SMALL_LINK.test(link.label) || link.label === link.url || link.url.startsWith('#');
    kept += isSmall ? before.replace(READ_MORE, '') : before + link.label;
    from = link.to;
    if (isSmall)
      from += /^\s*(?:or|and|和|或|[,，/|·])?\s*[)）]?/.exec(line.slice(from, from + 12))![0].length;
  }
  return (kept + line.slice(from)).replace(/\[\s*\]|[(（]\s*[)）]/g, '');
}

/** `**Title** - An abstract`, `Title  An abstract of some length.` */
function cutBehindTitle(line: string): { title: string; rest: string } {
  const bold = /^((?:\W{0,3}\d{0,4}[.)]?\s*)(\*\*|__)(?:(?!\2).){3,400}\2)\s*(?:[-–—:：|]\s*)?(?=\S)/.exec(
    line,
  );
  if (bold && bold[0].length < line.length) return { title: bold[1]!, rest: line.slice(bold[0].length) };
  if (line.length <= LONGEST) return { title: line, rest: '' };
  const gap = /^(.{3,200}?)(?:\s{2,}|\s[-–—]\s)(?=.{60})/.exec(line);
  return gap ? { title: gap[1]!, rest: line.slice(gap[0].length) } : { title: line, rest: '' };
}

/** Whether a link may be the title's own: to the paper, or to a page of the same site about it. */
export function isTitleLink(link: TextLink): boolean {
  return (
    !SMALL_LINK.test(link.label) && (isPaperUrl(link.url) || leadsToPaper(link.url) || isRelative(link.url))
  );
}
