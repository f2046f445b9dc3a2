/** Links anywhere in a text: Markdown, badges, HTML and bare addresses, in the order in which they stand. */

export interface TextLink {
  /** Words of the link, without the address of a badge; empty for a bare address. */
  label: string;
  url: string;
  /** Offsets in the text. */
  from: number;
  to: number;
}

const ADDRESS = '(?:[^()\\s<>[\\]]|\\([^()\\s<>]{0,200}\\)){1,2000}';
/** `[words](address)`, `[![badge](image)](address)`; the words may hold a pair of brackets. */
const MARKDOWN = `!?\\[(?:!\\[(?<badge>[^\\]]{0,200})\\]\\([^()\\s]{0,2000}\\)|(?<words>(?:[^[\\]]|\\[[^[\\]]{0,400}\\]){0,2000}))\\]\\(\\s*<?(?<address>${ADDRESS})>?(?:\\s+"[^"\\n]{0,400}")?\\s*\\)`;
const HTML =
  '<a\\s[^<>]{0,2000}?href\\s*=\\s*["\']?(?<href>[^"\'\\s<>]{1,2000})[^<>]{0,2000}>(?<inner>(?:[^<]|<(?!/a>|a\\s)){0,2000})</a>';
const BARE =
  '(?:https?://|(?<![\\w./@-])(?:www\\.|(?:[a-z]+\\.)?(?:arxiv|biorxiv|medrxiv|doi)\\.org/))[^\\s<>"\'|`\\u3000-\\u303f\\uff00-\\uffef()[\\]{}]*(?:\\([^\\s<>()]{0,200}\\)[^\\s<>"\'|`\\u3000-\\u303f\\uff00-\\uffef()[\\]{}]*)*';
const LINK = new RegExp(`${MARKDOWN}|${HTML}|(?<bare>${BARE})`, 'gi');

/** Images are none. */
export function findLinks(text: string): TextLink[] {
  if (!/[(/]/.test(text)) return [];
  return [...text.matchAll(LINK)].flatMap((match) => {
    const { badge, words, address, href, inner, bare } = match.groups!;
    if (match[0].startsWith('!')) return [];
    const url = address ?? href ?? bare!.replace(/[.,;:!?*_~]+$/, '');
    const label = badge ?? words ?? inner ?? '';
    const to = match.index + (bare === undefined ? match[0].length : url.length);
    return [{ label: plainLabel(label), url: url.trim(), from: match.index, to }];
  });
}

/** The text without its links. */
export function withoutLinks(text: string, links: readonly TextLink[] = findLinks(text)): string {
  let rest = '';
  let from = 0;
  for (const link of links) {
    rest += text.slice(from, link.from);
    from = link.to;
  }
  return rest + text.slice(from);
}

function plainLabel(label: string): string {
  return label
    .replace(/!\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<[^<>]*>/g, '')
    .trim();
}
