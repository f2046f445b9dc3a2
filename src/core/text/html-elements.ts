/** `<i>`, `<sub>` and their like, where both tags are there: publishers write them in titles. Every other tag is text. */
import type { FoundPiece, Scan, Style } from './pieces.ts';

const STYLES: Readonly<Record<string, Style>> = {
  i: 'emphasis',
  em: 'emphasis',
  b: 'strong',
  strong: 'strong',
  sub: 'subscript',
  sup: 'superscript',
};
const OPENING = /<(i|em|b|strong|sub|sup)>/iy;
/** An element over more than this is no emphasis. */
const MAX_INNER = 600;

/** The element whose opening tag begins at `at`. */
export function findElement(text: string, at: number, scan: Scan): FoundPiece | undefined {
  OPENING.lastIndex = at;
  const [tag, written] = OPENING.exec(text) ?? [];
  if (tag === undefined) return undefined;
  const name = written!.toLowerCase();
  const from = at + tag.length;
  const length = innerLength(text.slice(from, from + MAX_INNER), name);
  if (length === undefined) return undefined;
  const inner = text.slice(from, from + length);
  const end = from + length + tag.length + 1;
  const piece = { kind: 'styled' as const, style: STYLES[name]!, pieces: scan(inner), open: tag.length };
  return { end, piece: { ...piece, source: text.slice(at, end) } };
}

/** Up to the closing tag of the same element; undefined where there is none in the paragraph, or nothing before it. */
function innerLength(ahead: string, name: string): number | undefined {
  const tags = new RegExp(`<(/?)${name}>|\\n[ \\t]*\\n`, 'gi');
  let depth = 1;
  for (const { 0: found, 1: slash, index } of ahead.matchAll(tags)) {
    if (found[0] === '\n') return undefined;
    depth += slash === '/' ? -1 : 1;
    if (depth === 0) return ahead.slice(0, index).trim() === '' ? undefined : index;
  }
  return undefined;
}
