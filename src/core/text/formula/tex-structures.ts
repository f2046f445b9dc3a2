/** Structures of formulas in one line: fractions, roots, matrices and whatever else has arguments. */
import { type Atom, ordinary, UnknownTex } from './formula-atoms.ts';
import { accented, lowered, raised, wrapped } from './scripts.ts';
import { doubleStruck } from './tex-symbols.ts';

/** What a structure reads of the formula that it stands in. */
export interface Parts {
  /** The next argument as text. */
  argument(): string;
  /** … as TeX. */
  raw(): string;
  /** The option in brackets, or ''. */
  option(): string;
  /** TeX up to where an environment or a pair of fences ends. */
  until(closing: 'end' | 'right'): string;
  read(tex: string): string;
}

export const STRUCTURES: Readonly<Record<string, (parts: Parts) => Atom[]>> = {
  frac: fraction,
  dfrac: fraction,
  tfrac: fraction,
  cfrac: fraction,
  sqrt: (parts) => {
    const degree = parts.option();
    const root = degree === '' ? '' : raised(parts.read(degree)).replace('^', '');
    return [ordinary(`${root}√${wrapped(parts.argument())}`)];
  },
  binom: choose,
  dbinom: choose,
  tbinom: choose,
  mathbb: ({ argument }) => [ordinary([...argument()].map(doubleStruck).join(''))],
  overset: scripted,
  stackrel: scripted,
  underset: ({ argument }) => {
    const below = argument();
    return [ordinary(argument()), { kind: 'script', text: lowered(below, undefined) }];
  },
  substack: ({ raw, read }) => [ordinary(rows(raw(), read))],
  xrightarrow: (parts) => longArrow(parts, '→'),
  xleftarrow: (parts) => longArrow(parts, '←'),
  not: ({ raw, read }) => [negated(raw(), read)],
  textcolor: (parts) => [...nothing(parts), ordinary(parts.argument())],
  color: nothing,
  label: nothing,
  tag: ({ raw }) => [{ kind: 'text', text: ` (${raw()})` }],
  phantom: nothing,
  hphantom: nothing,
  vphantom: nothing,
  hspace: ({ raw }) => [{ kind: 'space', text: raw() && ' ' }],
  bmod: () => [{ kind: 'relation', text: 'mod' }],
  mod: () => [{ kind: 'relation', text: 'mod' }],
  pmod: ({ argument }) => [{ kind: 'text', text: ` (mod ${argument()})` }],
  abs: ({ argument }) => [ordinary(`|${argument()}|`)],
  norm: ({ argument }) => [ordinary(`‖${argument()}‖`)],
  bra: ({ argument }) => [ordinary(`⟨${argument()}|`)],
  ket: ({ argument }) => [ordinary(`|${argument()}⟩`)],
  braket: ({ argument }) => [ordinary(`⟨${argument()}⟩`)],
  ce: ({ raw }) => [ordinary(chemistry(raw()))],
  begin: environment,
};

function fraction({ argument }: Parts): Atom[] {
  const above = argument();
  return [ordinary(`${wrapped(above)}/${wrapped(argument())}`)];
}

function nothing({ raw }: Parts): Atom[] {
  raw();
  return [];
}

/** What stands above a long arrow follows it in brackets. */
function longArrow({ option, argument }: Parts, arrow: string): Atom[] {
  option();
  const above = argument();
  return [{ kind: 'relation', text: above === '' ? arrow : `${arrow}(${above})` }];
}

function choose({ argument }: Parts): Atom[] {
  const above = argument();
  return [ordinary(`(${above} choose ${argument()})`)];
}

function scripted({ argument }: Parts): Atom[] {
  const above = argument();
  return [ordinary(argument()), { kind: 'script', text: raised(above) }];
}

/** `\not\in` is ∉; a letter is struck through. */
function negated(tex: string, read: (tex: string) => string): Atom {
  const text = accented(read(tex), '\u0338');
  return /^(?:\\|[<=>])/.test(tex) ? { kind: 'relation', text } : ordinary(text);
}

const FENCES: Readonly<Record<string, readonly [string, string]>> = {
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  Bmatrix: ['{', '}'],
  vmatrix: ['|', '|'],
  Vmatrix: ['‖', '‖'],
  matrix: ['(', ')'],
  smallmatrix: ['(', ')'],
  array: ['(', ')'],
  cases: ['{', '}'],
};

/** Rows part at semicolons. */
function environment({ raw, until, option, read }: Parts): Atom[] {
  const name = raw().replace(/\*$/, '');
  option();
  if (name === 'array') raw();
  const [open, close] = FENCES[name] ?? ['', ''];
  return [ordinary(`${open}${rows(until('end'), read, open === '' ? '' : ' ')}${close}`)];
}

function rows(tex: string, read: (tex: string) => string, between = ' '): string {
  return splitTop(tex, /\\\\(?:\[[^\]]*\])?/y)
    .map((row) =>
      splitTop(row, /&/y)
        .map((cell) => read(cell))
        .filter((cell) => cell !== '')
        .join(between),
    )
    .filter((row) => row !== '')
    .join('; ');
}

/** Parts between what matches outside of groups and inner environments. */
function splitTop(tex: string, mark: RegExp): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < tex.length; at += 1) {
    mark.lastIndex = at;
    const found = depth === 0 ? mark.exec(tex)?.[0] : undefined;
    if (found !== undefined) {
      parts.push(tex.slice(from, at));
      from = at + found.length;
      at = from - 1;
    } else if (tex.startsWith('\\begin', at) || tex[at] === '{') depth += 1;
    else if (tex.startsWith('\\end', at) || tex[at] === '}') depth -= 1;
    else if (tex[at] === '\\') at += 1;
  }
  return [...parts, tex.slice(from)];
}

/** `H2SO4`, `Ca^{2+}`, `A -> B` of mhchem. */
function chemistry(tex: string): string {
  if (/\\/.test(tex)) throw new UnknownTex();
  return tex
    .replaceAll(/\^\{?([\d+-]+)\}?/g, (_, charge: string) => raised(charge))
    .replaceAll(/_\{?(\w+)\}?/g, '$1')
    .replaceAll('<=>', '⇌')
    .replaceAll('->', '→');
}
