/** One object of a JSON digest → an entry. Keys of objects inside it, such as `AI` or `details`, count after its own. */
import type { Entry } from '#digest/entry.ts';
import { FieldCollector, type Value } from '#digest/fields/collect-fields.ts';
import { fieldOfName } from '#digest/fields/field-names.ts';
import type { Found, Json, JsonObject } from './json-papers.ts';

const DEEPEST = 4;
const LONGEST_LIST = 3000;
const ID_KEY = /^(?:arxiv[:_]?)?\d{4}\.\d{4,5}(?:v\d+)?$|^10\.\d{4,9}\//i;
/** Objects about the run or the page, not about the paper. */
const ASIDE =
  /^(?:audit|meta(?:data)?|config|stats?|figures?|tables?|references|related.*|citations?|embedding.*|similar.*)$/i;

export function entryOfObject({ paper, key, context }: Found, line: number): Entry {
  const collector = new FieldCollector();
  if (key !== undefined && ID_KEY.test(key)) collector.add('id', key);
  addObject(paper, collector, 0);
  if (context.category !== undefined && !collector.has('categories'))
    collector.add('categories', context.category);
  return { line, fields: collector.fields(context.day) };
}

/** Adds each key with its text; keys of inner objects after those of the object itself. */
export function addObject(object: JsonObject, collector: FieldCollector, depth: number): void {
  const later: [string, JsonObject][] = [];
  for (const [name, value] of Object.entries(object)) {
    if (value === null) continue;
    if (isObject(value)) later.push([name, value]);
    else addValue(name, value, collector);
  }
  if (depth < DEEPEST) for (const [name, value] of later) addInner(name, value, collector, depth);
}

function addInner(name: string, value: JsonObject, collector: FieldCollector, depth: number): void {
  if (ASIDE.test(name)) return;
  const concept = fieldOfName(name)?.concept;
  const date = dateOfParts(value);
  if (date !== undefined) collector.add(name, date);
  else if (concept === undefined || concept === 'summary' || concept === 'source')
    addObject(value, collector, depth + 1);
  // `"title": { "zh": … }`, `"links": { "pdf": … }`
  else
    for (const [inner, text] of Object.entries(value))
      if (text !== null) addNamed(name, inner, text, collector);
}

function addNamed(name: string, inner: string, text: Json, collector: FieldCollector): void {
  const isLink = /^(?:links?|urls?)$/i.test(name);
  addValue(isLink ? inner : `${name} ${inner}`, text, collector);
}

function addValue(name: string, value: Json, collector: FieldCollector): void {
  const text = textOrList(value);
  if (text !== undefined) collector.add(name, text);
}

function textOrList(value: Json): Value | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return undefined;
  const words = value.slice(0, LONGEST_LIST).flatMap((one) => wordOf(one) ?? []);
  return words.length === 0 ? undefined : words;
}

/** A name of a list: `{ "name": … }`, `{ "family": …, "given": … }`, `{ "term": … }`, `{ "href": … }`. */
function wordOf(value: Json): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isObject(value)) return undefined;
  const { family, given } = { family: value.family ?? value.lastName, given: value.given ?? value.firstName };
  if (typeof family === 'string') return typeof given === 'string' ? `${given} ${family}` : family;
  for (const key of [
    'name',
    'fullname',
    'full_name',
    'author',
    'literal',
    'term',
    'label',
    'text',
    'tag',
    'href',
    'url',
  ]) {
    const word = value[key];
    if (typeof word === 'string') return word;
  }
  return undefined;
}

/** CSL: `{ "date-parts": [[2026, 8, 21]] }`. A month alone is no date. */
function dateOfParts(value: JsonObject): string | undefined {
  const parts = value['date-parts'] ?? value.date_parts;
  const first = Array.isArray(parts) ? parts[0] : undefined;
  if (!Array.isArray(first) || first.length < 3) return undefined;
  const [year, month, day] = first.map((part) => String(part).padStart(2, '0'));
  return `${year}-${month}-${day}`;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
