/** Groups of TeX: `{…}` as arguments, `[…]` as options. */

export interface Group {
  inner: string;
  /** Position behind the closing brace. */
  end: number;
}

/** The argument at `at`: a group in balanced braces, a command, or a single character; white space before it is skipped. */
export function readArgument(tex: string, at: number): Group | undefined {
  const group = readGroup(tex, at);
  if (group) return group;
  const found = /\s*(\\(?:[A-Za-z]+|[\s\S])|[^\s{}])/uy;
  found.lastIndex = at;
  const [whole, inner] = found.exec(tex) ?? [];
  return whole === undefined ? undefined : { inner: inner!, end: at + whole.length };
}

/** The group in balanced braces at `at`, white space before it skipped. */
export function readGroup(tex: string, at: number): Group | undefined {
  let open = at;
  while (/\s/.test(tex[open] ?? '')) open += 1;
  if (tex[open] !== '{') return undefined;
  let depth = 0;
  for (let i = open; i < tex.length; i += 1) {
    if (tex[i] === '\\') i += 1;
    else if (tex[i] === '{') depth += 1;
    else if (tex[i] === '}' && --depth === 0) return { inner: tex.slice(open + 1, i), end: i + 1 };
  }
  return undefined;
}

/** The position behind an option `[…]` at `at`, or `at` where none stands there. */
export function readOption(tex: string, at: number): number {
  if (tex[at] !== '[') return at;
  const close = tex.indexOf(']', at);
  return close === -1 ? at : close + 1;
}
