/** What is wrong with a pattern, and where: engines say the one, each in its own words, and rarely the other. Pure. */

export interface PatternMistake {
  /** UTF-16 units from the beginning. */
  at: number;
  kind: 'open-group' | 'stray-group' | 'open-class' | 'stray-repeat' | 'lone-backslash' | 'other';
}

/** Undefined where the pattern is one. */
export function patternMistake(source: string): PatternMistake | undefined {
  try {
    new RegExp(source, 'iu');
    return undefined;
  } catch {
    return findMistake(source) ?? { at: shortestBroken(source), kind: 'other' };
  }
}

function findMistake(source: string): PatternMistake | undefined {
  const groups: number[] = [];
  let classAt = -1;
  /** Whether what stands before can be repeated. */
  let repeatable = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]!;
    if (sign === '\\') {
      if (at === source.length - 1) return { at, kind: 'lone-backslash' };
      at += 1;
      repeatable = true;
    } else if (classAt !== -1) {
      if (sign === ']') classAt = -1;
    } else if (sign === '[') {
      classAt = at;
      repeatable = true;
    } else if (sign === '(') {
      groups.push(at);
      if (source[at + 1] === '?') at += 1;
      repeatable = false;
    } else if (sign === ')') {
      if (groups.pop() === undefined) return { at, kind: 'stray-group' };
      repeatable = true;
    } else if ('*+?'.includes(sign)) {
      if (!repeatable) return { at, kind: 'stray-repeat' };
      if (source[at + 1] === '?') at += 1;
      repeatable = false;
    } else repeatable = sign !== '|';
  }
  if (classAt !== -1) return { at: classAt, kind: 'open-class' };
  const [open] = groups.slice(-1);
  return open === undefined ? undefined : { at: open, kind: 'open-group' };
}

/** The end of the shortest beginning that no longer is a pattern. */
function shortestBroken(source: string): number {
  for (let end = 1; end < source.length; end += 1) {
    try {
      new RegExp(source.slice(0, end), 'iu');
    } catch {
      return end - 1;
    }
  }
  return source.length - 1;
}
