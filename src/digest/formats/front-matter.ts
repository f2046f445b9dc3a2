/** Front matter: YAML between two lines of dashes at the top of a file. */
import { parse } from 'yaml';
import type { JsonObject } from './json/json-papers.ts';

export interface FrontMatter {
  values: JsonObject;
  /** First line of the body, from 0. */
  body: number;
}

const MOST_LINES = 2000;
const LONGEST = 400_000;

/** Undefined where the text has none, or one that is no map. */
export function readFrontMatter(lines: readonly string[]): FrontMatter | undefined {
  if (!/^---\s*$/.test(lines[0] ?? '')) return undefined;
  const end = lines.slice(1, MOST_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  const text = lines.slice(1, end).join('\n');
  if (end === 0 || text.length > LONGEST) return undefined;
  const values = parseYaml(text);
  return isMap(values) ? { values, body: end + 1 } : undefined;
}

/** Aliases cannot make a small file a large one; dates stay as they are written. */
function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 10, schema: 'core', logLevel: 'silent', uniqueKeys: false });
  } catch {
    // Broken, or nested too deep for the parser.
    return undefined;
  }
}

function isMap(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
