/** The index as a step of the build: in a process of its own, so that its memory is not added to that of the archive. */
import { execFile } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SEARCH_FOLDER } from '#core/search-index/index-files.ts';

const run = promisify(execFile);

/** Takes the index of an earlier build out of a folder that is about to be emptied: most of its files are those of the next one. */
export function saveIndex(dist: string, cache: string): void {
  move(join(dist, SEARCH_FOLDER), savedIn(cache));
}

/** Adds the index to a written site. Rejects with what the process said where it fails. */
export async function emitSearch(dist: string, cache: string): Promise<void> {
  move(savedIn(cache), join(dist, SEARCH_FOLDER));
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const command = fileURLToPath(new URL('./search-command.ts', import.meta.url));
  await run(process.execPath, [tsx, command, dist, join(cache, 'parts')]);
}

function savedIn(cache: string): string {
  return join(cache, 'site');
}

function move(from: string, to: string): void {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch {
    // There is none, or another build has left its own, or it lies on another disk: then all is written anew.
  }
}
