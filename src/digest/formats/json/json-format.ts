/** JSON of any shape: lists, maps and nested objects of papers, and JSON lines, also of Python's dictionaries. */
import type { Problem } from '#core/paper/problem.ts';
import type { Entry } from '#digest/entry.ts';
import type { Format, FormatReading, Part, SourceText } from '#digest/formats/format.ts';
import { readMarkdownEntries } from '#digest/formats/markdown/markdown-format.ts';
import { entryOfObject } from './json-entry.ts';
import { type Context, type Found, findPapers, type Json } from './json-papers.ts';
import { LineFinder } from './line-finder.ts';
import { pythonToJson } from './python-literals.ts';

export const jsonFormat: Format = { name: 'JSON', read: readJson };
export const jsonLinesFormat: Format = { name: 'JSON lines', read: readJsonLines };

function readJson({ text }: SourceText): FormatReading | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  const value = parse(text);
  if (value === undefined || typeof value !== 'object') return undefined;
  const { papers, lines } = findPapers(value);
  if (papers.length === 0 && lines.length === 0) return undefined;
  const finder = new LineFinder(text);
  const entries = papers.map(
    (found) => [entryOfObject(found, lineOf(found, finder)), found.context] as const,
  );
  return { parts: [...partsOf(entries), ...partsOfLines(lines)] };
}

/** Papers before lines that are not read, such as one that the end of the file cut off. */
function readJsonLines({ lines }: SourceText): FormatReading | undefined {
  const full = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ text: line, line: at + 1 }]));
  if (full.length === 0 || !full.slice(0, 5).some(({ text }) => /^\s*\{.*\}\s*,?\s*$/.test(text)))
    return undefined;
  const problems: Omit<Problem, 'file'>[] = [];
  const entries = full.flatMap(({ text, line }) => {
    const value = parseLine(text);
    if (value === undefined) problems.push(brokenLine(line));
    return findPapers([value ?? null]).papers.map(
      (found) => [entryOfObject(found, line), found.context] as const,
    );
  });
  return entries.length === 0 ? undefined : { parts: partsOf(entries), problems };
}

function parseLine(text: string): Json | undefined {
  const line = text.trim().replace(/,$/, '');
  const python = () => {
    const json = pythonToJson(line);
    return json === undefined ? undefined : parse(json);
  };
  return parse(line) ?? python();
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    // Also where it is nested too deep for the parser.
    return undefined;
  }
}

function partsOf(entries: readonly (readonly [Entry, Context])[]): Part[] {
  const parts = new Map<string | undefined, Part>();
  for (const [entry, { day }] of entries) {
    const part = parts.get(day) ?? { ...(day !== undefined && { day }), entries: [] };
    parts.set(day, part);
    part.entries.push(entry);
  }
  return [...parts.values()];
}

/** Ready-made lines are read as the Markdown that they are. */
function partsOfLines(lines: readonly { text: string; context: Context }[]): Part[] {
  const texts = new Map<string | undefined, string[]>();
  for (const { text, context } of lines) {
    const day = texts.get(context.day) ?? [];
    texts.set(context.day, day);
    day.push(text.trim());
  }
  return [...texts].map(([day, some]) => ({
    ...(day !== undefined && { day }),
    entries: readMarkdownEntries(some).map((entry) => ({ ...entry, line: 1 })),
  }));
}

function lineOf({ paper, key }: Found, finder: LineFinder): number {
  const { title } = paper;
  return finder.find(typeof title === 'string' ? title : undefined, key);
}

function brokenLine(line: number): Omit<Problem, 'file'> {
  return {
    line,
    kind: 'broken-row',
    what: 'the line is no whole JSON object',
    many: 'lines are no whole JSON objects',
    hint: 'The other lines were read.',
  };
}
