/**
 * The blocks of an abstract or a note: paragraphs, and lists where several lines are clearly items. Markdown's own block rules are
 * not asked, for they turn a sentence that begins with `#`, `>` or `1.` into something else.
 */

export interface ListItem {
  /** As written (`1.`, `（2）`, `-`), shown word for word. */
  marker: string;
  text: string;
  depth: 0 | 1 | 2;
  /** A blank line stood before it. */
  apart: boolean;
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'rule' };

interface Line {
  indent: number;
  text: string;
  apart: boolean;
  marker?: string;
}

const BULLET = /^([-*+•·▪◦])[ \t]+(?=\S)/;
const NUMBER =
  /^(\d{1,3}[.)](?=[ \t]+\S)|\d{1,3}[、．](?=\S)|[（(]\d{1,2}[)）](?=.)|[①-⑳](?=.)|[a-z][.)](?=[ \t]+\S))[ \t]*/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|—{3,})$/;
/** A line break behind which another block may begin: emphasis never goes beyond it. */
export const BLOCK_START = new RegExp(
  `\\n(?=[ \\t\\r]*(?:\\n|${[BULLET, NUMBER].map(({ source }) => source.slice(1)).join('|')}|[-*_—]{3,}[ \\t\\r]*(?:\\n|$)))`,
  'g',
);

/** Blocks in order; nothing of the text is lost but white space and rules of dashes. */
export function splitBlocks(text: string): Block[] {
  const lines = readLines(text);
  const hasList = lines.filter((line) => line.marker !== undefined).length > 1;
  const blocks: Block[] = [];
  for (const line of lines) addLine(blocks, line, hasList);
  return blocks;
}

function readLines(text: string): Line[] {
  let apart = false;
  return text.split(/\r\n?|\n/).flatMap((raw) => {
    const trimmed = raw.trim();
    if (trimmed === '') {
      apart = true;
      return [];
    }
    const marker = (BULLET.exec(trimmed) ?? NUMBER.exec(trimmed))?.[0];
    const line: Line = { indent: raw.length - raw.trimStart().length, text: trimmed, apart };
    if (marker !== undefined) line.marker = marker;
    apart = false;
    return [line];
  });
}

function addLine(blocks: Block[], line: Line, hasList: boolean): void {
  const last = blocks.at(-1);
  if (RULE.test(line.text)) blocks.push({ kind: 'rule' });
  else if (line.marker !== undefined && hasList) {
    const list = last?.kind === 'list' ? last : { kind: 'list' as const, items: [] };
    if (list !== last) blocks.push(list);
    list.items.push(itemOf(line, list.items));
  } else if (last?.kind === 'list' && (!line.apart || line.indent > 1)) {
    last.items.at(-1)!.text += `\n${line.text}`;
  } else if (last?.kind === 'paragraph' && !line.apart) last.text += `\n${line.text}`;
  else blocks.push({ kind: 'paragraph', text: line.text });
}

/** Depth by indentation; a bullet under a number belongs to it even where the translator did not indent it. */
function itemOf(line: Line, before: readonly ListItem[]): ListItem {
  const isBullet = BULLET.test(line.text);
  const underNumber = isBullet && before.some((item) => !/^\D$/.test(item.marker) && item.depth === 0);
  const depth = Math.max(Math.min(2, Math.floor(line.indent / 2)), underNumber ? 1 : 0) as ListItem['depth'];
  const marker = line.marker!.trim();
  return { marker, text: line.text.slice(line.marker!.length), depth, apart: line.apart };
}
