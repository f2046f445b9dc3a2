/** Text on its way into the marks of another program: formulas between dollars mean the same there and stay, all else is escaped. */

/** Blanks within the dollars are those of prices: “$5 and $10”. */
const FORMULA = /(\$(?!\s)[^$]+(?<!\s)\$)/;

export function escapeAround(
  text: string,
  escapeText: (text: string) => string,
  isFormula: (part: string) => boolean = () => true,
): string {
  return text
    .split(FORMULA)
    .map((part, at) => (at % 2 === 1 && isFormula(part) ? part : escapeText(part)))
    .join('');
}
