/** Helpers for reading the first words of a line: labels without their marks, and texts put together from known parts. */

/** Everything is decided within the first characters: talk says early what it is, and hostile text costs nothing. */
export const REACH = 400;

export const LONGEST_LABEL = 24;

const REACH_BACK = 12;

const COLON = /[：:]/;

/** Without marks, brackets of a label, and the colon behind it. */
export function bare(text: string): string {
  return text
    .replace(/^[\s*#>_`【[]+/, '')
    .replace(/[\s*_`】\]：:]+$/, '')
    .trim();
}

export function longestStart(text: string, starts: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const start of starts) if (text.startsWith(start) && start.length > (best?.length ?? 0)) best = start;
  return best;
}

export function isMadeOf(label: string, parts: readonly string[]): boolean {
  if (label === '' || label.length > LONGEST_LABEL) return false;
  const reachable = new Set([0]);
  for (let at = 0; at < label.length; at += 1) {
    if (!reachable.has(at)) continue;
    for (const part of parts) if (label.startsWith(part, at)) reachable.add(at + part.length);
  }
  return reachable.has(label.length);
}

export function endsWithColon(text: string): boolean {
  return COLON.test(
    text
      .slice(-REACH_BACK)
      .replace(/[\s*_`"”]+$/, '')
      .slice(-1),
  );
}
