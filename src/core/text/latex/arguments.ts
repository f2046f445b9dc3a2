/** Arguments of LaTeX commands: balanced braces, found by looking ahead a bounded way. */

/** Longer arguments stay text; nothing in an abstract needs them. */
const MAX_ARGUMENT = 4000;
/** So many arguments belong to a command that nobody knows. */
const MAX_ARGUMENTS = 4;

export interface Argument {
  inner: string;
  /** Position behind the closing brace. */
  end: number;
}

/** The argument in balanced braces at `at`, a space before it allowed. */
export function argument(text: string, at: number): Argument | undefined {
  const open = text[at] === ' ' ? at + 1 : at;
  const end = text[open] === '{' ? closing(text, open, '{', '}') : undefined;
  return end === undefined ? undefined : { inner: text.slice(open + 1, end - 1), end };
}

/** The position behind the arguments `{…}` and options `[…]` at `at`. */
export function skipArguments(text: string, at: number): number {
  let end = at;
  for (let count = 0; count < MAX_ARGUMENTS; count += 1) {
    const next = text[end] === '{' ? closing(text, end, '{', '}') : optionEnd(text, end);
    if (next === undefined) return end;
    end = next;
  }
  return end;
}

/** A bracket behind a command is an option only where an argument follows: `\sys [12]` and `\sys[12]` cite. */
function optionEnd(text: string, at: number): number | undefined {
  const end = text[at] === '[' ? closing(text, at, '[', ']') : undefined;
  return end !== undefined && text[end] === '{' ? end : undefined;
}

function closing(text: string, open: number, opening: string, close: string): number | undefined {
  const last = Math.min(text.length, open + MAX_ARGUMENT);
  let depth = 0;
  for (let at = open; at < last; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === opening) depth += 1;
    else if (text[at] === close && --depth === 0) return at + 1;
  }
  return undefined;
}
