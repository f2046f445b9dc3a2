/** One file a paper: front matter with its fields, and sections such as `## 摘要` below. */
import { paperKeys } from '#digest/coverage/paper-mentions.ts';
import { FieldCollector } from '#digest/fields/collect-fields.ts';
import { readFileName } from '#digest/fields/digest-label.ts';
import { findDate } from '#digest/fields/spelled-date.ts';
import type { Format, FormatReading, SourceText } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { addObject } from './json/json-entry.ts';
import { isPaper, type JsonObject } from './json/json-papers.ts';
import { readBody } from './markdown-outline/node-entry.ts';

export const paperFileFormat: Format = { name: 'a file for each paper', read: readPaperFile };

/** A digest with front matter links to more papers than the one that it may be about. */
const MOST_PAPERS = 1;

function readPaperFile({ file, lines }: SourceText): FormatReading | undefined {
  const front = readFrontMatter(lines);
  if (!front) return undefined;
  const { values, body } = front;
  const isLinked = isPaper(values, 0);
  if (!isLinked && !(isPaper(values, 1) && papersIn(lines.slice(body)) <= MOST_PAPERS)) return undefined;
  const collector = new FieldCollector();
  addObject(values, collector, 0);
  readBody(lines.slice(body), collector);
  const day = readFileName(file).day === undefined ? dayOf(values) : undefined;
  const fields = collector.fields();
  const entry = { line: 1, fields };
  return { parts: [{ ...(day !== undefined && { day }), entries: [entry] }], ownsLine: () => true };
}

function papersIn(lines: readonly string[]): number {
  return new Set(lines.flatMap((line) => [...paperKeys(line)])).size;
}

function dayOf({ date }: JsonObject): string | undefined {
  return typeof date === 'string' ? findDate(date) : undefined;
}
