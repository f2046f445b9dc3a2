/** Names the code that makes what is cached, so that nothing is kept from one version to the next. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '#site/dataset/content-hash.ts';

/** Hash of the sources, which the bundler puts in: at a publisher's there are none to read. */
declare const LECTERN_CODE: string;

/** All that has a say in what is cached; Node brings the compression and the tables of Unicode. */
const SOURCES = ['..', '../../core', '../../digest'];

export function codeVersion(): string {
  const code =
    typeof LECTERN_CODE === 'string'
      ? LECTERN_CODE
      : hashSources(SOURCES.map((folder) => join(import.meta.dirname, folder)));
  return contentHash(`${process.version}\n${code}`);
}

/** Of all TypeScript files below the folders, tests apart. */
export function hashSources(folders: readonly string[]): string {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`),
  );
  return contentHash(sources.join('\n'));
}
