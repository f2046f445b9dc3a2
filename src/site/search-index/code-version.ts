/** Index: names the code that makes it, so that nothing is kept from one version to the next. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '#site/dataset/content-hash.ts';

/** All that has a say in the bytes of the index; Node brings the compression and the tables of Unicode. */
const SOURCES = [import.meta.dirname, join(import.meta.dirname, '../../core')];

export function codeVersion(folders: readonly string[] = SOURCES): string {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`),
  );
  return contentHash([process.version, ...sources].join('\n'));
}
