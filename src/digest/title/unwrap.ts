/** Takes off what wraps a title as a whole: heading marks, bold, book title marks, quotes, a code fence. */
import { hasChinese } from './cell-lines.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  ['**', '**'],
  ['__', '__'],
  ['*', '*'],
  ['`', '`'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['”', '“'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
];
const QUOTES = new Set(['“', '”', '"', '「', '『']);
const HEADING = /^#{1,6}\s+/;
/** Nobody wraps a title more often; hostile text does. */
const DEEPEST = 8;
const STOPS = /[。．.]$/;

/** `## **《X》**` → `X`. Quotes that the English title has too belong to the title. */
export function unwrap(title: string, titleEn?: string): string {
  const quoted = titleEn !== undefined && /^["“].*["”]$/s.test(titleEn.trim());
  let text = title.trim();
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const inner = unwrapOnce(text, quoted);
    if (inner === text) break;
    text = inner;
  }
  return text;
}

function unwrapOnce(text: string, keepQuotes: boolean): string {
  const heading = HEADING.exec(text);
  if (heading) return text.slice(heading[0].length).trim();
  const stop = STOPS.exec(text)?.[0] ?? '';
  const body = stop ? text.slice(0, -1).trimEnd() : text;
  for (const [open, close] of PAIRS) {
    if (keepQuotes && QUOTES.has(open)) continue;
    const inner = innerOf(body, open, close);
    // “X”。 keeps its stop: it is a character of the cell
    if (inner !== undefined) return stop && !STOPS.test(inner) ? inner + stop : inner;
  }
  return text;
}

function innerOf(text: string, open: string, close: string): string | undefined {
  if (text.length <= open.length + close.length) return undefined;
  if (!text.startsWith(open) || !text.endsWith(close)) return undefined;
  const inner = text.slice(open.length, -close.length);
  if (!closesOnlyAtEnd(inner, open, close)) return undefined;
  const trimmed = inner.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** `《A》与《B》` begins and ends with the marks but is not wrapped by them. */
function closesOnlyAtEnd(inner: string, open: string, close: string): boolean {
  if (open === close)
    return !inner.includes(open) && !(open === '*' && !hasChinese(inner) && /^\W*$/.test(inner));
  let depth = 0;
  for (const char of inner) {
    if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The text a reader sees, for looking at how a line begins: without bold, heading, quote and list marks around it. */
export function plainStart(text: string): string {
  return text.slice(0, 400).replace(/^[\s*#>_`•·▪◦※–—-]+/, '');
}
