/** TeX → MathML as text, made once at build time so that a page shows formulas without JavaScript. */
import temml from 'temml';
import { MAX_FORMULA } from '#core/text/formula/find-formula.ts';
import { plainTex } from '#core/text/formula/plain-tex.ts';

/** What a formula of a stranger has no use for; the policy of the site forbids styles in attributes. */
const REFUSED = / (?:style|id|href|xlink:href|src|mathcolor|mathbackground)="[^"]*"/g;

/** `undefined` where Temml cannot read all of it: the TeX is then shown as it was written. */
export function formulaHtml(tex: string, display: boolean): string | undefined {
  if (tex.length > MAX_FORMULA) return undefined;
  try {
    const options = {
      displayMode: display,
      throwOnError: true,
      trust: false,
      wrap: display ? 'none' : 'tex',
      maxExpand: 1000,
      maxSize: [20, 20],
      macros: {},
    } as const;
    return temml.renderToString(plainTex(tex), options as never).replace(REFUSED, '');
  } catch {
    return undefined;
  }
}
