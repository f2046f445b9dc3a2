/** What a text seems to be, in words, for a person whose file was not read in full. */

const KINDS: readonly (readonly [name: string, looks: RegExp])[] = [
  ['JSON lines', /^\s*\{[^\n]*\}\s*\n\s*\{/],
  ['JSON', /^\s*[[{]/],
  ['BibTeX', /^\s*@[a-z]+\s*\{/im],
  ['RIS', /^TY {2}- /m],
  ['XML', /^\s*<\?xml|^\s*<(?:feed|rss)\b/i],
  ['an HTML page', /^\s*<!doctype html|<(?:article|section|div|h[1-6])\b[^>]*>/i],
  ['a table', /^\s*\|.*\|\s*$/m],
  ['a list', /^\s*(?:[-*+•]|\d+[.)])\s+\S/m],
  ['sections under headings', /^#{1,6}\s/m],
];

/** The first kind that the text has a sign of; it is read no further than 20,000 characters. */
export function describeFormat(text: string): string {
  const start = text.slice(0, 20_000);
  return KINDS.find(([, looks]) => looks.test(start))?.[0] ?? 'running text';
}
