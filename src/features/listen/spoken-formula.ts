/** A formula in words, if it is short and simple; others become “a formula”, because they cannot be followed by ear. */
import type { ContentLanguage } from '#core/paper/row.ts';

const TOKEN = /\\[A-Za-z]+|\\[^A-Za-z]|[A-Za-z]+|\d+(?:\.\d+)?|[\u0370-\u03ff]|\S/g;
/** Words of a spoken formula. */
const MAX_WORDS = 10;

/** Tokens that only affect the layout. */
const SILENT =
  /^(?:[{}_&~]|\\[,;:! {}]|\\(?:math(?:rm|bf|it|cal|bb|sf|frak)|text(?:rm|bf|it)?|operatorname|boldsymbol|bm|left|right|big|Big|displaystyle|quad|limits))$/;

const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  '=': ['等于', 'equals'],
  '+': ['加', 'plus'],
  '-': ['减', 'minus'],
  '/': ['除以', 'over'],
  '<': ['小于', 'less than'],
  '>': ['大于', 'greater than'],
  '%': ['%', 'percent'],
  '\\%': ['%', 'percent'],
  '\\times': ['乘', 'times'],
  '\\cdot': ['乘', 'times'],
  '\\pm': ['正负', 'plus or minus'],
  '\\le': ['小于等于', 'at most'],
  '\\leq': ['小于等于', 'at most'],
  '\\ge': ['大于等于', 'at least'],
  '\\geq': ['大于等于', 'at least'],
  '\\ll': ['远小于', 'much less than'],
  '\\gg': ['远大于', 'much greater than'],
  '\\approx': ['约等于', 'about'],
  '\\sim': ['约', 'about'],
  '\\simeq': ['约等于', 'about'],
  '\\to': ['到', 'to'],
  '\\rightarrow': ['到', 'to'],
  '\\infty': ['无穷', 'infinity'],
  '\\circ': ['度', 'degrees'],
  '\\log': ['log', 'log'],
  '\\ln': ['ln', 'ln'],
};

const GREEK =
  /^\\(?:var)?(alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega)$/i;

const FORMULA = { zh: '公式', en: 'a formula' } as const;
const POWERS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  '2': ['平方', 'squared'],
  '3': ['立方', 'cubed'],
};

export function spokenFormula(tex: string, language: ContentLanguage): string {
  const column = language === 'zh' ? 0 : 1;
  const tokens = (tex.match(TOKEN) ?? []).filter((token) => !SILENT.test(token));
  const words: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const power = tokens[index - 1] === '^' ? POWERS[token] : undefined;
    const word = token === '^' ? '' : (power?.[column] ?? tokenWord(token, column));
    if (word === undefined) return FORMULA[language];
    if (word !== '') words.push(word);
  }
  return words.length > 0 && words.length <= MAX_WORDS ? words.join(' ') : FORMULA[language];
}

/** Undefined for a token that cannot be said. */
function tokenWord(token: string, column: 0 | 1): string | undefined {
  const word = Object.hasOwn(WORDS, token) ? WORDS[token] : undefined;
  if (word) return word[column];
  const greek = GREEK.exec(token)?.[1];
  if (greek !== undefined) return greek.toLowerCase();
  if (/^[(),.:;|]$/.test(token)) return '';
  return /^[\p{L}\d.]+$/u.test(token) ? token : undefined;
}
