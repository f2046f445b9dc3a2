/** The line that names a paper, split into its title and what stands around it. */

import { leadsToPaper } from '#digest/fields/links/paper-url.ts';
import { findLinks, type TextLink } from '#digest/fields/links/text-links.ts';
import { withoutLayout } from '#digest/fields/markup.ts';
import { isTitleLink, plainTitle, readTitleCell } from '#digest/fields/title-cell.ts';
import { readLabelLine } from './label-line.ts';

export interface TitleLine {
  title: string;
  /** The link that is the title, or that the line gives for the paper. */
  link?: TextLink;
  before: string;
  after: string;
}

const EMPHASIZED =
  /(\*\*|__)(?!\s)((?:(?!\1).){4,500})\1|<(strong|b)\b[^<>]*>([^<]{4,500}(?:<a\b[^<>]*>[^<]*<\/a>)?[^<]*)<\/\3>|《([^》]{4,300})》/g;
const SHORTEST = 6;

export function readTitleLine(text: string): TitleLine {
  const line = text
    .replace(
      /\[\[?(?:back|more|top|返回)[^\]]*\]\]?\(#[^)]*\)\]?|<a\s+(?:id|name)=[^<>]*>\s*(?:<\/a>)?/gi,
      '',
    )
    .trim();
  return emphasized(line) ?? linked(line) ?? bare(line);
}

function emphasized(line: string): TitleLine | undefined {
  for (const match of line.matchAll(EMPHASIZED)) {
    const inner = (match[2] ?? match[4] ?? match[5])!;
    const { title, links } = readTitleCell(inner);
    const isLabel = readLabelLine(match[0] + line.slice(match.index + match[0].length))?.isKnown === true;
    if (title.length < SHORTEST || isLabel || /^\W*https?:/.test(inner)) continue;
    const link = links.find(isTitleLink) ?? paperLink(line);
    const after = line.slice(match.index + match[0].length);
    return { title, ...(link && { link }), before: line.slice(0, match.index), after };
  }
  return undefined;
}

function linked(line: string): TitleLine | undefined {
  const link = findLinks(line).find(
    (one) => isTitleLink(one) && one.label.length >= SHORTEST && one.label !== one.url,
  );
  if (!link || /^\s*(?:https?:|arxiv:)/i.test(link.label)) return undefined;
  // A name before the link and a colon: the words before are the title.
  const before = line.slice(0, link.from);
  if (
    /\p{L}{3,}.*\s\p{L}{2,}/u.test(before) &&
    !/[:：]\s*$/.test(before) &&
    link.label.split(/\s+/).length < 3
  )
    return undefined;
  return { title: plainTitle(link.label), link, before, after: line.slice(link.to) };
}

function bare(line: string): TitleLine {
  const { title, links, rest: behind = '' } = readTitleCell(withoutLayout(line));
  const link = links.find(({ url }) => leadsToPaper(url));
  const others = links.filter((one) => one !== link).map(({ label, url }) => `[${label}](${url})`);
  const rest = [behind, ...others].join(' | ');
  const cut =
    /^(.{12,400}?)\s*(?:[,，.]?\s*arxiv[:：]\s*\S+|\s[|｜·]\s.*|[(（](?:arxiv|https?|\d{4}[-./]\d).*)$/i.exec(
      title,
    );
  return cut
    ? { title: cut[1]!, ...(link && { link }), before: '', after: `${title.slice(cut[1]!.length)} | ${rest}` }
    : { title, ...(link && { link }), before: '', after: rest };
}

function paperLink(line: string): TextLink | undefined {
  return findLinks(line).find(({ url }) => leadsToPaper(url));
}
