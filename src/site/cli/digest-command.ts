/** The command `digest`: what the reader makes of files and folders, as JSON lines or in words for a person. */
import type { Problem } from '#core/paper/problem.ts';
import { mergeArchive, papersOf, problemsOf } from '#digest/merge/merge-archive.ts';
import { describeProblems, describeSkipped } from './describe-problems.ts';
import { type ReadPaths, readPaths } from './read-paths.ts';

const USAGE = `digest rows PATH…    one JSON object per row
digest papers PATH…  one JSON object per paper, merged over all digests
digest check PATH…   the problems, for a person
PATH is a file or a folder. Exit status 1: nothing could be read; check found papers that no row holds; or, with
--strict, there are problems.`;

type Verb = 'rows' | 'papers' | 'check';

async function run(words: readonly string[]): Promise<number> {
  const [verb, ...paths] = words.filter((word) => !word.startsWith('-'));
  const flags = words.filter((word) => word.startsWith('-'));
  if (!isVerb(verb) || paths.length === 0 || flags.some((flag) => flag !== '--strict')) {
    process.stderr.write(`${USAGE}\n`);
    return flags.includes('--help') ? 0 : 2;
  }
  const read = await readPaths(paths);
  const problems = await print(verb, read);
  tell(describeSkipped(read.skipped));
  const fails = (problem: Problem) =>
    flags.includes('--strict') || (verb === 'check' && problem.kind === 'unread-papers');
  return isNothing(read.files) || problems.some(fails) ? 1 : 0;
}

async function print(verb: Verb, read: ReadPaths): Promise<Problem[]> {
  if (verb === 'rows') {
    for (const file of read.files) await printLines(file.digests.flatMap((digest) => digest.rows));
    const problems = [...read.problems, ...problemsOf(read.files)];
    tell(inWords(problems));
    return problems;
  }
  const archive = mergeArchive(read.files);
  const problems = [...read.problems, ...archive.problems];
  if (verb === 'check') await write(`${inWords(problems).join('\n') || 'No problems.'}\n`);
  else {
    await printLines(papersOf(archive));
    tell(inWords(problems));
  }
  return problems;
}

function isNothing(files: ReadPaths['files']): boolean {
  return files.every((file) => file.kind === 'none');
}

function tell(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
}

function inWords(problems: readonly Problem[]): string[] {
  return describeProblems(problems, Number.POSITIVE_INFINITY);
}

async function printLines(values: readonly unknown[]): Promise<void> {
  for (let at = 0; at < values.length; at += 1000) {
    const lines = values.slice(at, at + 1000).map((value) => `${JSON.stringify(value)}\n`);
    await write(lines.join(''));
  }
}

function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

function isVerb(word: string | undefined): word is Verb {
  return word === 'rows' || word === 'papers' || word === 'check';
}

// Whoever reads the output may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2));
