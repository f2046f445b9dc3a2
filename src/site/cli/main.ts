/** The program `lectern`: all its verbs, in the order of the help, on this process's streams. */
import { fileURLToPath } from 'node:url';
import { buildVerb } from './build-verb.ts';
import { runCommand } from './command.ts';
import { initVerb } from './init-verb.ts';
import { checkVerb, papersVerb, rowsVerb } from './reading-verbs.ts';
import { serveVerb } from './serve-verb.ts';
import { processTerminal } from './terminal.ts';
import type { ExitStatus, Verb } from './verb.ts';

export const VERBS: readonly Verb[] = [buildVerb, serveVerb, checkVerb, rowsVerb, papersVerb, initVerb];

/** `words` without `lectern` itself. */
export function main(words: readonly string[]): Promise<ExitStatus> {
  return runCommand(words, VERBS, { terminal: processTerminal() });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
