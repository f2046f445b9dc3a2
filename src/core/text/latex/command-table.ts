/** What LaTeX's text commands are shown as; whatever is missing here stands as it is written. */
import type { Style } from '#core/text/pieces.ts';

type Shown = Style | 'code';

/** Commands with one argument. */
export const STYLES: Readonly<Record<string, Shown>> = named([
  ['strong', 'textbf'],
  ['emphasis', 'emph textit textsl'],
  ['code', 'texttt'],
  ['superscript', 'textsuperscript'],
  ['subscript', 'textsubscript'],
  [
    'plain',
    'textsc textrm textsf textmd textup textnormal text mbox hbox fbox underline uline ensuremath textquote enquote lowercase uppercase MakeUppercase',
  ],
]);

/** Declarations that begin a group: `{\it words}`. */
export const DECLARATIONS: Readonly<Record<string, Shown>> = named([
  ['strong', 'bf bfseries'],
  ['emphasis', 'em it sl itshape slshape'],
  ['code', 'tt ttfamily'],
  [
    'plain',
    'sc rm sf scshape rmfamily sffamily upshape mdseries normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge',
  ],
]);

/** References to elsewhere. */
export const QUIET =
  /^(?:[cC]ite(?:p|t|alp|alt|author|year|yearpar|num)?|(?:paren|text|auto|foot|full|super)cite|(?:eq|page|auto|name|[cC])?ref|footnote|thanks)$/;
/** What prints nothing. */
export const HIDDEN = /^(?:label|vspace|hspace|index|nocite|phantom)$/;

const SIGNS =
  'ldots… dots… textellipsis… times× div÷ pm± mp∓ sim∼ approx≈ simeq≃ equiv≡ neq≠ ne≠ ge≥ geq≥ geqslant≥ le≤ leq≤ leqslant≤ ll≪ gg≫ propto∝ ' +
  'to→ rightarrow→ leftarrow← leftrightarrow↔ Rightarrow⇒ uparrow↑ downarrow↓ cdot· cdots⋯ bullet• circ∘ deg° degree° infty∞ partial∂ nabla∇ ell\u2113 ' +
  'in∈ notin∉ subset⊂ cup∪ cap∩ forall∀ exists∃ sum∑ prod∏ int∫ surd√ prime′ star⋆ ' +
  'alphaα betaβ gammaγ deltaδ epsilonϵ varepsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ piπ rhoρ sigmaσ tauτ upsilonυ phiϕ varphiφ chiχ psiψ omegaω ' +
  'GammaΓ DeltaΔ ThetaΘ LambdaΛ XiΞ PiΠ SigmaΣ UpsilonΥ PhiΦ PsiΨ OmegaΩ ' +
  'textalphaα textbetaβ textgammaγ textdeltaδ textmuμ textohmΩ ' +
  'textasciitilde~ textasciicircum^ textless< textgreater> textbar| textunderscore_ textendash– textemdash— textbackslash\\ textquotedblleft“ textquotedblright” ' +
  'textquoteleft‘ textquoteright’ textquotesingle\' textquotedbl" textbullet• textdegree° texteuro€ euro€ pounds£ textsterling£ textyen¥ textcent¢ ' +
  'texttimes× textpm± textonehalf½ texttrademark™ texttm™ textregistered® textcopyright© copyright© S§ P¶ dag† ddag‡ textdagger† textdaggerdbl‡ ' +
  'guillemotleft« guillemotright» lbrack[ rbrack] lbrace{ rbrace} quad\u2003 qquad\u2003 enspace\u2002 thinspace\u2009 newline\n';

export const SYMBOLS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SIGNS.split(' ').map((entry) => [entry.slice(0, -1), entry.slice(-1)])),
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
  XeTeX: 'XeTeX',
  noindent: '',
  xspace: '',
  protect: '',
  centering: '',
  maketitle: '',
  relax: '',
};

function named(groups: readonly (readonly [Shown, string])[]): Record<string, Shown> {
  return Object.fromEntries(
    groups.flatMap(([shown, names]) => names.split(' ').map((name) => [name, shown])),
  );
}
