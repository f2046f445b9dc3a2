/**
 * A formula as plain text in one line: `CO_2` is CO2, `\alpha\le 10^{-3}` is α ≤ 10⁻³, `\frac{a}{b+c}` is a/(b+c). For search, exports,
 * file names and wherever else no formula can be typeset.
 */

import { MAX_FORMULA } from './find-formula.ts';
import { type Atom, joinAtoms, ordinary, UnknownTex } from './formula-atoms.ts';
import { plainTex } from './plain-tex.ts';
import { accented, lowered, raised } from './scripts.ts';
import { type Group, readArgument, readGroup, readOption } from './tex-groups.ts';
import { type Parts, STRUCTURES } from './tex-structures.ts';
import { ACCENT_MARKS, FUNCTION_NAMES, LARGE_SIGNS, ORDINARY_SIGNS, RELATION_SIGNS } from './tex-symbols.ts';
import { readText } from './tex-text.ts';

const TOKEN = /\s+|\\([A-Za-z]+)\*?|\\[\s\S]|'+|[\s\S]/uy;
const MAX_DEPTH = 40;

/** Undefined where it holds a command that is not understood. */
export function formulaText(tex: string): string | undefined {
  if (tex.length > MAX_FORMULA) return undefined;
  try {
    return new FormulaReader(plainTex(tex), 0).read() || undefined;
  } catch (error) {
    if (error instanceof UnknownTex) return undefined;
    throw error;
  }
}

class FormulaReader {
  readonly #tex: string;
  readonly #depth: number;
  #at = 0;

  constructor(tex: string, depth: number) {
    if (depth > MAX_DEPTH) throw new UnknownTex();
    this.#tex = tex;
    this.#depth = depth;
  }

  read(): string {
    const atoms: Atom[] = [];
    while (this.#at < this.#tex.length) atoms.push(...this.#next(atoms.at(-1)));
    return joinAtoms(atoms);
  }

  #next(last: Atom | undefined): Atom[] {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#tex)!;
    const [token, name] = match;
    if (token === '{') return [ordinary(this.#inner(this.#group()))];
    this.#at += token.length;
    if (name !== undefined) return this.#command(name);
    if (/^\s/.test(token)) return [{ kind: 'blank', text: ' ' }];
    if (token === '^' || token === '_') return [this.#script(token, last)];
    if (token[0] === "'") return [{ kind: 'script', text: '′'.repeat(token.length) }];
    if (token[0] === '\\') return controlSymbol(token[1]!);
    return [character(token)];
  }

  #group(): Group {
    const group = readGroup(this.#tex, this.#at);
    if (!group) throw new UnknownTex();
    this.#at = group.end;
    return group;
  }

  #argument(): string {
    const found = readArgument(this.#tex, this.#at);
    if (!found) throw new UnknownTex();
    this.#at = found.end;
    return found.inner;
  }

  #inner({ inner }: Pick<Group, 'inner'>): string {
    return new FormulaReader(inner, this.#depth + 1).read();
  }

  #readArgument(): string {
    return this.#inner({ inner: this.#argument() });
  }

  #script(sign: '^' | '_', last: Atom | undefined): Atom {
    const text = this.#readArgument();
    return { kind: 'script', text: sign === '_' ? lowered(text, last) : raised(text) };
  }

  #command(name: string): Atom[] {
    const relation = RELATION_SIGNS.get(name);
    if (relation !== undefined) return [{ kind: 'relation', text: relation }];
    const sign = ORDINARY_SIGNS.get(name);
    if (sign !== undefined) return [ordinary(sign)];
    const large = LARGE_SIGNS.get(name);
    if (large !== undefined) return [{ kind: 'large', text: large }];
    if (FUNCTION_NAMES.has(name)) return [{ kind: 'function', text: functionName(name) }];
    if (ACCENT_MARKS.has(name)) return [ordinary(accented(this.#readArgument(), ACCENT_MARKS.get(name)!))];
    return this.#structure(name);
  }

  #structure(name: string): Atom[] {
    if (TEXT.test(name)) return [{ kind: 'text', text: this.#text() }];
    if (LETTERS.test(name)) return [ordinary(this.#readArgument())];
    if (SILENT.test(name)) return this.#skip(name);
    if (SPACES.test(name)) return [{ kind: 'space', text: ' ' }];
    const read = Object.hasOwn(STRUCTURES, name) ? STRUCTURES[name] : undefined;
    if (!read) throw new UnknownTex();
    return read(this.#parts);
  }

  /** The stop of `\left.` stands for no bracket. */
  #skip(name: string): Atom[] {
    if (/^(?:left|right|middle)$/.test(name) && this.#tex[this.#at] === '.') this.#at += 1;
    return [];
  }

  #text(): string {
    const text = readText(this.#argument(), (tex) => this.#inner({ inner: tex }));
    if (text === undefined) throw new UnknownTex();
    return text;
  }

  /** What readers of structures need of this formula. */
  readonly #parts: Parts = {
    argument: () => this.#readArgument(),
    raw: () => this.#argument(),
    option: () => {
      const end = readOption(this.#tex, this.#at);
      const option = this.#tex.slice(this.#at + 1, end - 1);
      this.#at = end;
      return option;
    },
    until: (closing) => {
      const end = endOf(this.#tex, this.#at, closing);
      const inner = this.#tex.slice(this.#at, end.from);
      this.#at = end.to;
      return inner;
    },
    read: (tex) => this.#inner({ inner: tex }),
  };
}

const TEXT = /^(?:text(?:rm|bf|it|sf|tt|normal|up|md|sc|sl)?|emph|operatorname|mathop)$/;
const LETTERS =
  /^(?:math(?:rm|bf|it|sf|tt|cal|scr|frak|normal|bin|rel|ord|open|close|punct|inner|clap|llap|rlap|strut)|boldsymbol|pmb|cal|smash|boxed|fbox|overbrace|underbrace|overparen|underparen)$/;
const SILENT =
  /^(?:displaystyle|textstyle|scriptstyle|scriptscriptstyle|limits|nolimits|[bB]igg?[lrm]?|middle|nonumber|notag|rm|bf|it|sf|tt|cal|left|right|relax|protect|hline|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|allowbreak|nobreak|DOTSB|mathstrut|boldmath|negthinspace)$/;
const SPACES = /^(?:quad|qquad|enspace|thinspace|medspace|thickspace|space|nobreakspace|newline)$/;

function controlSymbol(sign: string): Atom[] {
  if (/[,:;> \n]/.test(sign)) return [{ kind: 'space', text: ' ' }];
  if (sign === '!' || sign === '/') return [];
  if (sign === '\\') return [{ kind: 'text', text: '; ' }];
  if (sign === '|') return [ordinary('‖')];
  if (/[$%&#_{}-]/.test(sign)) return [ordinary(sign)];
  throw new UnknownTex();
}

function character(sign: string): Atom {
  if (sign === '~') return { kind: 'space', text: ' ' };
  if (sign === '&') return { kind: 'blank', text: '' };
  if (sign === '}' || sign === '%' || sign === '#') throw new UnknownTex();
  return /[=<>+*/|:,;-]/.test(sign) ? { kind: 'operator', text: sign === '-' ? '−' : sign } : ordinary(sign);
}

function functionName(name: string): string {
  return name.replace(/^(lim|arg)(?=inf|sup|min|max)/, '$1 ');
}

function endOf(tex: string, at: number, closing: 'end' | 'right'): { from: number; to: number } {
  const marks = closing === 'end' ? /\\(begin|end)\{[^}]*\}/g : /\\(left|right)(?![A-Za-z])/g;
  marks.lastIndex = at;
  let depth = 1;
  for (let mark = marks.exec(tex); mark; mark = marks.exec(tex)) {
    depth += mark[1] === closing ? -1 : 1;
    if (depth === 0) return { from: mark.index, to: mark.index + mark[0].length };
  }
  throw new UnknownTex();
}
