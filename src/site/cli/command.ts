/** The command `lectern`: finds the verb that is asked for and turns whatever happens into an exit status. */

import { ConfigError } from '#site/config/load-config.ts';
import { suggest } from '#site/config/nearest.ts';
import { NothingReadError } from '#site/publish/build-site.ts';
import { ForeignFolderError } from '#site/publish/output-folder.ts';
import { COMMON_OPTIONS, describeCommand, describeVerb } from './help.ts';
import { packageVersion } from './installation.ts';
import { parseWords } from './parse-words.ts';
import { quiet, type Terminal } from './terminal.ts';
import { type Call, type ExitStatus, UsageError, type Verb } from './verb.ts';

/** What a verb gets besides its words. */
type Surroundings = Pick<Call, 'terminal' | 'signal'>;

/** Mistakes and refusals are one sentence on the error stream; anything else is a fault of Lectern and shows its stack. */
export async function runCommand(
  words: readonly string[],
  verbs: readonly Verb[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  try {
    return await run(words, verbs, surroundings);
  } catch (error) {
    return explain(error, surroundings.terminal);
  }
}

async function run(
  words: readonly string[],
  verbs: readonly Verb[],
  { terminal, signal }: Surroundings,
): Promise<ExitStatus> {
  const [first, ...rest] = words;
  const verb = verbs.find(({ name }) => name === first);
  if (!verb) return runWithoutVerb(words, verbs, terminal);
  const { paths, given } = parseWords(rest, { ...verb.options, ...COMMON_OPTIONS });
  if (given.help) return print(terminal, describeVerb(verb));
  if (given.version) return print(terminal, `${packageVersion()}\n`);
  return verb.run({ paths, given, terminal: given.quiet ? quiet(terminal) : terminal, signal });
}

async function runWithoutVerb(
  words: readonly string[],
  verbs: readonly Verb[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const [first = ''] = words;
  if (first !== '' && !first.startsWith('-')) {
    const names = verbs.map(({ name }) => name);
    throw new UsageError(
      `There is no verb ${first}${suggest(first, names) || `; the verbs are ${names.join(', ')}.`}`,
    );
  }
  const { given } = parseWords(words, COMMON_OPTIONS);
  if (given.version) return print(terminal, `${packageVersion()}\n`);
  if (given.help) return print(terminal, describeCommand(verbs));
  terminal.warn(describeCommand(verbs));
  return 2;
}

async function print(terminal: Terminal, text: string): Promise<0> {
  await terminal.write(text);
  return 0;
}

function explain(error: unknown, terminal: Terminal): ExitStatus {
  if ([UsageError, ConfigError, ForeignFolderError].some((kind) => error instanceof kind)) {
    terminal.warn(`${(error as Error).message}\n`);
    return 2;
  }
  terminal.warn(`${error instanceof NothingReadError ? error.message : describeFailure(error)}\n`);
  return 1;
}

/** Why the system refuses, and what helps. */
const SYSTEM_HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space and build again, the site is still what it was',
  EACCES: 'it may not be read or written; check its permissions',
  EPERM: 'it may not be read or written; check its permissions',
  EROFS: 'it lies on a disk that cannot be written; name another folder',
  ENOTDIR: 'a file lies where a folder is needed; name another folder',
  EADDRINUSE: 'the port is taken; --port names another',
};

function describeFailure(error: unknown): string {
  const { code = '', path, message = String(error), stack } = error as NodeJS.ErrnoException;
  const hint = SYSTEM_HINTS[code];
  if (hint === undefined) return stack ?? message;
  return `${path ?? 'Lectern'}: ${hint}.`;
}
