/** Papers in a parsed value of any shape: lists and maps of objects, wherever they are nested. */
import { paperKeys } from '#digest/coverage/paper-mentions.ts';
import { fieldOfName } from '#digest/fields/field-names.ts';
import { isWholeDate } from '#digest/fields/spelled-date.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface Found {
  paper: JsonObject;
  /** Key under which a map has it, such as an arXiv id. */
  key?: string;
  context: Context;
}

export interface Context {
  day?: string;
  /** A key above that is an arXiv category. */
  category?: string;
}

export interface FoundPapers {
  papers: Found[];
  /** Papers that are lines of Markdown already, in lists or under ids. */
  lines: { text: string; context: Context }[];
}

/** Nobody nests papers deeper; hostile files do. */
const DEEPEST = 12;
const DAY_KEY = /^(?:(?:report|digest|announcement|announced|issue)?_?(?:date|day)|日期)$/i;
const CATEGORY_KEY = /^(?:[a-z-]{2,9}\.[A-Za-z-]{2,4}|quant-ph|gr-qc|hep-\w+|math-ph)$/;
const MARKDOWN_LINE = /^\s*(?:\|.*\||[-*+]\s.*)\s*$/s;

export function findPapers(value: Json): FoundPapers {
  const found: FoundPapers = { papers: [], lines: [] };
  walk(value, {}, undefined, 0, found);
  return found;
}

function walk(
  value: Json,
  context: Context,
  key: string | undefined,
  depth: number,
  found: FoundPapers,
): void {
  if (depth > DEEPEST || value === null || typeof value !== 'object') {
    if (typeof value === 'string' && isPaperLine(value)) found.lines.push({ text: value, context });
    return;
  }
  if (!Array.isArray(value) && isPaper(value, depth)) {
    found.papers.push({ paper: value, context, ...(key !== undefined && { key }) });
    return;
  }
  const inside = Array.isArray(value) ? context : { ...context, ...dayBeside(value) };
  for (const [name, child] of Object.entries(value))
    walk(child, { ...inside, ...contextOfKey(name, Array.isArray(value)) }, name, depth + 1, found);
}

/** A ready-made row of a table, or item of a list, with the link to its paper. */
function isPaperLine(text: string): boolean {
  return MARKDOWN_LINE.test(text) && !paperKeys(text).next().done;
}

/** An object with a title and what else only papers have. A single object must show a link or id of a paper. */
export function isPaper(object: JsonObject, depth: number): boolean {
  const concepts = new Set<string>();
  let isLinked = false;
  for (const [name, value] of Object.entries(object)) {
    if (value === null || value === '') continue;
    const concept = fieldOfName(name)?.concept;
    if (concept === undefined) continue;
    if (concept === 'title' && typeof value !== 'string' && !isTitleObject(value)) continue;
    concepts.add(concept);
    isLinked ||=
      /^(?:pdf|page|id)$/.test(concept) && !paperKeys(`arxiv: ${JSON.stringify(value)}`).next().done;
  }
  if (!concepts.has('title')) return false;
  if (isLinked) return true;
  const has = (...some: string[]) => some.some((concept) => concepts.has(concept));
  return (
    depth > 0 &&
    has('authors', 'abstract') &&
    has('abstract', 'summary', 'published', 'pdf', 'page', 'id', 'venue')
  );
}

/** `{ "en": …, "zh": … }` */
function isTitleObject(value: Json): boolean {
  return (
    value !== null && typeof value === 'object' && !Array.isArray(value) && ('en' in value || 'zh' in value)
  );
}

function dayBeside(object: JsonObject): Context {
  for (const [name, value] of Object.entries(object))
    if (DAY_KEY.test(name) && typeof value === 'string') {
      const day = isWholeDate(value.slice(0, 10));
      if (day !== undefined) return { day };
    }
  return {};
}

function contextOfKey(name: string, isPosition: boolean): Context {
  if (isPosition) return {};
  const day = name.length < 24 ? isWholeDate(name) : undefined;
  return { ...(day !== undefined && { day }), ...(CATEGORY_KEY.test(name) && { category: name }) };
}
