/** Named texts of one paper, in any order and spelling of their names → fields. For keys of objects, labels and front matter. */
import type { Fields, ListField, TextField } from '#digest/entry.ts';
import { isMissing, isWebAddress } from '#digest/fields/links/link-cell.ts';
import { findLinks } from '#digest/fields/links/text-links.ts';
import { fieldOfName } from './field-names.ts';
import type { Concept, Language } from './field-vocabulary.ts';
import { languageOf } from './language.ts';

export type Value = string | readonly string[];

interface Said {
  name: string;
  language?: Language;
  value: Value;
}

/** A date without a word that says of what may be the digest's own. */
const BARE_DATE = /^\W*(?:date|day|time|日期|时间|日付|날짜|fecha|datum|data|issued)\W*$/i;
const ARXIV_ID = /^(?:arxiv:\s*)?\d{4}\.\d{4,5}/i;
const LONGEST_SCORE = 60;
const TEXTS = [
  'tldr',
  'motivation',
  'method',
  'result',
  'conclusion',
  'comment',
  'venue',
  'reason',
  'source',
] as const;
const LISTS = ['authors', 'categories', 'keywords'] as const satisfies readonly ListField[];

export class FieldCollector {
  readonly #said = new Map<Concept, Said[]>();
  /** Names of texts that are no known field. */
  readonly unknown: string[] = [];

  /** False where the name is not known. */
  add(name: string, value: Value): boolean {
    const field = fieldOfName(name);
    if (!field) {
      if (textOf(value) !== '') this.unknown.push(name);
      return false;
    }
    const text = textOf(value);
    if (text === '' || isMissing(text)) return true;
    const concept = fitting(field.concept, text);
    if (concept === undefined) return true;
    const said: Said = { name, value, ...(field.language && { language: field.language }) };
    const others = this.#said.get(concept);
    if (others) others.push(said);
    else this.#said.set(concept, [said]);
    return true;
  }

  /** Adds a word to a list that comes word by word. */
  append(concept: ListField, word: string): void {
    const said = this.#said.get(concept)?.[0];
    if (!said) this.#said.set(concept, [{ name: concept, value: [word] }]);
    else said.value = [...(typeof said.value === 'string' ? [said.value] : said.value), word];
  }

  has(concept: Concept): boolean {
    return this.#said.has(concept);
  }

  /** How many fields of a paper were named, links and abstract among them. */
  get size(): number {
    return this.#said.size;
  }

  /** `digestDay`: a bare date that is the digest's own says nothing of the paper. */
  fields(digestDay?: string): Fields {
    const fields: Fields = { ...this.#titles(), ...this.#abstracts(), ...this.#links() };
    for (const name of TEXTS) setText(fields, name, this.#text(name));
    for (const name of LISTS) {
      const value = this.#said.get(name)?.[0]?.value;
      if (value !== undefined) fields[name] = value;
    }
    setText(fields, 'publishedOn', this.#date(digestDay));
    setText(fields, 'score', this.#score());
    setText(fields, 'code', this.#all('code'));
    setText(fields, 'project', this.#text('project'));
    return fields;
  }

  #titles(): Fields {
    const { zh, en } = byLanguage(this.#said.get('title') ?? []);
    return { ...(zh !== undefined && { titleZh: zh }), ...(en !== undefined && { titleEn: en }) };
  }

  /** Digests that have no abstract under that name have it as their summary. */
  #abstracts(): Fields {
    const summaries = this.#said.get('summary') ?? [];
    const abstracts = this.#said.get('abstract') ?? summaries;
    const { zh, en } = byLanguage(abstracts);
    const summary = abstracts === summaries ? undefined : joined(summaries[0]?.value);
    return {
      ...(zh !== undefined && { abstractZh: zh }),
      ...(en !== undefined && { abstractEn: en }),
      ...(summary !== undefined && { summary }),
    };
  }

  #links(): Fields {
    const pdfs = this.#said.get('pdf') ?? [];
    const links = [
      ...pdfs.filter(isPdf),
      ...pdfs.filter((one) => !isPdf(one)),
      ...(this.#said.get('page') ?? []),
    ];
    const [first, ...others] = links.map(({ value }) => textOf(value));
    const ids = this.#said.get('id')?.map(({ value }) => textOf(value));
    // The preprint's id is the one that digests share.
    const id = ids?.sort((a, b) => Number(ARXIV_ID.test(b)) - Number(ARXIV_ID.test(a)));
    return {
      ...(first !== undefined && { pdf: first }),
      ...(others.length > 0 && { otherLink: others.join(' ') }),
      ...(id && { id: id.join(' ') }),
    };
  }

  #date(digestDay: string | undefined): string | undefined {
    const dates = this.#said.get('published') ?? [];
    const own = dates.find(({ name }) => !BARE_DATE.test(name));
    if (own) return textOf(own.value);
    const bare = dates[0] && textOf(dates[0].value);
    return bare !== undefined && digestDay !== undefined && bare.startsWith(digestDay) ? undefined : bare;
  }

  /** Several scores say what each is for. */
  #score(): string | undefined {
    const scores = this.#said.get('score') ?? [];
    if (scores.length < 2) return scores[0] && textOf(scores[0].value);
    return scores
      .map(({ name, value }) => `${name.replace(/[\s*_:：]+/g, ' ').trim()} ${textOf(value)}`)
      .join(' · ');
  }

  #text(concept: Concept): string | undefined {
    const texts = this.#said.get(concept)?.map(({ value }) => joined(value)!);
    return texts && [...new Set(texts)].join('\n');
  }

  #all(concept: Concept): string | undefined {
    return this.#said
      .get(concept)
      ?.map(({ value }) => textOf(value))
      .join(' ');
  }
}

/** Names are used freely: a text under the name of a link is none, and a sentence is no score. */
function fitting(concept: Concept, text: string): Concept | undefined {
  const isLong = text.length > 200;
  if (concept === 'page' || concept === 'pdf') return isLong && !isWebAddress(text) ? 'summary' : concept;
  if (concept === 'source') return isWebAddress(text) ? 'page' : concept;
  if (concept === 'score') return text.length > LONGEST_SCORE ? 'reason' : concept;
  if (concept === 'code' || concept === 'project') return findLinks(text).length > 0 ? concept : undefined;
  if (concept === 'title' && isWebAddress(text)) return 'page';
  return concept === 'ignored' ? undefined : concept;
}

/** English where the name says so, or nothing; the digest's own language beside it. */
function byLanguage(said: readonly Said[]): { zh?: string; en?: string } {
  const texts = said.map(({ language, value }) => ({ language, text: joined(value)! }));
  const english =
    texts.find(({ language }) => language === 'en') ?? texts.find(({ language }) => language === undefined);
  const rest = texts.filter((one) => one !== english && one.language !== 'en');
  const own =
    rest.find(({ language }) => language === 'zh') ??
    rest.find(({ language }) => language !== undefined) ??
    rest.find(({ text }) => text !== english?.text && languageOf(text) !== 'en');
  return { ...(own && { zh: own.text }), ...(english && { en: english.text }) };
}

function isPdf({ name, value }: Said): boolean {
  return /pdf/i.test(name) || /\/pdf\/|\.pdf$/i.test(textOf(value));
}

function setText(fields: Fields, name: TextField, text: string | undefined): void {
  if (text !== undefined && text !== '') fields[name] = text;
}

function joined(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join('\n');
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value.trim() : value.join(' ').trim();
}
