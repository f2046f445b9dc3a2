/** Characters and commands of TeX: what must be escaped, what its fonts lack, what a document without further packages knows. */
import { RAISED_CHARACTERS } from '#core/text/formula/scripts.ts';
import { LARGE_SIGNS, ORDINARY_SIGNS, RELATION_SIGNS } from '#core/text/formula/tex-symbols.ts';

/** `<`, `>` and `|` are other letters in TeX's oldest fonts. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '\u00a0': '~',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': '\\,',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '--',
  '−': '$-$',
  '\u200b': '',
  '\u200d': '',
  '\ufeff': '',
  '\u00ad': '',
  '′': "$'$",
  '″': "$''$",
  ℝ: '$\\mathrm{R}$',
  ℂ: '$\\mathrm{C}$',
  ℕ: '$\\mathrm{N}$',
  ℚ: '$\\mathrm{Q}$',
  ℤ: '$\\mathrm{Z}$',
  ℙ: '$\\mathrm{P}$',
  ℍ: '$\\mathrm{H}$',
  '∗': '$\\ast$',
};

/**
 * Commands that LaTeX, amsmath and amssymb set and that the parsers of reference managers read alike; a formula with any other is
 * written as plain text.
 */
const KNOWN = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega digamma aleph beth forall exists nexists hbar ell wp Re Im infty partial nabla varnothing top bot angle square ' +
    'neg lnot prime ldots cdots vdots ddots dots pm mp times div ast star circ bullet cap cup vee wedge setminus oplus ominus otimes oslash odot dagger ddagger amalg wr cdot diamond ' +
    'triangleleft triangleright bigtriangleup bigtriangledown uplus sqcap sqcup le leq ge geq ne neq ll gg prec succ preceq succeq sim simeq approx cong equiv propto mid parallel perp subset supset subseteq supseteq ' +
    'subsetneq supsetneq in notin ni vdash dashv models asymp doteq smile frown to leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow longrightarrow longleftarrow Longrightarrow Longleftarrow ' +
    'mapsto longmapsto uparrow downarrow Uparrow Downarrow nearrow searrow swarrow nwarrow hookrightarrow hookleftarrow rightharpoonup leftharpoonup rightleftharpoons lesssim gtrsim lessapprox gtrapprox ' +
    'sum prod coprod int iint iiint oint bigcup bigcap bigvee bigwedge bigoplus bigotimes bigodot bigsqcup biguplus bar frac sqrt mathrm left right langle rangle lfloor rfloor lceil rceil Vert quad qquad'
  ).split(' '),
);

/** Whether every command of a formula is there in a plain document. */
export function isKnownToTex(tex: string): boolean {
  return [...tex.matchAll(/\\([A-Za-z]+)/g)].every(([, name]) => KNOWN.has(name!));
}

/** Signs that a formula draws, by their characters; those of Latin-1 are in every font. */
const SIGNS = new Map(
  [...RELATION_SIGNS, ...ORDINARY_SIGNS, ...LARGE_SIGNS]
    .filter(([name, sign]) => KNOWN.has(name) && sign.codePointAt(0)! > 0xff)
    .map(([name, sign]) => [sign, `\\${name}`]),
);
const LOWERED = signs('₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋-₌=₍(₎)');
const ACCENTS = new Map([
  ['\u0300', '`'],
  ['\u0301', "'"],
  ['\u0302', '^'],
  ['\u0303', '~'],
  ['\u0304', '='],
  ['\u0306', 'u'],
  ['\u0307', '.'],
  ['\u0308', '"'],
  ['\u030a', 'r'],
  ['\u030b', 'H'],
  ['\u030c', 'v'],
  ['\u0323', 'd'],
  ['\u0327', 'c'],
  ['\u0328', 'k'],
  ['\u0331', 'b'],
]);
/** Latin letters that the usual fonts lack, and with them what stands behind them as a mark of its own. */
const ACCENTED = /[\u01cd-\u0233\u1e00-\u1eff]|[A-Za-z][\u0300-\u036f]+/g;
const SCRIPTS = new RegExp(
  `([${[...RAISED_CHARACTERS.keys()].join('')}]+)|([${[...LOWERED.keys()].join('')}]+)`,
  'gu',
);

/** Plain text as TeX. */
export function spellCharacters(text: string): string {
  const parts = text.split(SCRIPTS);
  return parts
    .map((part, at) => {
      if (part === undefined || part === '') return '';
      if (at % 3 === 1) return `\\textsuperscript{${translate(part, RAISED_CHARACTERS)}}`;
      if (at % 3 === 2) return `\\textsubscript{${translate(part, LOWERED)}}`;
      return spellPlain(part);
    })
    .join('');
}

/** Signs that may need a command; Chinese has none. */
const SPELLED = /[\\{}<>|~^%&#_$]|[^\0-\x7f\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/gu;

function spellPlain(text: string): string {
  return text.replaceAll(SPELLED, spellSign).replaceAll(ACCENTED, spellAccents);
}

function spellSign(sign: string): string {
  if (Object.hasOwn(ESCAPED, sign)) return ESCAPED[sign]!;
  const command = SIGNS.get(sign);
  return command === undefined ? sign : `$${command}$`;
}

/** `ễ` → `{\~{\^e}}`; what has no command stays as it is, which only engines of Unicode set. */
function spellAccents(letter: string): string {
  const [base, ...marks] = [...letter.normalize('NFD')];
  const commands = marks.map((mark) => ACCENTS.get(mark));
  if (commands.length === 0 || commands.includes(undefined)) return letter;
  return commands.reduce<string>(
    (inner, command) => `{\\${command}${/[a-z]/i.test(command!) ? ' ' : ''}${inner}}`,
    base!,
  );
}

/** A formula of plain TeX with its characters by their commands. */
export function spellInFormula(tex: string): string {
  return tex.replaceAll(/[^\0-\x7f]/gu, (sign) => {
    const command =
      SIGNS.get(sign) ?? (ESCAPED[sign]?.startsWith('$') ? ESCAPED[sign]!.slice(1, -1) : undefined);
    return command === undefined ? sign : `${command} `;
  });
}

function translate(text: string, table: ReadonlyMap<string, string>): string {
  return [...text].map((sign) => table.get(sign) ?? sign).join('');
}

function signs(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs];
  return new Map(
    characters.flatMap((sign, at) => (at % 2 === 0 ? [[sign, characters[at + 1]!] as const] : [])),
  );
}
