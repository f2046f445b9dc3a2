/**
 * Which asterisks of a paragraph are emphasis. Science writes `HLA-A*02:01`, `CA*`, `*p < 0.05`: only a pair that can be nothing else
 * counts, every other asterisk is escaped before Markdown sees it, so none ever vanishes.
 */

const WORD = /[\p{L}\p{N}\ue000-\uf8ff]/u;
const OPENING = /[“‘"'「『《〈（([{【]/;
const CLOSING = /[”’"'」』》〉）)\]}】，。：；！？、,.:;!?%…]/;
const ASCII_WORD = /[A-Za-z0-9]/;
const MAX_PAIRS = 80;
const MAX_BRACKETS = 60;
/** Emphasis over more than this is no emphasis. */
const MAX_SPAN = 600;

interface Run {
  at: number;
  length: number;
  opens: boolean;
  closes: boolean;
}

/** The paragraph as Markdown with every doubtful mark escaped; undefined where there is nothing for Markdown to do. */
export function guardMarks(text: string): string | undefined {
  const kept = emphasisMarks(text);
  const hasLinks = text.includes('](') && text.split('[').length <= MAX_BRACKETS;
  if (kept.size === 0 && !hasLinks) return undefined;
  return text.replaceAll(/\*+|[\\_[\]!`&<~]/g, (mark, at: number) => {
    if (mark[0] === '*') return kept.has(at) ? mark : mark.replaceAll('*', '\\*');
    return hasLinks && /[[\]!]/.test(mark) ? mark : `\\${mark}`;
  });
}

/** Positions of the runs of asterisks that open or close emphasis. */
function emphasisMarks(text: string): Set<number> {
  const kept = new Set<number>();
  let open: Run[] = [];
  for (const run of asterisks(text)) {
    const from = run.closes ? open.findLastIndex((one) => one.length === run.length) : -1;
    const opener = open[from];
    if (opener && run.at - opener.at <= MAX_SPAN) {
      kept.add(opener.at).add(run.at);
      open = open.slice(0, from);
    } else if (run.opens) open.push(run);
    if (kept.size > 2 * MAX_PAIRS) return new Set();
  }
  return kept;
}

function asterisks(text: string): Run[] {
  return [...text.matchAll(/\*+/g)].map((match) => {
    const at = match.index;
    const length = match[0].length;
    const before = text[at - 1] ?? ' ';
    const behind = text[at + length] ?? ' ';
    const isMark = length <= 3;
    const opens = isMark && (WORD.test(behind) || OPENING.test(behind)) && !endsWord(before);
    const closes =
      isMark && (WORD.test(before) || CLOSING.test(before)) && !startsWord(before, behind, length);
    return { at, length, opens, closes };
  });
}

/** `A*`, `f(x)*`: an asterisk that hangs on a Latin word or a bracket belongs to it. */
function endsWord(before: string): boolean {
  return ASCII_WORD.test(before) || /[)\]}'"’”]/.test(before);
}

/** A Latin word right behind: only strong emphasis that ends in Chinese may close there (`**方法：**We`). */
function startsWord(before: string, behind: string, length: number): boolean {
  return ASCII_WORD.test(behind) && (length === 1 || before.charCodeAt(0) < 0x2e80);
}
