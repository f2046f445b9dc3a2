/** Texts as generators wrap them, for a page: what wraps is taken off, what the text itself holds stays. */

const FOLDED = /<summary\b[^<>]*>[^<]*<\/summary>/gi;
/** Elements that only lay out a page; `<sub>` and `<i>` mean something, and so may any other word in angle brackets. */
const LAYOUT =
  /<\/?(?:details|summary|p|div|span|font|center|strong|b|u|small|big|button|svg|table|tr|td)(?:\s[^<>]{0,2000})?>/gi;
const BREAK = /<br\s*\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** Without elements for layout, and without words such as “Show” on which one clicks to see the text. */
export function withoutLayout(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(FOLDED, '').replace(BREAK, '\n').replace(LAYOUT, '').trim();
}

/** `&amp;` and `&#8212;` as the characters that they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `**bold**`, `_authors_`, `` `2026-08-20` `` → the words inside, where the marks wrap the whole text. */
export function withoutEmphasis(text: string): string {
  let inner = text.trim();
  for (let depth = 0; depth < 4; depth += 1) {
    const wrapped = /^(\*\*\*|\*\*|__|\*|_|~~|`)(?=\S)(.*\S)\1$/s.exec(inner);
    if (!wrapped || wrapped[2]!.includes(wrapped[1]!)) break;
    inner = wrapped[2]!.trim();
  }
  return inner;
}

/** Hidden talk of a model before its answer: `<think>…</think>`; without its end, up to the next empty line. */
export function splitThought(text: string): { thought?: string; rest: string } {
  const start = /^\s*<think(?:ing)?>/i.exec(text);
  if (!start) return { rest: text };
  const end = /<\/think(?:ing)?>/i.exec(text);
  if (end)
    return {
      thought: text.slice(0, end.index + end[0].length).trim(),
      rest: text.slice(end.index + end[0].length).trim(),
    };
  return { thought: text.trim(), rest: '' };
}
