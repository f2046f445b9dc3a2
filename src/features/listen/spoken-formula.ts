/** A formula as it would be said, where it is short and plain; a longer one is only named, for nobody follows it by ear. */
import type { ContentLanguage } from '#core/paper/row.ts';

const TOKEN = /\\[A-Za-z]+|\\[^A-Za-z]|[A-Za-z]+|\d+(?:\.\d+)?|[\u0370-\u03ff]|\S/g;
/** Said words; what has more is no longer plain. */
const LONGEST = 10;

/** What is only there for the eye. */
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
  const at = language === 'zh' ? 0 : 1;
  const tokens = (tex.match(TOKEN) ?? []).filter((token) => !SILENT.test(token));
  const said: string[] = [];
  for (const [place, token] of tokens.entries()) {
    const power = tokens[place - 1] === '^' ? POWERS[token] : undefined;
    const word = token === '^' ? '' : (power?.[at] ?? sayToken(token, at));
    if (word === undefined) return FORMULA[language];
    if (word !== '') said.push(word);
  }
  return said.length > 0 && said.length <= LONGEST ? said.join(' ') : FORMULA[language];
}

function sayToken(token: string, at: 0 | 1): string | undefined {
  const word = Object.hasOwn(WORDS, token) ? WORDS[token] : undefined;
  if (word) return word[at];
  const greek = GREEK.exec(token)?.[1];
  if (greek !== undefined) return greek.toLowerCase();
  if (/^[(),.:;|]$/.test(token)) return '';
  return /^[\p{L}\d.]+$/u.test(token) ? token : undefined;
}
