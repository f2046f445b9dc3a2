/** Titles that are links themselves, `[标题](https://arxiv.org/abs/…)`: what they say and where they lead. */
import { isPaperUrl } from './link-cell.ts';

interface LinkedTitle {
  /** The cell with the words of the link in place of the link. */
  title: string;
  url: string;
}

/** A longer first line is no link, and is not looked at. */
const LONGEST = 1500;
const MARKDOWN =
  /^((?:\*\*|__)?)\[((?:(?!\]\().)*)\]\(\s*<?([^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)?)>?(?:\s+"[^"]*")?\s*\)\1\s*$/;
const HTML = /^<a\s[^<>]*?href\s*=\s*["']?([^"'\s<>]+)[^<>]*>(.*)<\/a>\s*$/i;

/** Undefined where the first line is no link to a paper. */
export function takeLink(cell: string): LinkedTitle | undefined {
  if (!/^(?:\*\*|__)?\[|^<a\s/i.test(cell)) return undefined;
  const line = cell.split('\n', 1)[0]!;
  if (line.length > LONGEST) return undefined;
  const markdown = MARKDOWN.exec(line);
  const html = markdown ? null : HTML.exec(line);
  const [words, url] = markdown ? [markdown[2], markdown[3]] : [html?.[2], html?.[1]];
  if (!words?.trim() || !url || !isPaperUrl(url)) return undefined;
  return { title: words.trim() + cell.slice(line.length), url };
}
