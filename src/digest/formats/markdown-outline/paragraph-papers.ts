/** Papers in plain paragraphs: a title in one line and its link in the next, or a link that is the title, without any mark. */
import { linksOfLine } from './line-links.ts';
import { isProse, isTitleText } from './looks-like.ts';
import type { Outline, OutlineNode } from './outline.ts';
import type { PaperNode } from './paper-nodes.ts';

/** Below the marks of headings and lists that are not indented. */
const LEVEL = 14;
const LONGEST_TITLE = 300;

interface Paragraph {
  from: number;
  to: number;
}

/** `found` are papers that have marks; their lines are left alone. */
export function findParagraphPapers(outline: Outline, found: readonly PaperNode[]): PaperNode[] {
  const owned = new Set(found.flatMap(({ node, end }) => range(node.line, end)));
  const marks = new Set(outline.nodes.map((node) => node.line));
  const isFree = (line: number) => !owned.has(line) && !marks.has(line);
  return paragraphsOf(outline.lines, isFree).flatMap(
    (paragraph, at, all) => paperIn(paragraph, all[at - 1], outline) ?? [],
  );
}

function paperIn(
  paragraph: Paragraph,
  above: Paragraph | undefined,
  { lines }: Outline,
): PaperNode | undefined {
  const keys = new Set(range(paragraph.from, paragraph.to).flatMap((line) => linksOfLine(lines[line]!).keys));
  if (keys.size !== 1) return undefined;
  const first = lines[paragraph.from]!;
  if (isTitle(first)) return paperAt(paragraph.from, paragraph.to, first);
  // A title that stands alone above its link.
  const isAlone = above && above.to - above.from === 1 && linksOfLine(lines[above.from]!).keys.length === 0;
  const title = isAlone ? lines[above.from]! : '';
  return title !== '' && linksOfLine(first).isLinkLine && isTitle(title)
    ? paperAt(above!.from, paragraph.to, title)
    : undefined;
}

/** Neither markup nor a sentence. */
function isTitle(line: string): boolean {
  const { links, keys } = linksOfLine(line);
  if (/^\s*[<>|]/.test(line) || line.length > LONGEST_TITLE || isProse(line, links)) return false;
  if (keys.length === 0) return isTitleText(line, false) && !/[。！!.]\s*$|[。.]\s+\S+\s/.test(line);
  return links.some(
    (link) => link.label.length > 12 && link.label !== link.url && isTitleText(link.label, false),
  );
}

function paperAt(line: number, end: number, text: string): PaperNode {
  const own = range(line + 1, end);
  const node: OutlineNode = { line, kind: 'bold', level: LEVEL, text, indent: 0, children: [], own, end };
  return { node, end };
}

function paragraphsOf(lines: readonly string[], isFree: (line: number) => boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = -1;
  for (let at = 0; at <= lines.length; at += 1) {
    const isInside = at < lines.length && lines[at]!.trim() !== '' && isFree(at);
    if (isInside && from === -1) from = at;
    if (isInside || from === -1) continue;
    paragraphs.push({ from, to: at });
    from = -1;
  }
  return paragraphs;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
