/** Where a formula begins and ends in running text: decided before anything else reads the text, so that Markdown never bends a formula. */

export interface FoundFormula {
  /** Position behind the closing mark. */
  end: number;
  /** Between the marks, trimmed. */
  tex: string;
  display: boolean;
}

/** Longer formulas stay text: no abstract needs them, and typesetting has no promise of time. */
export const MAX_FORMULA = 2000;

const BLANK_LINE = /\n[ \t]*\n/;
const ENVIRONMENT = /\\begin\{((?:equation|align|gather|multline|eqnarray|aligned|gathered|cases)\*?)\}/y;
const TEXT_IN_MATH = /\\(?:text\w*|mathrm|mathbf|mathit|mathsf|mbox|operatorname|emph)\*?\{[^{}]*\}/g;
/** Four English words in a row, none of them a command's name. */
const RUNNING_TEXT = /(?:(?<![\\A-Za-z{])[A-Za-z]{2,}[,.)]*\s+){3,}[A-Za-z]{2,}/;
const SENTENCE_MARK = /[，。；？！、]/;
const HAN = /\p{Script=Han}/u;

/** The formula that begins exactly at `at`; undefined where the `$` or backslash there begins none. */
export function findFormula(text: string, at: number): FoundFormula | undefined {
  if (text.startsWith('$$', at)) return fenced(text, at, '$$', '$$', true);
  if (text[at] === '$') return dollars(text, at);
  if (text.startsWith('\\(', at)) return escapedBrackets(fenced(text, at, '\\(', '\\)', false));
  if (text.startsWith('\\[', at)) return escapedBrackets(fenced(text, at, '\\[', '\\]', true));
  return environment(text, at);
}

/**
 * `$…$` as Pandoc reads it: no space inside the marks, no digit behind them, for that is a price; but no price holds a
 * backslash (`256$\\times$256`). The next `$` ends it or nothing does.
 */
function dollars(text: string, at: number): FoundFormula | undefined {
  if (/\s/.test(text[at + 1] ?? ' ')) return undefined;
  const last = Math.min(text.length, at + MAX_FORMULA);
  for (let i = at + 1; i < last; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '$') {
      const inner = text.slice(at + 1, i);
      const isPrice = /\d/.test(text[i + 1] ?? '') && !inner.includes('\\');
      return isPrice || /\s$/.test(inner) ? undefined : formula(inner, i + 1, false);
    }
  }
  return undefined;
}

function fenced(
  text: string,
  at: number,
  open: string,
  close: string,
  display: boolean,
): FoundFormula | undefined {
  const from = at + open.length;
  const length = text.slice(from, from + MAX_FORMULA + close.length).indexOf(close);
  return length === -1
    ? undefined
    : formula(text.slice(from, from + length), from + length + close.length, display);
}

function environment(text: string, at: number): FoundFormula | undefined {
  ENVIRONMENT.lastIndex = at;
  const name = ENVIRONMENT.exec(text)?.[1];
  if (name === undefined) return undefined;
  const close = `\\end{${name}}`;
  const found = fenced(text, at, `\\begin{${name}}`, close, true);
  return found && { ...found, tex: text.slice(at, found.end) };
}

function formula(inner: string, end: number, display: boolean): FoundFormula | undefined {
  const tex = inner.trim();
  if (tex === '' || BLANK_LINE.test(inner) || isProse(tex)) return undefined;
  return { end, tex, display };
}

/** `5 and US` between two prices, or a Chinese sentence, is no formula; a word in `\text{}` is. */
function isProse(tex: string): boolean {
  const bare = tex.replaceAll(TEXT_IN_MATH, '');
  if (SENTENCE_MARK.test(bare) || RUNNING_TEXT.test(bare)) return true;
  if (HAN.test(bare)) return /^\d|[（）]/.test(bare) || bare.length > 40;
  return !bare.includes('\\') && /^\d[\d.,]*[A-Za-z]{0,2}[\s,–-]+[A-Za-z]{2,}/.test(bare);
}

/** `\[12\]` and `\(see below\)` are brackets that somebody escaped for Markdown. */
function escapedBrackets(found: FoundFormula | undefined): FoundFormula | undefined {
  return found && (/[\\^_=+<>{}|/]/.test(found.tex) || /^[A-Za-z\u0370-\u03ff]$/.test(found.tex))
    ? found
    : undefined;
}
