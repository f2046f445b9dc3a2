/** What is wrong with a regular expression, and where: engines differ in the first, and rarely tell the second. Pure. */
export interface PatternError {
  /** UTF-16 units from the start. */
  at: number;
  kind: 'open-group' | 'stray-group' | 'open-class' | 'stray-repeat' | 'lone-backslash' | 'other';
}

/** Undefined if the pattern is valid. */
export function findPatternError(source: string): PatternError | undefined {
  try {
    new RegExp(source, 'iu');
    return undefined;
  } catch {
    return scanForError(source) ?? { at: shortestInvalid(source), kind: 'other' };
  }
}

/** Finds unbalanced brackets, and repeats of nothing. */
function scanForError(source: string): PatternError | undefined {
  const groups: number[] = [];
  let classAt = -1;
  let isRepeatable = false;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at]!;
    if (char === '\\') {
      if (at === source.length - 1) return { at, kind: 'lone-backslash' };
      at += 1;
      isRepeatable = true;
    } else if (classAt !== -1) {
      if (char === ']') classAt = -1;
    } else if (char === '[') {
      classAt = at;
      isRepeatable = true;
    } else if (char === '(') {
      groups.push(at);
      if (source[at + 1] === '?') at += 1;
      isRepeatable = false;
    } else if (char === ')') {
      if (groups.pop() === undefined) return { at, kind: 'stray-group' };
      isRepeatable = true;
    } else if ('*+?'.includes(char)) {
      if (!isRepeatable) return { at, kind: 'stray-repeat' };
      if (source[at + 1] === '?') at += 1;
      isRepeatable = false;
    } else isRepeatable = char !== '|';
  }
  if (classAt !== -1) return { at: classAt, kind: 'open-class' };
  const [open] = groups.slice(-1);
  return open === undefined ? undefined : { at: open, kind: 'open-group' };
}

/** The last character of the shortest prefix that is invalid. */
function shortestInvalid(source: string): number {
  for (let end = 1; end < source.length; end += 1) {
    try {
      new RegExp(source.slice(0, end), 'iu');
    } catch {
      return end - 1;
    }
  }
  return source.length - 1;
}
