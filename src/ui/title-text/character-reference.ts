/** `&ge;` and `&#8805;` as the characters they name: own small table, so that titles need no Markdown parser to read them. */
import type { FoundPiece } from './pieces.ts';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/y;

const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'amp& lt< gt> quot" apos\' nbsp\u00a0 ge≥ le≤ ne≠ plusmn± times× middot· micro\u00b5 deg° sim∼ asymp≈ cong≅ equiv≡ ' +
    'infin∞ minus− radic√ sum∑ prod∏ part∂ int∫ isin∈ prime′ Prime″ larr← rarr→ uarr↑ darr↓ harr↔ ndash– mdash— hellip… bull• ' +
    'lsquo‘ rsquo’ ldquo“ rdquo” laquo« raquo» sect§ para¶ dagger† Dagger‡ reg® copy© trade™ thinsp\u2009 sup2² sup3³ frac12½ ' +
    'alphaα betaβ gammaγ deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ piπ rhoρ sigmaσ tauτ upsilonυ phiφ ' +
    'chiχ psiψ omegaω GammaΓ DeltaΔ ThetaΘ LambdaΛ XiΞ PiΠ SigmaΣ PhiΦ PsiΨ OmegaΩ'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** The reference that begins exactly at `at`; an unknown name stays text. */
export function findReference(text: string, at: number): FoundPiece | undefined {
  REFERENCE.lastIndex = at;
  const [source, decimal, hex, name] = REFERENCE.exec(text) ?? [];
  if (source === undefined) return undefined;
  const glyph = name === undefined ? character(decimal, hex) : NAMED[name];
  return glyph === undefined
    ? undefined
    : { end: at + source.length, piece: { kind: 'glyph', text: glyph, source } };
}

function character(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  const isControl = code < 32 || (code > 126 && code < 160);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return isControl || isHalf || code > 0x10ffff ? undefined : String.fromCodePoint(code);
}
