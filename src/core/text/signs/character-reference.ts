/** `&ge;`, `&uuml;` and `&#8805;` as the characters that they name: a small table of our own, so that titles need no HTML parser. */
import { type FoundPiece, glyphAt } from '#core/text/pieces.ts';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));/y;

const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'amp& lt< gt> quot" apos\' nbsp\u00a0 ge≥ geq≥ le≤ leq≤ ne≠ plusmn± times× divide÷ middot· micro\u00b5 deg° sim∼ asymp≈ cong≅ equiv≡ ' +
    'infin∞ minus− radic√ sum∑ prod∏ part∂ int∫ isin∈ notin∉ cap∩ cup∪ sub⊂ sup⊃ nabla∇ forall∀ exist∃ empty∅ prop∝ ' +
    'prime′ Prime″ larr← rarr→ uarr↑ darr↓ harr↔ rArr⇒ ndash– mdash— hellip… bull• ensp\u2002 emsp\u2003 thinsp\u2009 ' +
    'lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» lsaquo‹ rsaquo› sect§ para¶ dagger† Dagger‡ reg® copy© trade™ ' +
    'sup1¹ sup2² sup3³ frac12½ frac14¼ frac34¾ permil‰ euro€ pound£ yen¥ cent¢ iexcl¡ iquest¿ ordf\u00aa ordm\u00ba lsqb[ rsqb] lcub{ rcub} ' +
    'szligß aeligæ AEligÆ oeligœ OEligŒ oslashø OslashØ lstrokł LstrokŁ ethð ETHÐ thornþ THORNÞ dstrokđ DstrokĐ inodotı imath\u0131 ' +
    'alphaα betaβ gammaγ deltaδ epsilonε epsiε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ omicronο piπ rhoρ sigmaσ sigmafς ' +
    'tauτ upsilonυ phiφ chiχ psiψ omegaω GammaΓ DeltaΔ ThetaΘ LambdaΛ XiΞ PiΠ SigmaΣ PhiΦ PsiΨ OmegaΩ'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** `&eacute;`: a letter with the name of its mark. */
const MARKED = /^([A-Za-z])(acute|grave|circ|uml|tilde|ring|cedil|caron|breve|macr|ogon|dot|dblac)$/;
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
  breve: '\u0306',
  macr: '\u0304',
  ogon: '\u0328',
  dot: '\u0307',
  dblac: '\u030b',
};

/** The reference that begins exactly at `at`; an unknown name stays text. */
export function findReference(text: string, at: number): FoundPiece | undefined {
  REFERENCE.lastIndex = at;
  const [source, decimal, hex, name] = REFERENCE.exec(text) ?? [];
  if (source === undefined) return undefined;
  const character = name === undefined ? numbered(decimal, hex) : (NAMED[name] ?? marked(name));
  return character === undefined ? undefined : glyphAt(at, source, character);
}

function numbered(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  const isControl = code < 32 || (code > 126 && code < 160);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return isControl || isHalf || code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

function marked(name: string): string | undefined {
  const [, letter, mark] = MARKED.exec(name) ?? [];
  const character = letter && `${letter}${MARKS[mark!]}`.normalize('NFC');
  return character?.length === 1 ? character : undefined;
}
