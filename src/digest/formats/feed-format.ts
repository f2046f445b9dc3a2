/** Feeds as one gets them: arXiv's Atom and RSS, and those of other houses. Entities and documents from elsewhere are never fetched. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { Entry } from '#digest/entry.ts';
import { FieldCollector } from '#digest/fields/collect-fields.ts';
import { decodeEntities, withoutLayout } from '#digest/fields/markup.ts';
import { findDate } from '#digest/fields/spelled-date.ts';
import type { Format, FormatReading, SourceText } from './format.ts';

export const feedFormat: Format = { name: 'a feed (Atom or RSS)', read: readFeed };

const ITEMS = new Set(['entry', 'item']);
/** Elements whose name is not that of the field, or whose text says more than one. */
const NAMES: Readonly<Record<string, string>> = {
  'dc:creator': 'authors',
  author: 'authors',
  name: 'authors',
  'dc:date': 'published',
  pubdate: 'published',
  'prism:publicationdate': 'published',
  'prism:publicationname': 'venue',
  'prism:doi': 'doi',
  'dc:identifier': 'identifier',
  'arxiv:doi': 'doi',
  'arxiv:comment': 'comment',
  'arxiv:journal_ref': 'journal ref',
  'arxiv:primary_category': 'categories',
  category: 'categories',
  'dc:subject': 'categories',
  guid: 'identifier',
  id: 'link',
  description: 'abstract',
  'content:encoded': 'summary',
};

function readFeed({ text }: SourceText): FormatReading | undefined {
  if (!/^\s*<(?:\?xml|feed|rss|rdf:RDF)\b/i.test(text.slice(0, 200))) return undefined;
  const root = parse(text);
  const items = root && descendants(root).filter((element) => ITEMS.has(element.name.toLowerCase()));
  if (!root || !items || items.length === 0) return undefined;
  const lines = new LineCounter(text);
  const entries = items.map((item) => entryOf(item, lines.lineOf(item.start)));
  const updatedOn = dayOf(root);
  return { parts: [{ entries }], ...(updatedOn !== undefined && { updatedOn }) };
}

function parse(text: string): XmlElement | undefined {
  try {
    return (
      parseXml(text.trimStart(), { includeOffsets: true, ignoreUndefinedEntities: true }).root ?? undefined
    );
  } catch {
    return undefined;
  }
}

function entryOf(item: XmlElement, line: number): Entry {
  const collector = new FieldCollector();
  const authors: string[] = [];
  const categories: string[] = [];
  for (const child of elements(item)) {
    const name = child.name.toLowerCase();
    const field = NAMES[name] ?? name;
    if (name === 'link') addLink(child, collector);
    else if (field === 'authors') authors.push(...namesIn(child));
    else if (field === 'categories') categories.push(child.attributes.term ?? child.text);
    else collector.add(field, plain(child.text));
  }
  if (authors.length > 0) collector.add('authors', authors);
  if (categories.length > 0) collector.add('categories', [...new Set(categories)]);
  return { line, fields: collector.fields() };
}

/** Atom keeps the address in an attribute, RSS in the text. */
function addLink(link: XmlElement, collector: FieldCollector): void {
  const { href, title = '', type = '', rel } = link.attributes;
  if (rel === 'self' || rel === 'edit') return;
  collector.add(/pdf/.test(`${title}${type}`) ? 'pdf' : 'abs url', (href ?? link.text).trim());
}

/** arXiv's RSS lists all names in one element. */
function namesIn(element: XmlElement): string[] {
  const names = elements(element).filter((child) => child.name === 'name');
  const texts = names.length > 0 ? names.map((name) => name.text) : plain(element.text).split(/,\s+|\s*;\s*/);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** Descriptions may be HTML that was escaped. */
function plain(text: string): string {
  return withoutLayout(decodeEntities(text)).trim();
}

function dayOf(root: XmlElement): string | undefined {
  const heads = [root, ...elements(root)].flatMap(elements);
  const dates = heads.filter((element) => /^(?:updated|pubdate|lastbuilddate|dc:date)$/i.test(element.name));
  return dates.map((element) => findDate(element.text)).find((day) => day !== undefined);
}

function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement);
}

/** Of the first levels: no feed has its items deeper. */
function descendants(root: XmlElement): XmlElement[] {
  const children = elements(root);
  return [...children, ...children.filter((child) => !ITEMS.has(child.name.toLowerCase())).flatMap(elements)];
}

class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Line, from 1, of offsets that come ascending. */
  lineOf(offset: number): number {
    let next = this.#text.indexOf('\n', this.#at);
    while (next !== -1 && next < offset) {
      this.#line += 1;
      this.#at = next + 1;
      next = this.#text.indexOf('\n', this.#at);
    }
    return this.#line;
  }
}
