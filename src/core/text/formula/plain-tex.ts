/**
 * A formula in TeX that both our typesetter and a plain LaTeX document read: a bare `%` is a sign and no comment, and macros of packages
 * that formulas in titles and abstracts rely on are written out.
 */
import { readGroup, readOption } from './tex-groups.ts';
import { numberTex, unitTex } from './units.ts';

const COMMAND = /\\([A-Za-z]+)/y;
const ENVIRONMENT = /\\begin\{/;
/** MathJax's way to name a character, which abstracts from publishers' sites bring along. */
const UNICODE = /\\unicode(?:\[[^\]]*\])?\{(?:x|U\+)?([\da-f]{2,5})\}/gi;

interface Macro {
  arguments: number;
  write(...given: string[]): string;
}

const same = (command: string): Macro => ({ arguments: 1, write: (inner) => `\\${command}{${inner}}` });

const MACROS: Readonly<Record<string, Macro>> = {
  ensuremath: { arguments: 1, write: (inner) => `{${inner}}` },
  mbox: same('text'),
  hbox: same('text'),
  mathbbm: same('mathbb'),
  mathds: same('mathbb'),
  mathbbold: same('mathbb'),
  bm: same('boldsymbol'),
  slashed: same('not'),
  textmu: { arguments: 0, write: () => '\\mu ' },
  xspace: { arguments: 0, write: () => '' },
  nicefrac: { arguments: 2, write: (above, below) => `{${above}}/{${below}}` },
  sfrac: { arguments: 2, write: (above, below) => `{${above}}/{${below}}` },
  num: { arguments: 1, write: (number) => numberTex(number) },
  ang: { arguments: 1, write: (number) => `${numberTex(number)}^{\\circ}` },
  si: { arguments: 1, write: unitTex },
  unit: { arguments: 1, write: unitTex },
  SI: { arguments: 2, write: quantity },
  qty: { arguments: 2, write: quantity },
};

/** The same formula; `tex` has at most a few thousand characters. */
export function plainTex(tex: string): string {
  const named = tex.replaceAll(UNICODE, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  const signs = ENVIRONMENT.test(named) ? /\\.|[%#]/gs : /\\.|[%#&]/gs;
  return expand(named.replaceAll(signs, (sign) => (sign.length === 1 ? `\\${sign}` : sign)));
}

function expand(tex: string): string {
  let plain = '';
  let shown = 0;
  for (let at = tex.indexOf('\\'); at !== -1; at = tex.indexOf('\\', Math.max(at + 2, shown))) {
    COMMAND.lastIndex = at;
    const found = expandMacro(tex, at, COMMAND.exec(tex)?.[1]);
    if (!found) continue;
    plain += tex.slice(shown, at) + found.tex;
    shown = found.end;
  }
  return plain + tex.slice(shown);
}

/** Undefined where it is no macro of ours, or its arguments are not there. */
function expandMacro(tex: string, at: number, name = ''): { tex: string; end: number } | undefined {
  const macro = Object.hasOwn(MACROS, name) ? MACROS[name]! : undefined;
  if (!macro) return undefined;
  let end = readOption(tex, at + 1 + name.length);
  const given: string[] = [];
  while (given.length < macro.arguments) {
    const group = readGroup(tex, readOption(tex, end));
    if (!group) return undefined;
    given.push(expand(group.inner));
    end = group.end;
  }
  return { tex: macro.write(...given), end };
}

/** `\SI{5}{\km}`: number, thin space, unit; none before a degree or a percent sign. */
function quantity(number: string, unit: string): string {
  const written = unitTex(unit);
  return `${numberTex(number)}${/^(?:\^|\\%)/.test(written) ? '' : '\\,'}${written}`;
}
