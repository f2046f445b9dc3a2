/** TeX's names of mathematical characters, by how they stand in a line. */

/** With a space on both sides. */
const RELATIONS =
  'equiv≡ prec≺ succ≻ sim∼ perp⊥ preceq⪯ succeq⪰ simeq≃ mid| ll≪ gg≫ asymp≍ parallel∥ smile⌣ frown⌢ sqsubseteq⊑ sqsupseteq⊒ doteq≐ ni∋ propto∝ vdash⊢ dashv⊣ ' +
  'ne≠ neq≠ coloneqq≔ longleftarrow⟵ Leftarrow⇐ Longleftarrow⟸ longrightarrow⟶ Rightarrow⇒ Longrightarrow⟹ leftrightarrow↔ longleftrightarrow⟷ ' +
  'Leftrightarrow⇔ Longleftrightarrow⟺ iff⟺ implies⟹ impliedby⟸ mapsto↦ longmapsto⟼ hookleftarrow↩ hookrightarrow↪ nearrow↗ searrow↘ swarrow↙ nwarrow↖ ' +
  'leftharpoonup↼ rightharpoonup⇀ leftharpoondown↽ rightharpoondown⇁ rightleftharpoons⇌ leftrightharpoons⇋ nless≮ ngtr≯ nsim≁ nmid∤ nparallel∦ nvdash⊬ nvDash⊭ ' +
  'subsetneq⊊ supsetneq⊋ ncong≇ leqq≦ geqq≧ leqslant≤ geqslant≥ lesssim≲ gtrsim≳ lessapprox⪅ gtrapprox⪆ lessgtr≶ gtrless≷ approxeq≊ lll⋘ ggg⋙ backsim∽ ' +
  'sqsubset⊏ sqsupset⊐ preccurlyeq≼ succcurlyeq≽ trianglelefteq⊴ trianglerighteq⊵ vDash⊨ models⊨ Vdash⊩ bumpeq≏ eqcirc≖ circeq≗ triangleq≜ thicksim∼ thickapprox≈ ' +
  'varpropto∝ therefore∴ because∵ leadsto⇝ rightsquigarrow⇝ twoheadrightarrow↠ rightarrowtail↣ rightrightarrows⇉ leftleftarrows⇇ rightleftarrows⇄ leftrightarrows⇆ ' +
  'multimap⊸ dashrightarrow⇢ approx≈ cong≅ ge≥ geq≥ gets← gt> in∈ notin∉ subset⊂ supset⊃ subseteq⊆ supseteq⊇ nsubseteq⊈ nsupseteq⊉ leftarrow← le≤ leq≤ lt< ' +
  'rightarrow→ to→ uparrow↑ Uparrow⇑ downarrow↓ Downarrow⇓ updownarrow↕ pitchfork⋔ between≬ eqsim≂ nleq≰ ngeq≱ nprec⊀ nsucc⊁';

/** Without spaces. */
const ORDINARY =
  'alphaα betaβ gammaγ deltaδ epsilonϵ varepsilonε zetaζ etaη thetaθ varthetaϑ iotaι kappaκ varkappaϰ lambdaλ muμ nuν xiξ omicronο piπ varpiϖ rhoρ varrhoϱ sigmaσ varsigmaς ' +
  'tauτ upsilonυ phiϕ varphiφ chiχ psiψ omegaω AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ ' +
  'UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ varGammaΓ varDeltaΔ varThetaΘ varLambdaΛ varSigmaΣ varPhiΦ varPsiΨ varOmegaΩ upalphaα upbetaβ upgammaγ updeltaδ upmuμ uppiπ upsigmaσ uptauτ ' +
  'digammaϝ alephℵ bethℶ gimelℷ forall∀ exists∃ nexists∄ hbarℏ hslashℏ ellℓ wp℘ Reℜ Imℑ infty∞ partial∂ nabla∇ emptyset∅ varnothing∅ top⊤ bot⊥ angle∠ measuredangle∡ ' +
  'triangle△ bigtriangleup△ bigtriangledown▽ triangledown▽ square□ Box□ Diamond◊ lozenge◊ blacktriangle▲ blacksquare■ bigstar★ complement∁ checkmark✓ flat♭ natural♮ sharp♯ ' +
  'clubsuit♣ diamondsuit♢ heartsuit♡ spadesuit♠ degree° prime′ backprime‵ dag† ddag‡ S§ P¶ pounds£ yen¥ euro€ cent¢ copyright© imathı jmathȷ AAÅ aaå aeæ AEÆ oeœ OEŒ oø OØ lł LŁ ssß ' +
  'ldots… dots… dotsc… dotsb⋯ cdots⋯ vdots⋮ ddots⋱ backslash\\ vert| Vert‖ lvert| rvert| lVert‖ rVert‖ langle⟨ rangle⟩ lfloor⌊ rfloor⌋ lceil⌈ rceil⌉ lbrace{ rbrace} lbrack[ rbrack] ' +
  'llbracket⟦ rrbracket⟧ lgroup( rgroup) ulcorner⌜ urcorner⌝ neg¬ lnot¬ pm± mp∓ ominus⊖ uplus⊎ sqcap⊓ sqcup⊔ ast* star⋆ bigcirc◯ bullet∙ wr≀ amalg⨿ lhd⊲ rhd⊳ dotplus∔ ' +
  'setminus∖ smallsetminus∖ boxminus⊟ boxplus⊞ boxtimes⊠ boxdot⊡ ltimes⋉ rtimes⋊ bowtie⋈ Join⋈ curlywedge⋏ curlyvee⋎ circledast⊛ circledcirc⊚ intercal⊺ diamond⋄ cdot· cdotp· ' +
  'circ∘ div÷ times× cap∩ cup∪ Cap⋒ Cup⋓ land∧ lor∨ wedge∧ vee∨ barwedge⊼ veebar⊻ odot⊙ oplus⊕ otimes⊗ oslash⊘ dagger† ddagger‡ triangleleft◃ triangleright▹ colon: ' +
  'surd√ mho℧ diameter⌀ Nℕ Rℝ Zℤ';

/** Signs whose limits stand above and below. */
const LARGE =
  'coprod∐ bigvee⋁ bigwedge⋀ biguplus⨄ bigcap⋂ bigcup⋃ int∫ smallint∫ iint∬ iiint∭ oint∮ oiint∯ prod∏ sum∑ bigotimes⨂ bigoplus⨁ bigodot⨀ bigsqcup⨆';

const FUNCTIONS =
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh argmin argmax tr rank erf sgn sign';

export const RELATION_SIGNS = signs(RELATIONS);
export const ORDINARY_SIGNS = signs(ORDINARY);
export const LARGE_SIGNS = signs(LARGE);
export const FUNCTION_NAMES: ReadonlySet<string> = new Set(FUNCTIONS.split(' '));

/** Accents over a character, as combining characters. */
export const ACCENT_MARKS = signs(
  'hat\u0302 widehat\u0302 bar\u0304 overline\u0305 tilde\u0303 widetilde\u0303 vec\u20d7 overrightarrow\u20d7 dot\u0307 ddot\u0308 acute\u0301 grave\u0300 breve\u0306 check\u030c widecheck\u030c mathring\u030a underline\u0332 underbar\u0332 cancel\u0338 bcancel\u0338',
);

const DOUBLE_STRUCK = 'CℂHℍNℕPℙQℚRℝZℤ';

/** `\mathbb{R}` is ℝ; letters without an old sign of their own stay as they are. */
export function doubleStruck(letter: string): string {
  const at = DOUBLE_STRUCK.indexOf(letter);
  return at % 2 === 0 ? DOUBLE_STRUCK[at + 1]! : letter;
}

function signs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(' ')
      .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
  );
}
