/** A cell as lines with their places in it, so that lead and note can be cut out word for word. */

export interface Line {
  /** Without outer white space; never empty. */
  text: string;
  /** Offsets of `text` in the cell. */
  start: number;
  end: number;
  /** Whether a blank line stands before it. */
  afterBlank: boolean;
}

const BREAK = /\r\n|[\n\r\u2028\u2029]|<br ?\/?>/gi;

export function toLines(cell: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let afterBlank = false;
  for (const end of [...breaks(cell), { at: cell.length, next: cell.length }]) {
    const raw = cell.slice(from, end.at);
    const text = raw.trim();
    const start = from + raw.length - raw.trimStart().length;
    if (text !== '') lines.push({ text, start, end: start + text.length, afterBlank });
    afterBlank = text === '';
    from = end.next;
  }
  return lines;
}

function breaks(cell: string): { at: number; next: number }[] {
  return [...cell.matchAll(BREAK)].map((match) => ({ at: match.index, next: match.index + match[0].length }));
}

/** `undefined` for nothing but white space, so that absent stays absent. */
export function present(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/;

export function hasChinese(text: string): boolean {
  return CJK.test(text);
}

/** Full stops, question and exclamation marks that end a Chinese sentence, the last one included. */
export function sentenceCount(text: string): number {
  return text.match(/[。！？]+[”"》）)]?/g)?.length ?? 0;
}

const BULLET = /^(?:[-•▪◦>]|\*(?=\s))\s+/;
/** A number that stands alone is a mark only with a gap behind it. */
const LONE_NUMBER = /^1[.)]\s+(?=[^\d\s])/;
const NUMBER = /^(?:\d{1,2}|[一二三四五])[.、)）]\s*/;

/** `1. ` before the first of several candidates or before the only one, `- ` before a title; `1.25%` and a title that begins with a number stay. */
export function listMark(lines: readonly Line[], at: number, titleEn: string | undefined): string {
  const { text } = lines[at]!;
  const bullet = BULLET.exec(text)?.[0];
  if (bullet !== undefined) return bullet;
  const isList = /^(?:1|一)/.test(text) && /^(?:2|二)[.、)）]/.test(lines[at + 1]?.text ?? '');
  const isAlone = hasChinese(text) && !/^\W*1\b/.test(titleEn ?? '');
  return (isList ? NUMBER : isAlone ? LONE_NUMBER : undefined)?.exec(text)?.[0] ?? '';
}
