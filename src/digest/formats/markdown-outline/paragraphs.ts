/** Lines of a text → its paragraphs: lines that were broken to fit a page are one line again. */

const LIST_ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)、])\s/;
const CJK = '[\\u3040-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef\\u3000-\\u303f]';
const BETWEEN_CJK = new RegExp(`(?<=${CJK})\\n(?=${CJK})`, 'g');

export function joinParagraphs(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map(joinLines)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Items of a list stay lines of their own. */
function joinLines(paragraph: string): string {
  const joined: string[] = [];
  for (const line of paragraph.split('\n')) {
    if (joined.length === 0 || LIST_ITEM.test(line)) joined.push(line.trim());
    else joined[joined.length - 1] += `\n${line.trim()}`;
  }
  return joined
    .map((item) => item.replace(BETWEEN_CJK, '').replaceAll('\n', ' ').trim())
    .join('\n')
    .trim();
}
