/** Fields that are lists: authors, categories and keywords, each from a list or from one text. */
import type { Fields } from '#digest/entry.ts';
import { isMissing } from '#digest/fields/links/link-cell.ts';
import { findLinks, withoutLinks } from '#digest/fields/links/text-links.ts';
import { withoutEmphasis, withoutLayout } from './markup.ts';

const ARXIV_CATEGORY =
  /\b(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|math|nlin|nucl-(?:ex|th)|physics|q-bio|q-fin|quant-ph|stat)(?:\.[A-Za-z-]{2,8})?(?![\w-])/g;
const LONGEST_WORD = 80;
const MOST_WORDS = 60;

type List = Fields['authors'];

/** A text stays one element, since commas stand in names, too. */
export function readAuthors(value: List): string[] | undefined {
  const names = (typeof value === 'string' ? [value] : (value ?? [])).map(plainNames).filter(isSaid);
  return names.length === 0 ? undefined : names;
}

/** `Robotics (cs.RO); Computer Vision (cs.CV)` → the codes; other names as they stand. */
export function readCategories(value: List): string[] | undefined {
  if (value === undefined) return undefined;
  const codes = textOf(value).match(ARXIV_CATEGORY);
  return codes ? unique(codes) : readKeywords(value);
}

export function readKeywords(value: List): string[] | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? withoutLayout(value.replace(/<\/(?:span|a|li)>/gi, ';')) : value;
  const words =
    typeof text === 'string' ? text.split(/[;；,，、|\n]|\s[·•/]\s|(?<=`)\s+(?=`)|\s(?=#\S)/) : text;
  const plain = words.map((word) =>
    withoutEmphasis(word.trim())
      .replace(/^[#[\s]+|\]+$/g, '')
      .trim(),
  );
  const said = unique(plain.filter((word) => isSaid(word) && word.length <= LONGEST_WORD)).slice(
    0,
    MOST_WORDS,
  );
  return said.length === 0 ? undefined : said;
}

/** Names may be links to pages of the authors. */
function plainNames(text: string): string {
  const links = findLinks(text);
  const words =
    links.length === 0 ? text : links.reduce((rest, { label }) => `${rest}${rest && ', '}${label}`, '');
  const bare = links.length > 0 && words === '' ? withoutLinks(text, links) : words;
  return withoutEmphasis(withoutLayout(bare)).replace(/\s+/g, ' ').trim();
}

function textOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(' ; ');
}

function isSaid(text: string): boolean {
  return text !== '' && !isMissing(text);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
