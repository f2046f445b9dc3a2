/** The sources of the product as text, for tests of what they say and import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const SRC = resolve(import.meta.dirname, '..');

/** Path below `src/` → the source without its comments; without tests, fixtures and the texts of the interface. */
export const SOURCES: ReadonlyMap<string, string> = new Map(
  listFiles(/\.tsx?$/)
    .filter((file) => !/\.test\.tsx?$|^(?:messages|testing)\//.test(file))
    .map((file) => [file, withoutComments(readFileSync(join(SRC, file), 'utf8'))]),
);

/** Path below `src/` → the style sheet. */
export const STYLES: ReadonlyMap<string, string> = new Map(
  listFiles(/\.css$/).map((file) => [file, withoutComments(readFileSync(join(SRC, file), 'utf8'))]),
);

/** `#state/x.ts`, or `./x.ts` in a file → the path below `src/`; undefined for what is no source. */
export function resolveImport(specifier: string, from: string): string | undefined {
  const file = specifier.startsWith('#') ? specifier.slice(1) : join(dirname(from), specifier);
  return SOURCES.has(file) ? file : undefined;
}

function listFiles(name: RegExp): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => name.test(file))
    .sort();
}

/** A string that holds the beginning of a comment behind a space would be cut; the sources have none. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1');
}
