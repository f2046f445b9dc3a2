/** The index as a step of the build: in a process of its own, so that its memory is not added to that of the archive. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Adds the index to a written site. Rejects with what the process said where it fails. */
export async function emitSearch(dist: string, cache: string): Promise<void> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const command = fileURLToPath(new URL('./search-command.ts', import.meta.url));
  await run(process.execPath, [tsx, command, dist, cache]);
}
