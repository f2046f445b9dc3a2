/** Colours as `#rgb` or `#rrggbb`: how well one can be read on another, and mixtures. */

/** WCAG 2.2 AA for text. */
export const LEAST_CONTRAST = 4.5;

/** The nearest colour towards black or white, whichever the paper is farther from, that can be read on it. */
export function readable(color: string, paper: string): string {
  const end = luminance(paper) > 0.18 ? '#000000' : '#ffffff';
  for (let share = 0; share <= 1; share += 0.02) {
    const mixed = mix(color, end, share);
    if (contrast(mixed, paper) >= LEAST_CONTRAST) return mixed;
  }
  return end;
}

/** As WCAG defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of the way from one colour to the other. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  return toHex(channels(from).map((channel, at) => Math.round(channel + (target[at]! - channel) * share)));
}

/** As `#rrggbb`. */
export function normalize(color: string): string {
  return toHex(channels(color));
}

/** Red, green and blue of `#rgb` or `#rrggbb`; what is transparent about it is left out. */
function channels(color: string): number[] {
  const digits = color.slice(1);
  const step = digits.length < 6 ? 1 : 2;
  return [0, 1, 2].map((at) =>
    Number.parseInt(digits.slice(at * step, (at + 1) * step).padStart(2, digits[at * step]), 16),
  );
}

function toHex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
