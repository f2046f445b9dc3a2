/** The words of `\text{…}` in a formula. */

const TOKEN = /\$([^$]*)\$|\\([A-Za-z]+)\s*|\\([\s\S])|~|[{}]|[^\\${}~]+|\$/gu;
const STYLE = /^(?:text(?:rm|bf|it|sf|tt|normal|up|md|sc|sl)?|emph|mbox|rm|bf|it|sf|tt|em|quad|qquad)$/;

/** As shown; undefined where it holds a command that is not understood. `readFormula` reads what stands between dollars. */
export function readText(tex: string, readFormula: (tex: string) => string): string | undefined {
  let text = '';
  for (const [token, formula, name, sign] of tex.matchAll(TOKEN)) {
    if (formula !== undefined) text += readFormula(formula);
    else if (name !== undefined) {
      if (!STYLE.test(name)) return undefined;
      if (name.endsWith('quad')) text += ' ';
    } else if (sign !== undefined) text += /[,:; ]/.test(sign) ? ' ' : sign;
    else if (token === '~') text += ' ';
    else if (!/^[{}]$/.test(token)) text += token;
  }
  return text;
}
